import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { id } from './id.ts';
import { line } from './text.ts';

/** Văn bản căn cứ, viện dẫn. */
export const citedDocument = z.looseObject({
  id,
  /** Type as written in running text: `Chỉ thị`, `Quyết định`. */
  type: line.min(1),
  /** Number and symbol: `02-CT/TU`. */
  number: line,
  issuer: line,
  date: calendarDate.nullable(),
  title: line,
  validUntil: calendarDate.nullable(),
});
export type CitedDocument = z.infer<typeof citedDocument>;
