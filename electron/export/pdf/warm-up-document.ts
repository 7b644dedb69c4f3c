import type { PrintDocument, StyledLine, TextPiece } from '../../../core/documents/print-document.ts';
import type { StyleName } from '../../../core/layouts/layout-profile.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';

const text = (value: string): TextPiece => ({ kind: 'text', text: value });
const line = (style: StyleName): StyledLine => ({ style, pieces: [text('Báo cáo')] });

/**
 * A page with a block of every kind. Setting it makes the machine code of the compiler ready, which halves the time of
 * the first real document.
 */
export const warmUpDocument: PrintDocument = {
  title: 'Báo cáo',
  subject: '',
  author: '',
  keywords: [],
  language: 'vi-VN',
  date: '2021-01-01',
  layout: partyHd36,
  runningMark: 'Báo cáo',
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        {
          kind: 'letterhead',
          rows: [
            {
              left: [line('superior')],
              right: [{ ...line('title'), rule: { lengthShare: 1, thicknessPt: 0.75 } }],
            },
          ],
        },
        { kind: 'title', lines: [line('document-type'), line('abstract')] },
        { kind: 'paragraph', id: 'heading', style: 'heading-1', pieces: [text('Kết quả')] },
        {
          kind: 'paragraph',
          id: 'paragraph',
          style: 'body',
          pieces: [
            text('Công tác dân vận '.repeat(40)),
            { kind: 'footnote', id: 'note', pieces: [text('Chú thích')] },
            { kind: 'text', text: 'kết quả', isBold: true, isItalic: true },
            { kind: 'text', text: 'a', position: 'superscript' },
            { kind: 'text', text: 'a', position: 'subscript' },
          ],
        },
        {
          kind: 'table',
          id: 'table',
          columnWidthsMm: [60, 60],
          headerRowCount: 1,
          rows: [
            { cells: [{ style: 'table-head', columnSpan: 2, rowSpan: 1, paragraphs: [[text('Số liệu')]] }] },
            { cells: [{ style: 'table-text', columnSpan: 1, rowSpan: 1, paragraphs: [[text('Số')]] }] },
          ],
        },
        {
          kind: 'signature',
          recipients: [line('recipients-title')],
          signer: [line('authority')],
          freeLines: 5,
          name: line('signer-name'),
        },
      ],
    },
    {
      orientation: 'landscape',
      blocks: [{ kind: 'title', lines: [line('appendix-title')] }],
    },
  ],
};
