import { z } from 'zod';
import { block } from '../model/block.ts';
import { figure } from '../model/figure.ts';
import { id } from '../model/id.ts';
import { outlineSection } from '../model/outline.ts';
import { reportPetition } from '../model/petition.ts';
import { task } from '../model/task.ts';

/** What a body has written for a period that the consolidation draws on. */
export const sourceReport = z.object({
  /** Of a source that is no body of the house, the id of the source. */
  organisationId: id,
  /** As the tables and the provenance call it: `Hội Nông dân tỉnh`. */
  name: z.string(),
  isOtherSource: z.boolean(),
  periodId: id,
  /** Empty when it is the period of the consolidation itself: `quý I/2021`. */
  periodName: z.string(),
  /** n of the sending whose text this is; 0: still being written. */
  revision: z.int(),
  sections: z.array(outlineSection),
  /** With the body's numbers written out where the text names its figures. */
  blocks: z.array(block),
  figures: z.array(figure),
  nextTasks: z.array(task),
  petitions: z.array(reportPetition),
});
export type SourceReport = z.infer<typeof sourceReport>;

/** What the bench lays side by side; `warnings`: a body that has nothing here, or something wrong, a sentence each. */
export const bench = z.object({
  periodId: id,
  periodName: z.string(),
  reports: z.array(sourceReport),
  /** Reports that are there and cannot be read: nothing is known of what was taken from them. */
  unreadable: z.array(z.object({ organisationId: id, periodId: id })),
  warnings: z.array(z.string()),
});
export type Bench = z.infer<typeof bench>;

/** Tổng hợp báo cáo; `organisationId`: of the office that writes it. */
export const consolidationContract = {
  'consolidation:open': { args: z.object({ periodId: id, organisationId: id }), result: bench },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
