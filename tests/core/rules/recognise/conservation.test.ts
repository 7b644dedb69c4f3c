import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../core/model/inline.ts';
import { block as blockSchema, type Block } from '../../../../core/model/block.ts';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import type { WordBlock, WordRun } from '../../../../core/reading/word-document.ts';
import { placeOnOutline } from '../../../../core/rules/beginning/place-on-outline.ts';
import { recogniseDocument } from '../../../../core/rules/recognise/recognise-document.ts';
import {
  centred,
  countingIds,
  layoutTable,
  paragraph,
  table,
  text,
  wordDocument,
} from '../../../support/word-documents.ts';

const sections = (
  [
    ['mo-dau', 1, 'Phần mở đầu', 'opening'],
    ['ket-qua', 1, 'Kết quả công tác quý I/2021', 'prose'],
    ['tuyen-truyen', 2, 'Công tác tuyên truyền, vận động', 'prose'],
    ['han-che', 2, 'Hạn chế', 'prose'],
    ['nhiem-vu', 1, 'Nhiệm vụ trọng tâm quý II/2021', 'next-tasks'],
  ] as const
).map(([id, level, title, kind]): OutlineSection => ({
  id,
  level,
  title,
  kind,
  workArea: null,
  guidance: '',
  isRequired: true,
}));

/** Each piece of a generated file holds one such word, and no two pieces the same. */
const token = /từ\d+/g;

const note: WordRun = { type: 'note', noteId: 'footnote-1' };
const pieces = fc.constantFrom<((word: string) => WordBlock)[]>(
  (word) => paragraph(`Nhân dân phấn khởi ${word}.`),
  (word) => paragraph(`**I. KẾT QUẢ CÔNG TÁC QUÝ IV/2020** ${word}`),
  (word) => paragraph(`**1. Công tác tuyên truyền: **Đã mở ${word} lớp.`),
  (word) => paragraph(`**b) Hạn chế ${word}**`),
  (word) => paragraph(`**III- PHƯƠNG HƯỚNG, NHIỆM VỤ**\n${word}`),
  (word) => paragraph(`2. Công tác chuyển đổi số ${word}`),
  (word) => paragraph(`- Phát ${word} cuốn`, { isInTextBox: true }),
  (word) => paragraph(`Việc ${word}`, { mark: '1.', outlineLevel: 2 }),
  (word) => paragraph(`* ${word}`, { align: 'right' }),
  (word) => paragraph(`(1) ${word}`, { align: 'center' }),
  (word) => paragraph([text(word, { isBold: true }), { type: 'line-break' }, text('TM. BAN THƯỜNG VỤ\t')]),
  (word) => centred(`**BÁO CÁO ${word}**`),
  (word) => centred(`Số: 12/BC-HND ${word}`),
  (word) => paragraph(`Nam Định, ngày 3 tháng 2 năm 2021      ${word}`),
  (word) => paragraph(`Nơi nhận: ${word}`),
  (word) => paragraph(`CHỦ TỊCH ${word}`, { align: 'right' }),
  (word) =>
    paragraph(
      [
        text('Cả nước '),
        text('đã xoá', { change: { kind: 'deleted', author: 'A', date: null } }),
        text(`${word}. `),
      ],
      {
        endChange: { kind: 'deleted', author: 'A', date: null },
      },
    ),
  (word) => table([[[paragraph(word), table([[[paragraph('trong bảng')]]])], []]]),
  (word) =>
    layoutTable([
      ['Nơi nhận:', `- Ban ${word};`],
      ['**TRƯỞNG BAN**', '', '**Lê Văn An**'],
    ]),
  (word) => centred(`**PHỤ LỤC II** ${word}`),
  (word) => centred(`(Kèm theo Báo cáo ${word})`),
  () => centred('(tiếp theo)'),
  (word) => layoutTable([['HỘI NÔNG DÂN', `**${word}**`], ['Độc lập - Tự do - Hạnh phúc']]),
);

function wordsOfInline(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.type === 'text'
        ? inline.text
        : inline.type === 'footnote'
          ? ` ${wordsOfInline(inline.content)} `
          : ' ',
    )
    .join('');
}

function wordsOf(block: Block): string {
  return block.type === 'table'
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.map(wordsOfInline))).join(' ')
    : wordsOfInline(block.content);
}

const tokensOf = (texts: readonly string[]) => (texts.join(' ').toLowerCase().match(token) ?? []).toSorted();

describe('a Word file on an outline', () => {
  it('has every word in exactly one place: a section, the list of the unplaced, letterhead or signature', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat({ max: 13 }), (makers, noteIndex) => {
        const newId = countingIds();
        const blocks = makers.map((make, index) => {
          const made = make(`từ${index}`);
          return index === noteIndex && made.type === 'paragraph'
            ? { ...made, runs: [...made.runs, note] }
            : made;
        });
        const notes = [
          { id: 'footnote-1', kind: 'footnote' as const, paragraphs: [paragraph('Số liệu của từ99')] },
        ];
        const recognised = recogniseDocument(wordDocument(blocks, { notes }), { newId });
        const placement = placeOnOutline({ recognised, sections, origin: { fileName: 'cu.docx' }, newId });
        const { letterhead, signature } = recognised;
        const hasNote = makers[noteIndex] !== undefined && blocks[noteIndex]?.type === 'paragraph';
        const tables = placement.appendices.flatMap((each) => (each.kind === 'tables' ? [each] : []));
        const all = [
          ...placement.sections.flatMap((each) => each.blocks),
          ...placement.unplaced.map((each) => each.block),
        ];
        expect(
          tokensOf([
            ...all.map(wordsOf),
            ...placement.sections.map((each) => each.sourceTitle ?? ''),
            ...tables.flatMap((each) => [each.name, each.title, each.reference, ...each.tables.map(wordsOf)]),
            ...letterhead.superiorLines,
            ...letterhead.issuerLines,
            ...letterhead.titleLines,
            ...letterhead.otherLines,
            letterhead.symbol,
            letterhead.placeName,
            recognised.documentType,
            recognised.abstract,
            signature?.authorityName ?? '',
            signature?.position ?? '',
            signature?.name ?? '',
            ...(signature?.otherLines ?? []),
            ...recognised.recipients,
          ]),
        ).toEqual(
          tokensOf([
            ...blocks.flatMap((_, index) =>
              JSON.stringify(blocks[index]).includes(`từ${index}`) ? [`từ${index}`] : [],
            ),
            ...(hasNote ? ['từ99'] : []),
          ]),
        );
        const kept = [...all, ...tables.flatMap((each) => each.tables)];
        expect(new Set(kept.map((each) => each.id)).size).toBe(kept.length);
        for (const each of kept) expect(blockSchema.safeParse(each).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
