import { z } from 'zod';
import { block } from '../model/block.ts';
import { decimal } from '../model/decimal.ts';
import { figure } from '../model/figure.ts';
import { id } from '../model/id.ts';
import { indicator } from '../model/indicator.ts';
import { outlineSection } from '../model/outline.ts';
import { reportPetition } from '../model/petition.ts';
import { task } from '../model/task.ts';
import { exported } from './views.ts';

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
  warnings: z.array(z.string()),
});
export type Bench = z.infer<typeof bench>;

const pastFigure = z.object({
  indicatorId: id,
  state: z.enum(['value', 'none', 'blank']),
  value: decimal.nullable(),
});

/** One body's figures. */
const summedBody = z.object({
  organisationId: id,
  name: z.string(),
  /** Of the organisation: by it one knows which indicators it is asked for while it has no report. */
  kind: z.string(),
  /** Null: it has no report. */
  figures: z.array(figure).nullable(),
  /** Of the same period a year before. */
  lastYear: z.array(pastFigure).nullable(),
  /** Of the year's earlier periods, oldest first; null: one of them is missing. */
  earlierInYear: z.array(z.array(pastFigure)).nullable(),
});
export type SummedBody = z.infer<typeof summedBody>;

const benchFigures = z.object({ indicators: z.array(indicator), bodies: z.array(summedBody) });
export type BenchFigures = z.infer<typeof benchFigures>;

const benchKey = z.object({ periodId: id, organisationId: id });

/** Tổng hợp báo cáo; `organisationId`: of the office that writes it. */
export const consolidationContract = {
  'consolidation:open': { args: benchKey, result: bench },
  'consolidation:read-figures': { args: benchKey, result: benchFigures },
  /** One indicator over up to eight periods of this kind, oldest first. */
  'consolidation:read-series': {
    args: benchKey.extend({ indicatorId: id }),
    result: z.object({ periods: z.array(z.object({ name: z.string(), bodies: z.array(summedBody) })) }),
  },
  /** Asks where to, and writes the sums with each body's figures, as they stand in the saved report's choice, as an Excel file. */
  'consolidation:export-sums': { args: benchKey, result: exported },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
