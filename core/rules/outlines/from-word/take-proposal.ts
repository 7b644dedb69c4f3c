import { isAlike } from './propose-indicators.ts';
import type { OutlineProposal, ProposedIndicator } from '../../../model/outline-proposal.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { Outline, OutlineSection } from '../../../model/outline.ts';
import type { PeriodKind } from '../../../model/period.ts';

type Choice = { outlineId: string; name: string; organisationKinds: string[]; periodKinds: PeriodKind[] };

/** The outline that a proposal, as it was changed on the screen, makes: guidance goes to the section above it. */
export function takeOutline(
  { lines, fileName }: Pick<OutlineProposal, 'lines' | 'fileName'>,
  { outlineId, name, organisationKinds, periodKinds }: Choice,
): Outline {
  const sections: OutlineSection[] = [];
  let above = 0;
  for (const { id, text, mark, role, kind, workArea, level } of lines) {
    const last = sections.at(-1);
    if (role === 'section') {
      const isList = kind !== 'prose' && kind !== 'last-tasks';
      const settled = isList ? 1 : Math.min(level, above + 1);
      above = kind === 'opening' || kind === 'figures' ? 0 : settled;
      sections.push({
        id,
        kind,
        level: settled,
        title: text.trim(),
        workArea,
        guidance: '',
        isRequired: true,
      });
    } else if (role === 'guidance' && last) {
      const line = mark === '' ? text : `${mark} ${text}`;
      sections[sections.length - 1] = {
        ...last,
        guidance: last.guidance === '' ? line : `${last.guidance}\n${line}`,
      };
    }
  }
  return {
    id: outlineId,
    name,
    edition: 1,
    organisationKinds,
    ...(periodKinds.length > 0 && { periodKinds }),
    source: `Lấy từ tệp Word “${fileName}”.`,
    // A part that only holds others needs no words of its own.
    sections: sections.map((section, index) => ({
      ...section,
      isRequired: !isHeadOfOthers(sections, index) && section.kind !== 'petitions',
    })),
  };
}

/**
 * The indicators that a proposal adds or changes: new ones, and those of the house that now serve these kinds of organisation
 * too. A part whose total is not taken stands by itself.
 */
export function takeIndicators(
  proposed: readonly ProposedIndicator[],
  known: readonly Indicator[],
  organisationKinds: readonly string[],
): Indicator[] {
  const taken = proposed.filter(({ isTaken }) => isTaken);
  const ids = new Set(taken.map(({ id }) => id));
  return taken.flatMap(({ id, code, label, unit, kind, parentId, workArea, matchedId }): Indicator[] => {
    const match = known.find((each) => each.id === matchedId);
    if (match) {
      // Each union has its own "Hội viên kết nạp mới": who has one needs no second.
      const alike = known.filter((each) => each.parentId === match.parentId && isAlike(each, match));
      const served = new Set(alike.flatMap((each) => each.organisationKinds));
      const missing = organisationKinds.filter((each) => !served.has(each));
      return missing.length === 0
        ? []
        : [{ ...match, organisationKinds: [...match.organisationKinds, ...missing] }];
    }
    return [
      {
        id,
        code: code.trim(),
        label: label.trim(),
        unit: unit.trim(),
        kind,
        parentId: parentId !== null && ids.has(parentId) ? parentId : null,
        organisationKinds: [...organisationKinds],
        workArea,
        from: null,
        to: null,
        replacedById: null,
      },
    ];
  });
}

function isHeadOfOthers(sections: readonly OutlineSection[], index: number): boolean {
  const [section, next] = [sections[index], sections[index + 1]];
  return (
    section !== undefined && next !== undefined && next.level > section.level && section.kind !== 'opening'
  );
}
