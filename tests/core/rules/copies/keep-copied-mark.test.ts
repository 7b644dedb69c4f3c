import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import { confirmCopy } from '../../../../core/rules/copies/confirm-copy.ts';
import { countCopies } from '../../../../core/rules/copies/count-copies.ts';
import { keepCopiedMark } from '../../../../core/rules/copies/keep-copied-mark.ts';
import { listCopiedSentences } from '../../../../core/rules/copies/list-copied-sentences.ts';

const origin = { fileName: 'Báo cáo quý IV.docx' };

function paragraph(text: string, marks: Partial<Block> = {}): Block {
  return { type: 'paragraph', id: 'p', content: text ? [{ type: 'text', text }] : [], ...marks } as Block; // marks are those of any block
}

function table(...cells: string[]): Block {
  return {
    type: 'table',
    id: 'b',
    columnShares: cells.map(() => 1),
    headerRowCount: 0,
    rows: [{ cells: cells.map((text) => ({ content: [[{ type: 'text', text }]] })) }],
    copiedFrom: origin,
  };
}

describe('keepCopiedMark', () => {
  const copy = paragraph('Mở 241 lớp. Kết nạp 900 hội viên. Đạt khá.', { copiedFrom: origin });

  it('marks every sentence of a fresh copy', () => {
    expect(listCopiedSentences(copy)).toEqual(['Mở 241 lớp.', 'Kết nạp 900 hội viên.', 'Đạt khá.']);
  });

  it('frees the sentence that was edited and no other', () => {
    const after = keepCopiedMark(
      copy,
      paragraph('Mở 241 lớp. Kết nạp 1.018 hội viên. Đạt khá.', { copiedFrom: origin }),
    );
    expect(listCopiedSentences(after)).toEqual(['Mở 241 lớp.', 'Đạt khá.']);
    const later = keepCopiedMark(
      after,
      paragraph('Mở 267 lớp. Kết nạp 1.018 hội viên. Đạt khá.', { copiedFrom: origin }),
    );
    expect(listCopiedSentences(later)).toEqual(['Đạt khá.']);
  });

  it('clears the mark of the block with its last copied sentence, and it does not come back', () => {
    const free = keepCopiedMark(copy, paragraph('Chưa có gì.', { copiedFrom: origin }));
    expect(free).toEqual(paragraph('Chưa có gì.'));
    expect(keepCopiedMark(free, paragraph('Mở 241 lớp.', { copiedFrom: origin }))).toEqual(
      paragraph('Mở 241 lớp.'),
    );
  });

  it('leaves a new sentence unmarked beside copied ones, and needs no list while all others stand', () => {
    const shorter = keepCopiedMark(copy, paragraph('Mở 241 lớp. Đạt khá.', { copiedFrom: origin }));
    expect(shorter).toEqual(paragraph('Mở 241 lớp. Đạt khá.', { copiedFrom: origin }));
    const longer = keepCopiedMark(
      copy,
      paragraph('Mở 241 lớp. Kết nạp 900 hội viên. Đạt khá. Câu mới.', { copiedFrom: origin }),
    );
    expect(listCopiedSentences(longer)).toHaveLength(3);
  });

  it('keeps the mark when only bold or the level changes', () => {
    const bold: Block = {
      type: 'heading',
      id: 'p',
      level: 4,
      copiedFrom: origin,
      content: [{ type: 'text', text: 'Mở 241 lớp. Kết nạp 900 hội viên. Đạt khá.', isBold: true }],
    };
    expect(keepCopiedMark(copy, bold)).toEqual(bold);
  });

  it('takes a block that comes without its mark as confirmed', () => {
    const text = 'Mở 241 lớp. Kết nạp 900 hội viên. Đạt khá.';
    expect(keepCopiedMark(copy, paragraph(text))).toEqual(paragraph(text));
  });

  it('frees the cells of a table one by one', () => {
    const after = keepCopiedMark(table('Lớp', '241', '900'), table('Lớp', '267', '900'));
    expect(listCopiedSentences(after)).toEqual(['Lớp', '900']);
  });

  it('leaves a block that was not there before as it came', () => {
    expect(keepCopiedMark(undefined, copy)).toBe(copy);
  });
});

describe('confirmCopy', () => {
  it('takes both marks off and leaves an own block alone', () => {
    const own = paragraph('Một.');
    expect(confirmCopy(paragraph('Một.', { copiedFrom: origin, copiedSentences: ['Một.'] }))).toEqual(own);
    expect(confirmCopy(own)).toBe(own);
  });
});

describe('countCopies', () => {
  it('counts by section', () => {
    const section = (id: string, kind: 'opening' | 'prose') => ({
      id,
      kind,
      level: 1,
      title: id,
      workArea: null,
      guidance: '',
      isRequired: true,
    });
    const counts = countCopies({
      sections: [section('mo-dau', 'opening'), section('ket-qua', 'prose')],
      blocks: [
        paragraph('Một.', { id: '1', copiedFrom: origin }),
        { type: 'heading', id: '2', level: 1, sectionId: 'ket-qua', content: [] },
        paragraph('Hai.', { id: '3' }),
        paragraph('Ba.', { id: '4', copiedFrom: origin }),
      ],
    });
    expect([...counts]).toEqual([
      ['mo-dau', 1],
      ['ket-qua', 1],
    ]);
  });
});
