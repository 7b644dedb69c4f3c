import { expect, test } from 'vitest';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { report as reportSchema, type Report } from '../../../../core/model/report.ts';
import { gatherSections } from '../../../../core/rules/consolidation/gather-sections.ts';
import { listUsed } from '../../../../core/rules/consolidation/list-used.ts';
import {
  addAsNotes,
  addToBlock,
  mergeBlocks,
  putIntoSection,
  putUnderBody,
  takeBlock,
} from '../../../../core/rules/consolidation/take-blocks.ts';
import { tellSource } from '../../../../core/rules/consolidation/tell-source.ts';
import { counter, ownReport, source } from './bench-records.ts';

const reports = [source('nong-dan', { revision: 1 }), source('phu-nu')];
const [farmers, women] = gatherSections(ownReport().sections, reports).flatMap(({ blocks }) => blocks);
if (!farmers || !women) throw new Error('nothing gathered');

function linesOf(report: Report): string[] {
  return report.blocks.map((block) => `${block.type === 'heading' ? '# ' : ''}${plainTextOfBlock(block)}`);
}

test('a paragraph that is taken is a marked copy that remembers body, period, sending, paragraph and words', () => {
  const origin = { organisationId: 'nong-dan', periodId: '2021-q1', revision: 1, blockId: 'nong-dan-1' };
  expect(takeBlock(farmers, counter())).toEqual({
    type: 'paragraph',
    id: 'moi-1',
    copiedFrom: origin,
    content: [{ type: 'text', text: 'nong-dan mở 267 lớp.' }],
    sources: [{ ...origin, taken: 'nong-dan mở 267 lớp.' }],
  });
  expect(tellSource({ ...farmers.report, name: 'Hội Nông dân' }, 1)).toBe('Hội Nông dân (bản gửi lần 1)');
  expect(tellSource({ ...women.report, name: 'Hội LHPN', periodName: 'quý I/2021' }, 0)).toBe(
    'Hội LHPN, quý I/2021 (đang soạn)',
  );
});

test('by field: taken paragraphs stand at the end of their section, the waiting empty one gives way', () => {
  const report = putIntoSection(
    ownReport(),
    'tuyen-truyen',
    [
      { ...takeBlock(farmers, counter()), id: 'mot' },
      { ...takeBlock(women, counter()), id: 'hai' },
    ],
    counter(),
  );
  const lines = linesOf(report);
  const place = lines.indexOf('# Công tác tuyên truyền, vận động');
  expect(lines.slice(place + 1, place + 3)).toEqual(['nong-dan mở 267 lớp.', 'phu-nu mở 267 lớp.']);
  expect(lines[place + 3]).toMatch(/^# Nhiệm vụ/);
  expect(reportSchema.safeParse(report).success).toBe(true);
});

test('a part for each body: a second paragraph of a body goes under the heading that is there', () => {
  const newId = counter();
  const put = (report: Report, from: typeof farmers) =>
    putUnderBody(report, 'tuyen-truyen', from.report, [takeBlock(from, newId)], newId);
  const report = [farmers, women, farmers].reduce(put, {
    ...ownReport(),
    blocks: ownReport().blocks.map((block) => ({ ...block, id: `cu-${block.id}` })),
  });
  const lines = linesOf(report);
  const place = lines.indexOf('# Công tác tuyên truyền, vận động');
  expect(lines.slice(place + 1, place + 6)).toEqual([
    '# nong-dan',
    'nong-dan mở 267 lớp.',
    'nong-dan mở 267 lớp.',
    '# phu-nu',
    'phu-nu mở 267 lớp.',
  ]);
  expect(report.blocks.find((block) => plainTextOfBlock(block) === 'phu-nu')).toMatchObject({ level: 3 });
});

test('several become one paragraph with all their sources; a table does not', () => {
  const merged = mergeBlocks([takeBlock(farmers, counter()), takeBlock(women, counter())]);
  expect(merged && plainTextOfBlock(merged)).toBe('nong-dan mở 267 lớp. phu-nu mở 267 lớp.');
  expect(merged?.sources?.map(({ organisationId }) => organisationId)).toEqual(['nong-dan', 'phu-nu']);
  expect(
    mergeBlocks([{ type: 'table', id: 't', columnShares: [1], headerRowCount: 0, rows: [] }]),
  ).toBeNull();
});

test('an example is added behind what is written, a note at its end; both are remembered as sources', () => {
  const own = ownReport([
    { type: 'paragraph', id: 'p', content: [{ type: 'text', text: 'Toàn tỉnh mở 534 lớp' }] },
  ]);
  const example = addToBlock(own, 'p', [takeBlock(farmers, counter())]).blocks[0];
  expect(example && plainTextOfBlock(example)).toBe('Toàn tỉnh mở 534 lớp. nong-dan mở 267 lớp.');
  const note = addAsNotes(
    own,
    'p',
    [{ name: 'Hội Nông dân', block: takeBlock(farmers, counter()) }],
    counter(),
  );
  expect(note.blocks[0]).toMatchObject({
    content: [
      { text: 'Toàn tỉnh mở 534 lớp' },
      { type: 'footnote', content: [{ text: 'Hội Nông dân: nong-dan mở 267 lớp.' }] },
    ],
    sources: [{ organisationId: 'nong-dan' }],
  });
});

test('what was taken counts as used, however it was taken', () => {
  const merged = mergeBlocks([takeBlock(farmers, counter()), takeBlock(women, counter())]);
  expect(listUsed(merged ? [merged] : [])).toEqual(new Set([farmers.key, women.key]));
});
