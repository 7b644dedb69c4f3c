import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { limits } from './limits.ts';
import { periodKind } from './period.ts';
import { line } from './text.ts';

/** Where a cell stands on its sheet, as Excel writes it: `C12`. Excel ends at XFD1048576. */
export const cellAddress = z.string().regex(/^(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[1-9]\d{0,6}$/);
export type CellAddress = z.infer<typeof cellAddress>;

/**
 * Which number of an indicator: kỳ này, luỹ kế từ đầu năm, kỳ trước, cùng kỳ năm trước, chỉ tiêu năm, % đạt so với chỉ
 * tiêu năm, % so với kỳ trước, % so với cùng kỳ năm trước; of a ratio its tử số and mẫu số; and its ghi chú.
 */
export const figureValue = z.enum([
  'period',
  'since-new-year',
  'previous',
  'last-year',
  'year-target',
  'share-of-target',
  'percent-of-previous',
  'percent-of-last-year',
  'numerator',
  'denominator',
  'note',
]);
export type FigureValue = z.infer<typeof figureValue>;

/** What the head and the foot of a form ask for besides figures. */
export const formFact = z.enum([
  'organisation-name',
  'organisation-short-name',
  'superior-name',
  'period-name',
  'year',
  'data-from',
  'data-to',
  'place-name',
  'report-date',
  'place-and-date',
  'report-number',
  'signer-position',
  'signer-name',
]);
export type FormFact = z.infer<typeof formFact>;

/** Whose report the cell takes it from; absent: the report that fills the form. One file may ask for several bodies. */
const organisationId = id.optional();

export const cellSource = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('figure'),
    organisationId,
    /** Cộng các cơ quan: of all bodies that are asked for it, instead of one. */
    isSum: z.boolean().optional(),
    indicatorId: id,
    value: figureValue,
    /** The number is multiplied by ten to this power: -6 from đồng to triệu đồng. */
    powerOfTen: z.int().min(-12).max(12),
    /** A half is rounded away from zero; null: as it is. */
    decimals: z.int().min(0).max(6).nullable(),
  }),
  z.looseObject({
    kind: z.literal('fact'),
    organisationId,
    fact: formFact,
    /** What stands around it in the same cell: `Đơn vị báo cáo: `. */
    before: line,
    after: line,
  }),
]);
export type CellSource = z.infer<typeof cellSource>;

export const formCell = z.looseObject({ sheet: line.min(1), address: cellAddress, source: cellSource });
export type FormCell = z.infer<typeof formCell>;

/** The original file, kept byte for byte as `received/<sha256>.<extension>`. */
export const formFile = z.looseObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What it was called where it came from. */
  name: line.min(1),
  extension: z.enum(['xlsx', 'xlsm']),
});
export type FormFile = z.infer<typeof formFile>;

/** The form as the upper level sent it at one time, with our cells on it. */
export const formEdition = z
  .looseObject({
    /** Serves periods whose data end on this day or later; null: from the beginning. */
    from: calendarDate.nullable(),
    file: formFile,
    cells: z.array(formCell).max(limits.formCells),
  })
  .superRefine(({ cells }, context) => {
    const seen = new Set<string>();
    cells.forEach(({ sheet, address }, index) => {
      const place = `${sheet}!${address}`;
      if (seen.has(place))
        context.addIssue({ code: 'custom', path: ['cells', index], message: 'listed-twice' });
      seen.add(place);
    });
  });
export type FormEdition = z.infer<typeof formEdition>;

/** Biểu mẫu: an .xlsx of the upper level that is filled in place. */
export const form = z
  .looseObject({
    id,
    name: line.min(1),
    /** Whose reports fill it; empty: any. */
    organisationKinds: z.array(id),
    /** Of which kinds of period; empty: any. */
    periodKinds: z.array(periodKind),
    /** "Không phát sinh" in a cell of numbers. */
    whenNone: z.enum(['zero', 'dash', 'empty']),
    /** A figure that is not known yet; a sum that lacks one stays empty. */
    whenBlank: z.enum(['empty', 'zero']),
    /** Oldest first. */
    editions: z.array(formEdition).min(1).max(limits.formEditions),
  })
  .superRefine(({ editions }, context) => {
    editions.forEach(({ from }, index) => {
      const before = editions[index - 1];
      if (before && (from === null || (before.from !== null && from <= before.from)))
        context.addIssue({ code: 'custom', path: ['editions', index, 'from'], message: 'versions-overlap' });
    });
  });
export type Form = z.infer<typeof form>;
