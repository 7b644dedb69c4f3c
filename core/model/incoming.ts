import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { line } from './text.ts';

/** How a document came: written in this program, as a Word file, as a PDF or scan, on paper. */
export const arrivalWay = z.enum(['program', 'word', 'pdf', 'paper']);
export type ArrivalWay = z.infer<typeof arrivalWay>;

/** A file kept as it came: `received/<sha256>.<ext>`. */
export const originalFile = z.looseObject({ sha256: z.string(), name: line.min(1) });
export type OriginalFile = z.infer<typeof originalFile>;

/** What the register of incoming documents (sổ công văn đến) tells of a document. */
export const incoming = {
  /** By the register, not the time of entry. */
  arrivedOn: calendarDate.nullable(),
  /** Số đến. */
  incomingNumber: line.optional(),
  way: arrivalWay.optional(),
  originals: z.array(originalFile).max(50).optional(),
};
