import { expect, test } from 'vitest';
import { gatherSections } from '../../../../core/rules/consolidation/gather-sections.ts';
import { listUsed } from '../../../../core/rules/consolidation/list-used.ts';
import {
  countUse,
  findSetAside,
  setAside,
  takeBackAside,
} from '../../../../core/rules/consolidation/set-aside.ts';
import { putIntoSection, takeBlock } from '../../../../core/rules/consolidation/take-blocks.ts';
import type { SourceReport } from '../../../../core/contract/consolidation.ts';
import { heading, outline, paragraph, report as bodyReport } from '../../../support/records.ts';
import { counter, ownReport, source } from './bench-records.ts';

const veterans = source('hoi-ccb', {
  name: 'Hội CCB',
  blocks: [
    heading('h', 2, 'Công tác tuyên truyền, vận động', 'tuyen-truyen'),
    paragraph('1', 'Mở 12 lớp.'),
    paragraph('2', 'Trồng 300 cây.'),
  ],
  nextTasks: bodyReport.nextTasks,
  petitions: bodyReport.petitions,
});
const farmers = source('hoi-nd', { name: 'Hội Nông dân' });

function lay(reports: SourceReport[]) {
  const sections = gatherSections(outline.sections, reports);
  const blocks = new Map(sections.flatMap((each) => each.blocks).map((each) => [each.key, each]));
  return { sections, blocks };
}
const { sections, blocks } = lay([veterans, farmers]);
const get = (key: string) => {
  const found = blocks.get(key);
  if (!found) throw new Error(`nothing at ${key}`);
  return found;
};
const [first, second] = [get('hoi-ccb 2021-q1 1'), get('hoi-ccb 2021-q1 2')];

test('each paragraph is used, unused or not to be taken, and each body is counted over the whole report', () => {
  const taken = putIntoSection(ownReport(), 'tuyen-truyen', [takeBlock(first, counter())], counter());
  const report = setAside(taken, [second], 'đã nêu kỳ trước');
  const counts = countUse(
    sections,
    { used: listUsed(report.blocks), aside: findSetAside(report.consolidation, blocks) },
    [veterans, farmers],
    report,
  );
  expect(counts).toEqual([
    { organisationId: 'hoi-ccb', name: 'Hội CCB', used: 1, unused: 0, aside: 1, itemCount: 2 },
    { organisationId: 'hoi-nd', name: 'Hội Nông dân', used: 0, unused: 1, aside: 0, itemCount: 0 },
  ]);
});

test('what was not to be taken is asked about again when its body changes it, and can be taken back', () => {
  const report = setAside(setAside(ownReport(), [second], 'cũ'), [second], 'mới');
  expect([...findSetAside(report.consolidation, blocks).values()].map(({ reason }) => reason)).toEqual([
    'mới',
  ]);
  const changed = lay([
    { ...veterans, blocks: [...veterans.blocks.slice(0, 2), paragraph('2', 'Trồng 500 cây.')] },
  ]);
  expect(findSetAside(report.consolidation, changed.blocks).size).toBe(0);
  const back = takeBackAside(report, new Set([second.key]));
  expect(findSetAside(back.consolidation, blocks).size).toBe(0);
  expect(back.consolidation).toMatchObject({ shape: 'by-work-area', leftOut: [] });
});
