import type { Outline } from '../../model/outline.ts';
import type { Period, PeriodKind } from '../../model/period.ts';

type Chooser = Pick<Period, 'outlineIds' | 'outlineChoices'>;

/** The outline by which a kind of organisation writes in a period; null when none of the period's is there. */
export function chooseOutline(
  { outlineIds, outlineChoices }: Chooser,
  organisationKind: string,
  outlines: readonly Outline[],
): Outline | null {
  const chosenId = outlineChoices?.find((each) => each.organisationKind === organisationKind)?.outlineId;
  const chosen = outlines.find(({ id }) => id === chosenId);
  if (chosen) return chosen;
  const offered = outlines.filter(({ id }) => outlineIds.includes(id));
  return offered.find((each) => each.organisationKinds.includes(organisationKind)) ?? offered[0] ?? null;
}

/** Whether an outline serves a kind of period. */
export function servesPeriod({ periodKinds }: Outline, kind: PeriodKind): boolean {
  return periodKinds === undefined || periodKinds.length === 0 || periodKinds.includes(kind);
}

/**
 * The outlines proposed for a new period, one for each kind of organisation: the one that the last period of the same kind
 * went by, else the one made for the fewest kinds of organisation and of period.
 */
export function suggestOutlines(
  periodKind: PeriodKind,
  organisationKinds: readonly string[],
  outlines: readonly Outline[],
  last: Chooser | null,
): Required<Pick<Period, 'outlineIds' | 'outlineChoices'>> {
  const outlineChoices = [...new Set(organisationKinds)].flatMap((organisationKind) => {
    const before = last && chooseOutline(last, organisationKind, outlines);
    const isFitting =
      before?.organisationKinds.includes(organisationKind) && servesPeriod(before, periodKind);
    const outline = isFitting ? before : narrowest(organisationKind, periodKind, outlines);
    return outline ? [{ organisationKind, outlineId: outline.id }] : [];
  });
  return { outlineIds: [...new Set(outlineChoices.map(({ outlineId }) => outlineId))], outlineChoices };
}

function narrowest(organisationKind: string, kind: PeriodKind, outlines: readonly Outline[]): Outline | null {
  const serving = outlines.filter(
    (each) => each.organisationKinds.includes(organisationKind) && servesPeriod(each, kind),
  );
  const breadth = ({ organisationKinds, periodKinds = [] }: Outline) =>
    organisationKinds.length * 10 + (periodKinds.length === 0 ? 9 : periodKinds.length);
  const [broadest] = outlines.toSorted((one, other) => breadth(other) - breadth(one));
  return serving.toSorted((one, other) => breadth(one) - breadth(other))[0] ?? broadest ?? null;
}
