import type { OutlineSection } from '../../model/outline.ts';

type Sections = readonly OutlineSection[];

const deepestLevel = 3;

/** Whether a section may stand below another: only prose does, as the lists of a report are parts of their own. */
export function canNest(section: OutlineSection): boolean {
  return section.kind === 'prose' || section.kind === 'last-tasks';
}

/** The index after a section's last sub-section. */
export function endOfSection(sections: Sections, index: number): number {
  const level = sections[index]?.level ?? 1;
  const end = sections.findIndex((section, other) => other > index && section.level <= level);
  return end === -1 ? sections.length : end;
}

/** A section with its sub-sections one place up or down among its neighbours; the same list where there is no place. */
export function moveSection(sections: Sections, index: number, direction: 'up' | 'down'): Sections {
  const section = sections[index];
  if (!section) return sections;
  const end = endOfSection(sections, index);
  if (direction === 'down') {
    const next = sections[end];
    if (!next) return sections;
    // Over a neighbour with all that is below it; out of a part, to the head of the next one.
    const to = next.level === section.level ? endOfSection(sections, end) : end + 1;
    return moveTo(sections, index, to);
  }
  if (index === 0) return sections;
  const above = sections.findLastIndex(({ level }, other) => other < index && level <= section.level);
  return above === -1 ? sections : moveTo(sections, index, above);
}

/** A section with its sub-sections put before the one that stands at `to`, the end when it is the length of the list. */
export function moveTo(sections: Sections, index: number, to: number): Sections {
  const end = endOfSection(sections, index);
  if (to >= index && to <= end) return sections;
  const moved = sections.slice(index, end);
  const rest = [...sections.slice(0, index), ...sections.slice(end)];
  const place = to > index ? to - moved.length : to;
  const result = settle([...rest.slice(0, place), ...moved, ...rest.slice(place)]);
  return isSound(result) ? result : sections;
}

/** One level deeper or higher, with its sub-sections; the same list where the level does not exist. */
export function shiftSection(sections: Sections, index: number, direction: 'in' | 'out'): Sections {
  const section = sections[index];
  const step = direction === 'in' ? 1 : -1;
  if (!section || !canNest(section)) return sections;
  const end = endOfSection(sections, index);
  const own = sections.slice(index, end);
  const above = sections[index - 1];
  const hasRoom = own.every(({ level }) => level + step >= 1 && level + step <= deepestLevel);
  const hasParent =
    direction === 'out' || (above !== undefined && canHold(above) && above.level >= section.level);
  if (!hasRoom || !hasParent) return sections;
  return settle([
    ...sections.slice(0, index),
    ...own.map((each) => ({ ...each, level: each.level + step })),
    ...sections.slice(end),
  ]);
}

/** A new empty section after the one at `index` and its sub-sections, on the same level. */
export function addSection(sections: Sections, index: number, id: string): Sections {
  const section = sections[index];
  const at = section ? endOfSection(sections, index) : sections.length;
  const added: OutlineSection = {
    id,
    kind: 'prose',
    level: section && canNest(section) ? section.level : 1,
    title: '',
    workArea: null,
    guidance: '',
    isRequired: true,
  };
  return [...sections.slice(0, at), added, ...sections.slice(at)];
}

/** Without a section and its sub-sections. */
export function removeSection(sections: Sections, index: number): Sections {
  return settle([...sections.slice(0, index), ...sections.slice(endOfSection(sections, index))]);
}

/** The sections with one changed; a kind that stands by itself goes back to the first level. */
export function changeSection(sections: Sections, index: number, change: Partial<OutlineSection>): Sections {
  return settle(
    sections.map((section, other) => {
      if (other !== index) return section;
      const changed = { ...section, ...change };
      return canNest(changed) ? changed : { ...changed, level: 1 };
    }),
  );
}

function canHold(section: OutlineSection): boolean {
  return section.kind !== 'opening' && section.kind !== 'figures';
}

/** No section lies more than one level below the one above it. */
function settle(sections: Sections): OutlineSection[] {
  let above = 0;
  return sections.map((section) => {
    const level = canNest(section) ? Math.min(section.level, above + 1) : 1;
    above = canHold(section) ? level : 0;
    return level === section.level ? section : { ...section, level };
  });
}

function isSound(sections: Sections): boolean {
  return sections.findIndex(({ kind }) => kind === 'opening') <= 0;
}
