import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { PrintedAppendix } from '../rules/appendices/list-appendices.ts';
import { cutTable } from './cut-table.ts';
import type { PrintBlock, StyledLine } from './print-document.ts';
import { writeTable } from './report-body.ts';
import { writeText, type PieceContext } from './write-pieces.ts';

/** Phụ lục II with its title, of which report it is, and its tables; one too wide for the page is printed in parts. */
export function buildTableAppendix(
  { id, name, appendix, tables }: Extract<PrintedAppendix, { kind: 'tables' }>,
  { reference, textWidthMm }: { reference: string; textWidthMm: number },
  layout: LayoutProfile,
  context: PieceContext,
): PrintBlock[] {
  const line = (style: StyledLine['style'], text: string): StyledLine => ({
    style,
    pieces: [writeText(text)],
    targetId: id,
  });
  const title = appendix.title.trim();
  return [
    {
      kind: 'title',
      lines: [
        line('appendix-title', name),
        ...(title === '' ? [] : [line('appendix-title', title)]),
        line('appendix-reference', reference),
      ],
    },
    ...tables.flatMap((table) =>
      cutTable(
        writeTable(table, textWidthMm, context),
        textWidthMm,
        layout.styles['table-text'].sizePt,
      ).flatMap((part, index): PrintBlock[] =>
        index === 0
          ? [part]
          : [
              {
                kind: 'title',
                lines: [{ style: 'appendix-reference', pieces: [writeText('(tiếp theo)')] }],
              },
              part,
            ],
      ),
    ),
  ];
}
