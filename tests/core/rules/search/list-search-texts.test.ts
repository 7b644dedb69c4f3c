import { expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import { listSearchTexts } from '../../../../core/rules/search/list-search-texts.ts';
import { heading, paragraph, report } from '../../../support/records.ts';

const known: Report = {
  ...report,
  header: { ...report.header, abstract: 'kết quả công tác quý I', number: '12' },
  blocks: [
    paragraph('p0', 'Mở đầu.'),
    heading('h1', 1, 'Kết quả'),
    paragraph('p1', 'Hiến đất làm đường.'),
    {
      type: 'table',
      id: 'bang',
      columnShares: [1, 1],
      headerRowCount: 0,
      rows: [{ cells: ['Ý Yên', '206'].map((text) => ({ content: [[{ type: 'text' as const, text }]] })) }],
    },
  ],
};
const textsOf = (content: Report) =>
  listSearchTexts({
    key: { kind: 'report', periodId: content.periodId, organisationId: content.organisationId, revision: 0 },
    content,
  });

it('lists what was written, each with the heading above it and the way to its place', () => {
  const texts = textsOf(known);
  const found = texts.find(({ text }) => text === 'Hiến đất làm đường.');
  expect(found).toMatchObject({ kind: 'report', heading: 'Kết quả' });
  expect(found?.targetOf(5, 8)).toEqual({
    kind: 'report',
    periodId: known.periodId,
    organisationId: known.organisationId,
    place: { kind: 'text', blockId: 'p1', part: 0, from: 5, to: 8 },
  });
  expect(texts.find(({ text }) => text === '206')?.targetOf(0, 3)).toMatchObject({
    place: { kind: 'text', blockId: 'bang', part: 1 },
  });
  expect(texts.find(({ text }) => text === 'Mở đầu.')?.heading).toBe('');
  expect(texts.find(({ text }) => text === 'kết quả công tác quý I')).toMatchObject({ kind: 'report' });
  const task = texts.find(({ kind }) => kind === 'task');
  expect(task?.targetOf(0, 1)).toMatchObject({ place: { kind: 'field' } });
});

it('has nothing of a report or a letter with a độ mật, not even the abstract', () => {
  expect(textsOf({ ...known, header: { ...known.header, secrecy: 'secret' } })).toEqual([]);
  const letter = {
    id: 'cv',
    periodId: '2021-q1',
    issuerId: 'ban',
    kind: 'request' as const,
    header: { ...known.header, secrecy: 'top-secret' as const },
    addressees: ['Các đơn vị'],
    paragraphs: ['Đề nghị báo cáo.'],
  };
  expect(
    listSearchTexts({ key: { kind: 'letter', periodId: '2021-q1', id: 'cv' }, content: letter }),
  ).toEqual([]);
});
