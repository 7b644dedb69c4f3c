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

it('finds every paragraph of a notice, what came of a conclusion, and what stands in a document of another body', () => {
  const notice = {
    id: 'tb',
    periodId: '2021-q1',
    issuerId: 'ban',
    kind: 'notice' as const,
    header: known.header,
    addressees: [],
    paragraphs: ['1. Giao Hội Nông dân rà soát mô hình.'],
  };
  expect(
    listSearchTexts({ key: { kind: 'letter', periodId: '2021-q1', id: 'tb' }, content: notice }).map(
      ({ text }) => text,
    ),
  ).toContain('1. Giao Hội Nông dân rà soát mô hình.');

  const task = {
    id: 't1',
    text: 'Rà soát mô hình dân vận khéo',
    workArea: null,
    lead: null,
    partners: [],
    deadline: null,
    product: '',
    isRoutine: false,
  };
  const conclusion = {
    id: 'kl',
    periodId: '2021-q1',
    order: 1,
    attitude: 'Đồng ý',
    task,
    reportingDuty: '',
    petitionIds: [],
    outcome: { state: 'met' as const, result: 'Đã rà soát 12 mô hình', reason: '' },
  };
  const concluded = listSearchTexts({
    key: { kind: 'conclusion', periodId: '2021-q1', id: 'kl' },
    content: conclusion,
  });
  expect(concluded.map(({ text }) => text)).toEqual([
    'Rà soát mô hình dân vận khéo',
    'Đồng ý',
    'Đã rà soát 12 mô hình',
  ]);
  expect(concluded[0]?.targetOf(0, 1)).toEqual({ kind: 'conclusions', periodId: '2021-q1' });

  const petition = {
    id: 'kn',
    year: 2021,
    text: 'Sửa chữa cống Múc',
    workArea: null,
    addressee: 'UBND tỉnh',
    raisedOn: '2021-03-18',
    raisedIn: [{ periodId: '2021-q1', organisationId: 'hnd', petitionId: 'p1' }],
    state: 'new' as const,
    due: null,
    answer: null,
  };
  const registered = listSearchTexts({ key: { kind: 'petition', year: 2021, id: 'kn' }, content: petition });
  expect(registered.map(({ text }) => text)).toEqual(['Sửa chữa cống Múc', 'UBND tỉnh']);
  expect(registered[0]?.targetOf(0, 1)).toEqual({
    kind: 'petition',
    periodId: '2021-q1',
    organisationId: 'hnd',
    id: 'kn',
  });

  const source = {
    id: 'ca',
    periodId: '2021-q1',
    name: 'Công an tỉnh',
    abstract: 'tình hình an ninh trật tự',
    number: '88/BC-CAT',
    date: null,
    arrivedOn: null,
    blocks: known.blocks,
  };
  const outside = listSearchTexts({
    key: { kind: 'source', periodId: '2021-q1', id: 'ca' },
    content: source,
  });
  expect(outside.map(({ text, heading }) => `${heading} | ${text}`)).toEqual([
    ' | Công an tỉnh',
    'Công an tỉnh | tình hình an ninh trật tự',
    'Công an tỉnh | 88/BC-CAT',
    'Công an tỉnh | Mở đầu.',
    'Công an tỉnh | Kết quả',
    'Công an tỉnh | Hiến đất làm đường.',
    'Công an tỉnh | Ý Yên\t206',
  ]);
  expect(outside[0]?.targetOf(0, 1)).toEqual({ kind: 'period', periodId: '2021-q1' });
});
