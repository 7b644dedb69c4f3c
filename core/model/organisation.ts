import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { signingAuthority } from './signing-authority.ts';
import { line } from './text.ts';

export const administrativeLevel = z.enum(['central', 'province', 'district', 'commune']);
export type AdministrativeLevel = z.infer<typeof administrativeLevel>;

/** How a house writes what Vietnamese spelling leaves open; each switch is shown by example, never as old or new. */
export const houseSpelling = z.looseObject({
  /** Place of the tone mark in open oa, oe, uy: `uỷ` (on the last vowel) or `ủy` (on the first). */
  tonePlacement: z.enum(['uỷ', 'ủy']),
  endMark: z.enum(['./.', '.']),
  recipientSeparator: z.enum([',', ';']),
  /** Counts under ten are written `03 cơ quan`; only looked after by the check, never rewritten. */
  isSmallCountPadded: z.boolean().optional(),
});
export type HouseSpelling = z.infer<typeof houseSpelling>;

/** What an organisation was called, and how it signed, during one span of time. `to: null` means "still". */
export const organisationVersion = z.looseObject({
  from: calendarDate,
  to: calendarDate.nullable(),
  name: line.min(1),
  shortName: line.min(1),
  /** Letterhead, top left: lines of the superior body, then lines of the issuing body, as printed. */
  superiorLines: z.array(line),
  issuerLines: z.array(line).min(1),
  /** The tail of a document symbol: `BDVTU` in `Số 12-BC/BDVTU`, `MTTQ-BTT` in `Số: 12/BC-MTTQ-BTT`. */
  symbol: line,
  level: administrativeLevel,
  parentId: id.nullable(),
  layoutFamily: id,
  /** The shipped family that serves while the house's own layout cannot be read. */
  fallbackLayoutFamily: id.optional(),
  /** Place name of the date line: `Nam Định` in "Nam Định, ngày 18 tháng 3 năm 2021". */
  placeName: line,
  spelling: houseSpelling,
  /** Who usually signs and how; a first report begins with it. */
  signing: z.looseObject({ authority: signingAuthority, authorityName: line, position: line }).optional(),
});
export type OrganisationVersion = z.infer<typeof organisationVersion>;

/** A body that issues or receives reports. Its kind is data: outlines and indicators name the kinds they serve. */
export const organisation = z
  .looseObject({
    id,
    kind: id,
    versions: z.array(organisationVersion).min(1),
    predecessorIds: z.array(id),
    /** By predecessor: the day on which its work was taken over. Absent: when the one ended, else when the other began. */
    takeoverDates: z.record(z.string(), calendarDate).optional(),
  })
  .superRefine((value, context) => {
    value.versions.forEach((version, index) => {
      const next = value.versions[index + 1];
      if (version.to !== null && version.to < version.from) {
        context.addIssue({ code: 'custom', path: ['versions', index, 'to'], message: 'ends-before-start' });
      }
      if (next && (version.to === null || version.to >= next.from)) {
        context.addIssue({
          code: 'custom',
          path: ['versions', index + 1, 'from'],
          message: 'versions-overlap',
        });
      }
    });
  });
export type Organisation = z.infer<typeof organisation>;
