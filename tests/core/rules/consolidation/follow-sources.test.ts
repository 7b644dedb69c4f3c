import { expect, test } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import {
  findStaleSources,
  keepText,
  takeNewText,
} from '../../../../core/rules/consolidation/follow-sources.ts';
import { gatherSections } from '../../../../core/rules/consolidation/gather-sections.ts';
import { mergeBlocks, takeBlock } from '../../../../core/rules/consolidation/take-blocks.ts';
import type { SourceReport } from '../../../../core/contract/consolidation.ts';
import { heading, paragraph } from '../../../support/records.ts';
import { counter, ownReport, source } from './bench-records.ts';

function gather(reports: SourceReport[]) {
  const blocks = gatherSections(ownReport().sections, reports).flatMap((each) => each.blocks);
  return new Map(blocks.map((block) => [block.key, block]));
}

const before = [source('nong-dan'), source('phu-nu')];
const taken = [...gather(before).values()].map((each, index) => ({
  ...takeBlock(each, counter()),
  id: `lay-${index}`,
}));

function rewritten(text: string | null): SourceReport[] {
  const [farmers, women] = before;
  if (!farmers || !women) throw new Error('no reports');
  const blocks = [
    heading('nong-dan-h', 2, 'Công tác tuyên truyền, vận động', 'tuyen-truyen'),
    ...(text === null ? [] : [paragraph('nong-dan-1', text)]),
  ];
  return [{ ...farmers, blocks, revision: 2 }, women];
}

function staleOf(blocks: Block[], reports: SourceReport[]) {
  return findStaleSources(blocks, gather(reports), reports);
}

test('exactly the paragraphs whose source changed are told, with both texts', () => {
  expect(staleOf(taken, before)).toEqual([]);
  const stale = staleOf(taken, rewritten('nong-dan mở 300 lớp.'));
  expect(stale.map(({ blockId, taken: was, present }) => [blockId, was, present?.text])).toEqual([
    ['lay-0', 'nong-dan mở 267 lớp.', 'nong-dan mở 300 lớp.'],
  ]);
});

test('a paragraph that the body has taken out is told; a report that is not there to be read says nothing', () => {
  expect(staleOf(taken, rewritten(null))).toMatchObject([{ blockId: 'lay-0', present: null }]);
  expect(staleOf(taken, before.slice(1))).toEqual([]);
});

test('a change of the office’s own words is no change of the source', () => {
  const edited = taken.map((block) => ({
    ...block,
    content: [{ type: 'text' as const, text: 'Viết lại.' }],
  }));
  expect(staleOf(edited as Block[], before)).toEqual([]);
});

test('the new text takes the place of the old one, and the paragraph no longer lights up', () => {
  const reports = rewritten('nong-dan mở 300 lớp.');
  const [stale] = staleOf(taken, reports);
  if (!stale) throw new Error('nothing stale');
  const renewed = takeNewText(ownReport(taken), stale, counter());
  expect(renewed?.blocks.map(plainTextOfBlock)).toEqual(['nong-dan mở 300 lớp.', 'phu-nu mở 267 lớp.']);
  expect(renewed?.blocks[0]).toMatchObject({
    id: 'lay-0',
    copiedFrom: { revision: 2 },
    sources: [{ revision: 2 }],
  });
  expect(staleOf(renewed?.blocks ?? [], reports)).toEqual([]);
});

test('within a merged paragraph only the stretch that was taken is replaced, and never one that was rewritten', () => {
  const reports = rewritten('nong-dan mở 300 lớp.');
  const merged = mergeBlocks(taken);
  if (!merged || merged.type === 'table') throw new Error('not merged');
  const [stale] = staleOf([merged], reports);
  if (!stale) throw new Error('nothing stale');
  const renewed = takeNewText(ownReport([merged]), stale, counter());
  expect(renewed?.blocks.map(plainTextOfBlock)).toEqual(['nong-dan mở 300 lớp. phu-nu mở 267 lớp.']);
  const edited: Block = { ...merged, content: [{ type: 'text', text: 'Hai hội mở 534 lớp.' }] };
  expect(takeNewText(ownReport([edited]), stale, counter())).toBeNull();
});

test('keeping the text changes no word and is not asked again until the source changes once more', () => {
  const reports = rewritten('nong-dan mở 300 lớp.');
  const [stale] = staleOf(taken, reports);
  if (!stale) throw new Error('nothing stale');
  const kept = keepText(ownReport(taken), stale).blocks;
  expect(kept.map(plainTextOfBlock)).toEqual(taken.map(plainTextOfBlock));
  expect(staleOf(kept, reports)).toEqual([]);
  expect(staleOf(kept, rewritten('nong-dan mở 301 lớp.'))).toHaveLength(1);
  const [gone] = staleOf(taken, rewritten(null));
  expect(gone && keepText(ownReport(taken), gone).blocks[0]).not.toHaveProperty('sources');
});
