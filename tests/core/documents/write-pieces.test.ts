import { expect, it } from 'vitest';
import { writePieces } from '../../../core/documents/write-pieces.ts';
import { blankFigure } from '../../../core/model/figure.ts';
import type { Inline } from '../../../core/model/inline.ts';

const shown = (content: Inline[]) =>
  writePieces(content, {
    figures: new Map([['hoi-vien', { ...blankFigure('hoi-vien'), state: 'value', value: '1018' }]]),
    citedDocuments: new Map(),
    cited: new Set(),
  }).map((piece) => (piece.kind === 'text' ? piece.text.replaceAll('\u00A0', '~') : piece.kind));

it('keeps tight words together where the look changes between them', () => {
  expect(
    shown([
      { type: 'text', text: 'xem ' },
      { type: 'text', text: 'Phụ lục ', isBold: true },
      { type: 'text', text: 'III; kết nạp ' },
      { type: 'figure', indicatorId: 'hoi-vien' },
      { type: 'text', text: ' hội viên' },
    ]),
  ).toEqual(['xem ', 'Phụ~lục~', 'III; kết nạp ', '1.018', '~hội viên']);
});

it('does not reach over a note or a line break', () => {
  expect(
    shown([
      { type: 'text', text: 'trước ngày ' },
      { type: 'line-break' },
      { type: 'text', text: '20 hằng tháng' },
    ]),
  ).toEqual(['trước ngày ', 'line-break', '20~hằng tháng']);
});
