import type { Outline, OutlineSection } from '../../model/outline.ts';

/** The sections that all of several outlines ask for, in the words of the first; of one outline all of its sections. */
export function listCommonSections(outlines: readonly Outline[]): OutlineSection[] {
  const [first, ...others] = [...new Map(outlines.map((each) => [each.id, each])).values()];
  return (first?.sections ?? []).filter(({ id }) =>
    others.every(({ sections }) => sections.some((section) => section.id === id)),
  );
}
