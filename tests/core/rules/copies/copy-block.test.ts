import { describe, expect, it } from 'vitest';
import { copyBlock } from '../../../../core/rules/copies/copy-block.ts';

const origin = { organisationId: 'hnd', periodId: '2020-q4', revision: 0, blockId: 'b1' };

function ids(): () => string {
  let count = 0;
  return () => `moi-${(count += 1)}`;
}

describe('copyBlock', () => {
  it('gives new ids to the block and its notes, and says where the text is from', () => {
    const copy = copyBlock(
      {
        type: 'paragraph',
        id: 'b1',
        sources: [origin],
        copiedSentences: ['Một.'],
        content: [
          { type: 'text', text: 'Một.' },
          { type: 'footnote', id: 'n1', content: [] },
          { type: 'figure', indicatorId: 'nd01' },
        ],
      },
      origin,
      ids(),
    );
    expect(copy).toEqual({
      type: 'paragraph',
      id: 'moi-1',
      copiedFrom: origin,
      content: [
        { type: 'text', text: 'Một.' },
        { type: 'footnote', id: 'moi-2', content: [] },
        { type: 'figure', indicatorId: 'nd01' },
      ],
    });
  });

  it('opens no section of the outline a second time', () => {
    const copy = copyBlock(
      { type: 'heading', id: 'b1', level: 2, sectionId: 'an-sinh', content: [] },
      origin,
      ids(),
    );
    expect(copy).toEqual({ type: 'heading', id: 'moi-1', level: 2, copiedFrom: origin, content: [] });
  });

  it('copies the notes in a table’s cells', () => {
    const copy = copyBlock(
      {
        type: 'table',
        id: 'b1',
        columnShares: [1],
        headerRowCount: 0,
        rows: [{ cells: [{ content: [[{ type: 'footnote', id: 'n1', content: [] }]] }] }],
      },
      origin,
      ids(),
    );
    expect(copy.type === 'table' && copy.rows[0]?.cells[0]?.content).toEqual([
      [{ type: 'footnote', id: 'moi-2', content: [] }],
    ]);
  });
});
