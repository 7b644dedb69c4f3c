import { expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import { findFigureReferences } from '../../../../core/rules/figures/find-figure-references.ts';
import { paragraph } from '../../../support/records.ts';

it('lists the paragraphs and tables in which a figure stands, each once', () => {
  const reference = { type: 'figure' as const, indicatorId: 'nd01' };
  const blocks: Block[] = [
    paragraph('a', 'không có'),
    { type: 'paragraph', id: 'b', content: [reference, { type: 'text', text: ' và ' }, reference] },
    {
      type: 'table',
      id: 'c',
      columnShares: [1],
      headerRowCount: 0,
      rows: [{ cells: [{ content: [[], [reference]] }] }],
    },
  ];
  expect([...findFigureReferences(blocks)]).toEqual([['nd01', ['b', 'c']]]);
});
