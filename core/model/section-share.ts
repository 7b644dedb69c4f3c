import { z } from 'zod';
import { block } from './block.ts';
import { figure } from './figure.ts';
import { id } from './id.ts';
import { instant } from './instant.ts';
import { limits } from './limits.ts';
import { outlineSection } from './outline.ts';
import { reportPetition } from './petition.ts';
import { task, taskAnswer } from './task.ts';
import { line } from './text.ts';

/** What stands in one section of a report: its text, and the rows of the list that belongs to its kind. */
export const sectionContent = z.looseObject({
  sectionId: id,
  blocks: z.array(block).max(limits.blocks),
  nextTasks: z.array(task).max(limits.rowsOfTasks).optional(),
  petitions: z.array(reportPetition).max(limits.rowsOfTasks).optional(),
  lastTaskAnswers: z.array(taskAnswer).max(limits.rowsOfTasks).optional(),
});
export type SectionContent = z.infer<typeof sectionContent>;

/** The version of the file form below; a file of a later one is refused with a sentence. */
export const sectionShareVersion = 1;

/** Giao phần: sections of one report as a file, for the second pair of hands and for the way back. */
export const sectionShare = z.looseObject({
  organisationId: id,
  organisationName: line,
  periodId: id,
  periodName: line,
  givenAt: instant,
  /** The chosen sections of the outline, in its order. */
  sections: z.array(outlineSection).min(1),
  contents: z.array(sectionContent),
  /** The figures of these sections' work areas. */
  figures: z.array(figure).max(limits.rowsOfTasks),
});
export type SectionShare = z.infer<typeof sectionShare>;

/** Around the content, whose exact JSON text the checksum covers. */
export const sectionShareEnvelope = z.looseObject({
  kind: z.literal('giao-ban-section-share'),
  formatVersion: z.int().min(1),
  checksum: z.string(),
  content: z.unknown(),
});
