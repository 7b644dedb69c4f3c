import { z } from 'zod';
import { certainty } from './certainty.ts';
import { id } from './id.ts';
import { periodKind } from './period.ts';
import { line, prose } from './text.ts';

/** What a section holds: prose, or prose followed by a list that the report keeps as rows. */
export const sectionKind = z.enum(['opening', 'prose', 'last-tasks', 'next-tasks', 'petitions', 'figures']);
export type SectionKind = z.infer<typeof sectionKind>;

export const outlineSection = z.looseObject({
  id,
  kind: sectionKind,
  /** 1 = `I.`, 2 = `1.`, 3 = `a)`; the opening and the figures carry no number but count as level 1. */
  level: z.int().min(1).max(3),
  /** May hold `{period}` and `{nextPeriod}`, filled in when a draft begins. */
  title: line,
  /** What different offices' sections have in common; null outside the results. */
  workArea: id.nullable(),
  guidance: prose,
  isRequired: z.boolean(),
});
export type OutlineSection = z.infer<typeof outlineSection>;

/**
 * Đề cương báo cáo. A draft keeps a copy of the sections it began with and names their edition; changing an edition from
 * which a report has begun makes the next one.
 */
export const outline = z
  .looseObject({
    id,
    name: line.min(1),
    edition: z.int().min(1),
    organisationKinds: z.array(id),
    /** The kinds of period that it serves; absent or empty: every kind. */
    periodKinds: z.array(periodKind).optional(),
    /** Where a shipped outline comes from: words for people, not an address. */
    source: prose.optional(),
    certainty: certainty.optional(),
    sections: z.array(outlineSection).min(1),
  })
  .superRefine((value, context) => {
    const seen = new Set<string>();
    value.sections.forEach((section, index) => {
      if (seen.has(section.id)) {
        context.addIssue({ code: 'custom', path: ['sections', index, 'id'], message: 'listed-twice' });
      }
      seen.add(section.id);
    });
  });
export type Outline = z.infer<typeof outline>;
