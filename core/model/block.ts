import { z } from 'zod';
import { id } from './id.ts';
import { inline } from './inline.ts';
import { limits } from './limits.ts';
import { line, prose } from './text.ts';

/** Where a block's text was taken from, down to the block of one frozen revision (0 = the draft). */
export const blockOrigin = z.looseObject({
  organisationId: id,
  periodId: id,
  revision: z.int().min(0),
  blockId: id,
});
export type BlockOrigin = z.infer<typeof blockOrigin>;

/** A Word file that the text was read from; of an office's own file no more is known than its name. */
export const fileOrigin = z.looseObject({ fileName: line.min(1) });
export type FileOrigin = z.infer<typeof fileOrigin>;

const common = {
  id,
  /** Set while the text is an unconfirmed copy; cleared by editing or confirming it. */
  copiedFrom: z.union([blockOrigin, fileOrigin]).optional(),
  /** Of a copy that was edited in part: the sentences (of a table, the cells) that still stand as copied. Absent: all. */
  copiedSentences: z.array(prose).optional(),
  /** What a consolidated block was written from, with its text of then; of a `source`, its id stands for the body. */
  sources: z.array(blockOrigin.extend({ taken: prose.optional() })).optional(),
};

/** Level 1 `I.` · 2 `1.` · 3 `a)` · 4 `-` · 5 `+`. Marks follow from order and are never part of the text. */
export const headingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type HeadingLevel = z.infer<typeof headingLevel>;

export const paragraph = z.looseObject({ type: z.literal('paragraph'), ...common, content: z.array(inline) });

export const heading = z.looseObject({
  type: z.literal('heading'),
  ...common,
  level: headingLevel,
  /** The outline section that begins here. */
  sectionId: id.optional(),
  /** The title runs into its text: only the runs marked bold are the title. */
  isRunIn: z.boolean().optional(),
  content: z.array(inline),
});

export const tableCell = z.looseObject({
  columnSpan: z.int().min(1).max(limits.tableColumns).optional(),
  rowSpan: z.int().min(1).max(limits.tableRows).optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  /** Paragraphs of the cell. */
  content: z.array(z.array(inline)),
});

const tableRow = z.looseObject({ cells: z.array(tableCell).max(limits.tableColumns) });

export const table = z
  .looseObject({
    type: z.literal('table'),
    ...common,
    /** Column widths as shares of the text width; they need not add up to one. */
    columnShares: z.array(z.number().positive()).min(1).max(limits.tableColumns),
    headerRowCount: z.int().min(0),
    rows: z.array(tableRow).max(limits.tableRows),
  })
  .superRefine(({ rows }, context) => {
    const cellCount = rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cellCount <= limits.tableCells) return;
    context.addIssue({
      code: 'too_big',
      origin: 'array',
      maximum: limits.tableCells,
      path: ['rows'],
      input: rows,
    });
  });
export type Table = z.infer<typeof table>;

export const block = z.discriminatedUnion('type', [paragraph, heading, table]);
export type Block = z.infer<typeof block>;
