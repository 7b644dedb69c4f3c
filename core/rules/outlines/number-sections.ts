import type { OutlineSection } from '../../model/outline.ts';
import { markHeadings } from '../sections/mark-headings.ts';

/** The mark of each section as it will stand on the page, by id: `I.`, `1.`, `a)`; none for the opening and the figures. */
export function numberSections(
  sections: readonly Pick<OutlineSection, 'id' | 'kind' | 'level'>[],
): Map<string, string> {
  return markHeadings(
    sections
      .filter(({ kind }) => kind !== 'opening' && kind !== 'figures')
      .map(({ id, level }) => ({ type: 'heading', id, level: level === 1 ? 1 : level === 2 ? 2 : 3 })),
  );
}
