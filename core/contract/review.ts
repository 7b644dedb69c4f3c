import { z } from 'zod';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { report } from '../model/report.ts';
import { review } from '../model/review.ts';
import { reviewActs } from '../rules/states/review.ts';
import { earlierReport, openedReport } from './views.ts';

const reportKey = z.object({ periodId: id, organisationId: id });
const reviewed = z.object({ review, version: z.int(), savedAt: instant.nullable() });

/** Xem xét báo cáo của đơn vị: the report is only read, what is written are remarks. */
export const reviewContract = {
  'review:open': {
    args: reportKey,
    result: z.object({
      review,
      /** 0: nothing saved yet. */
      version: z.int(),
      /** The report as it stands here, begun or not. */
      report: openedReport,
      /** The newest of its revisions: what has come, however it was changed since; null: there is none that can be read. */
      arrived: report.nullable(),
      /** Newest first; when it was sent or taken in; null: it cannot be read. */
      revisions: z.array(z.object({ revision: z.int().min(1), at: instant.nullable() })),
      /** The body's last report, to be read beside it. */
      earlier: earlierReport.nullable(),
    }),
  },
  'review:save-remarks': {
    args: reportKey.extend({ remarks: review.shape.remarks, expectedVersion: z.int().min(0) }),
    result: reviewed,
  },
  /** One act of the office with the report; refused with a sentence where it is not possible. */
  'review:move': {
    args: reportKey.extend({ act: z.enum(reviewActs), expectedVersion: z.int().min(0) }),
    result: reviewed,
  },
  /** The report as it now stands becomes what has come, without another act; refused while a supplement is awaited, or it is accepted. */
  'review:take-revision': { args: reportKey, result: z.object({}) },
  /** Writes the letter that asks for the supplement, with the remarks that are not settled, and answers its id. */
  'review:write-letter': { args: reportKey, result: z.object({ letterId: id }) },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
