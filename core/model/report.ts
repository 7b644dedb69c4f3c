import { z } from 'zod';
import { orientation, reportAppendix } from './appendix.ts';
import { block } from './block.ts';
import { calendarDate } from './calendar-date.ts';
import { figure } from './figure.ts';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { limits } from './limits.ts';
import { leaderRemark } from './leader-remark.ts';
import { outlineSection } from './outline.ts';
import { reportPetition } from './petition.ts';
import { isRealDate } from './real-date.ts';
import { reportStates } from './report-state.ts';
import { sectionContent } from './section-share.ts';
import { signingAuthority } from './signing-authority.ts';
import { task, taskAnswer } from './task.ts';
import { line, prose } from './text.ts';

export const reportState = z.enum(reportStates);

/** A date whose day, or day and month, the văn thư fills in by hand; a day stands only in a month that has it. */
export const partialDate = z
  .looseObject({
    year: z.int().min(1945).max(2999),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
  })
  .superRefine(({ year, month, day }, context) => {
    if (day !== null && (month === null || !isRealDate(year, month, day)))
      context.addIssue({ code: 'custom', path: ['day'], message: 'not-a-date' });
  });
export type PartialDate = z.infer<typeof partialDate>;

/** What stands on the letterhead and in the signature block of one report. */
export const reportHeader = z.looseObject({
  /** Blank until the văn thư gives it. */
  number: line,
  placeName: line,
  date: partialDate,
  abstract: prose,
  authority: signingAuthority,
  /** On whose behalf or for which head: `BAN THƯỜNG TRỰC`, `TRƯỞNG BAN`; unused when the head signs directly. */
  authorityName: line,
  signerPosition: line,
  signerName: line,
  signerId: id.nullable(),
  recipients: z.array(line),
  secrecy: z.enum(['none', 'secret', 'top-secret', 'absolute-secret']),
  urgency: z.enum(['none', 'urgent', 'very-urgent', 'express']),
});
export type ReportHeader = z.infer<typeof reportHeader>;

export const report = z
  .looseObject({
    organisationId: id,
    periodId: id,
    /** To whom it reports; a unit may report one period to several receivers. */
    receiverId: id.nullable(),
    purpose: z.enum(['periodic', 'special', 'urgent', 'consolidation']),
    outlineId: id,
    outlineEdition: z.int().min(1),
    /** The outline as it was when the draft began; later editions never reshape a draft. */
    sections: z.array(outlineSection),
    state: reportState,
    /** 0 while drafting; n of "dự thảo lần n". */
    draftNumber: z.int().min(0),
    /** When dự thảo lần n was given to the leader. */
    submittedAt: instant.optional(),
    /** 0 for the draft; n of a frozen revision. */
    revision: z.int().min(0),
    header: reportHeader,
    blocks: z.array(block).max(limits.blocks),
    figures: z.array(figure).max(limits.rowsOfTasks),
    /** Phụ lục số liệu on paper; absent: printed upright. */
    figuresAppendix: z.looseObject({ isPrinted: z.boolean(), orientation }).optional(),
    /** Báo cáo tổng hợp: how it was put together. */
    consolidation: z
      .looseObject({
        /** By field, with bodies as examples; or a part for each body. */
        shape: z.enum(['by-work-area', 'by-organisation']),
        /** Not added: what another body's figure already holds. */
        leftOut: z.array(z.looseObject({ indicatorId: id, organisationId: id })).max(limits.rowsOfTasks),
        /** Không đưa vào: paragraphs of the bodies that are not to be taken, as they read then. */
        setAside: z
          .array(z.looseObject({ organisationId: id, periodId: id, blockId: id, text: prose, reason: line }))
          .max(limits.blocks)
          .optional(),
      })
      .optional(),
    /** Phụ lục in their order on paper; absent: the figures alone. */
    appendices: z.array(reportAppendix).max(limits.appendices).optional(),
    lastTaskAnswers: z.array(taskAnswer).max(limits.rowsOfTasks),
    nextTasks: z.array(task).max(limits.rowsOfTasks),
    petitions: z.array(reportPetition).max(limits.rowsOfTasks),
    leaderRemarks: z.array(leaderRemark).max(limits.rowsOfTasks).optional(),
    issued: z
      .looseObject({
        number: line,
        date: calendarDate,
        /** Names `received/<sha256>.pdf`. */
        signedCopySha256: z.string().nullable(),
        /** What the file was called where it came from. */
        signedCopyName: line.optional(),
        /** The report was opened again after this copy was signed. */
        isSignedCopyOutdated: z.boolean().optional(),
      })
      .nullable(),
    sentAt: instant.nullable(),
    /** Giao phần: the sections given out, as they then stood. */
    givenSections: z.array(sectionContent).optional(),
    /** Vẫn gửi, ghi lý do: what the check had found when the report was sent all the same. */
    acceptedFindings: z
      .array(z.looseObject({ acceptedAt: instant, reason: line, sentences: z.array(line) }))
      .optional(),
  })
  .superRefine((value, context) => {
    for (const [list, ids] of [
      ['blocks', value.blocks.map((each) => each.id)],
      ['figures', value.figures.map((each) => each.indicatorId)],
      ['nextTasks', value.nextTasks.map((each) => each.id)],
      ['petitions', value.petitions.map((each) => each.id)],
      ['appendices', (value.appendices ?? []).map((each) => (each.kind === 'figures' ? 'figures' : each.id))],
      ['leaderRemarks', (value.leaderRemarks ?? []).map((each) => each.id)],
    ] as const) {
      const seen = new Set<string>();
      ids.forEach((each, index) => {
        if (seen.has(each))
          context.addIssue({ code: 'custom', path: [list, index], message: 'listed-twice' });
        seen.add(each);
      });
    }
  });
export type Report = z.infer<typeof report>;
