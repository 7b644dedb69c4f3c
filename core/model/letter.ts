import { z } from 'zod';
import { id } from './id.ts';
import { limits } from './limits.ts';
import { reportHeader } from './report.ts';
import { line, prose } from './text.ts';

/**
 * Công văn đề nghị báo cáo, đôn đốc, đề nghị bổ sung, lấy ý kiến dự thảo, chuyển kiến nghị; giấy mời, chương trình, biên bản
 * hội nghị; thông báo kết luận; tin hội nghị.
 */
export const letterKind = z.enum([
  'request',
  'reminder',
  'supplement',
  'consultation',
  'transfer',
  'invitation',
  'programme',
  'minutes',
  'notice',
  'news',
]);
export type LetterKind = z.infer<typeof letterKind>;

/** A letter (công văn, giấy mời) of the office that gathers a period's reports. */
export const letter = z.looseObject({
  id,
  periodId: id,
  issuerId: id,
  kind: letterKind,
  /** As of a report; the abstract of a công văn is its subject, printed under the number. */
  header: reportHeader,
  /** Kính gửi, kính mời: one line each. */
  addressees: z.array(line).max(limits.rowsOfTasks),
  /** The bodies of the period to which it went when it was begun, or last brought up to date, to tell whether they have changed. */
  addresseeIds: z.array(id).max(limits.rowsOfTasks).optional(),
  /** As typed, with the marks (`1.`, `-`) that stand before them. */
  paragraphs: z.array(prose).max(limits.blocks),
  /** Of minutes: who took them signs on the left. */
  secondSigner: z.looseObject({ position: line, name: line }).optional(),
  /** Of a notice: what the chair had concluded when it was begun, to tell whether that has changed since. */
  basis: z.array(prose).max(limits.blocks).optional(),
  /** The body that a supplement is asked of. */
  organisationId: id.optional(),
  /** The petitions of the register that a transfer carries. */
  petitionIds: z.array(id).optional(),
});
export type Letter = z.infer<typeof letter>;

/**
 * What a letter begins with. Texts may hold `{issuer}`, `{issuerShort}`, `{period}`, `{nextPeriod}`, `{year}`,
 * `{dataFrom}`, `{dataTo}`, `{due}`, `{today}`, `{lateness}`, `{missingCount}`, `{meeting}`, `{meetingDay}` (with room for a day not
 * yet known), `{meetingName}`, `{answerBy}` and what the room tells that owns the kind (`{draft}`); a paragraph that names what is not known is left out. A paragraph that is only `{sections}` or `{missing}` stands for one paragraph each.
 */
export const letterTemplate = z.looseObject({
  kind: letterKind,
  subject: line.min(1),
  paragraphs: z.array(prose),
  recipients: z.array(line),
  /** How a body is addressed, with `{name}`; absent: by its name. */
  addressee: line.optional(),
});
export type LetterTemplate = z.infer<typeof letterTemplate>;
