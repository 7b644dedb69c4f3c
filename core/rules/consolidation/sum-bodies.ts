import type { SummedBody } from '../../contract/consolidation.ts';
import { decimal, type Decimal } from '../../model/decimal.ts';
import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import {
  addKnown,
  addOverPeriods,
  addWhole,
  areKnown,
  blankAmount,
  numberOf,
  type AddedFigure,
  type Amount,
} from '../figures/add-figures.ts';
import { addDecimals, percentOf } from '../values/add-decimals.ts';

type PastFigure = Pick<Figure, 'indicatorId' | 'state' | 'value'>;

export type SumPart = {
  organisationId: string;
  name: string;
  amount: Amount;
  yearTarget: Decimal | null;
  /** Not added: what another body's figure already holds. */
  isLeftOut: boolean;
};

export type FigureSum = {
  indicator: Indicator;
  /** The sum of what is known; a sum with holes is one of a part only, which `isWhole` tells. */
  total: Amount;
  isWhole: boolean;
  /** How many bodies gave a value or "không phát sinh", of how many that are asked for it and not left out. */
  knownCount: number;
  askedCount: number;
  /** Who has not given it yet. */
  blankNames: string[];
  parts: SumPart[];
  /** The sums of bodies below are only told when no body is missing in them. */
  lastYear: Amount | null;
  /** Luỹ kế từ đầu năm; null for stocks and ratios. */
  sinceNewYear: Decimal | null;
  /** Chỉ tiêu năm: the office's own, else the sum of the bodies'. */
  yearTarget: Decimal | null;
  /** How many percent of it are reached. */
  share: Decimal | null;
};

export type SumInput = {
  indicators: readonly Indicator[];
  bodies: readonly SummedBody[];
  leftOut: readonly { indicatorId: string; organisationId: string }[];
  officeId: string;
  year: number;
};

/**
 * The figures of the bodies, added by kind: flows, stocks and running totals over the bodies, a ratio from the sums of its
 * numerators and denominators. Only what some body is asked for has a row.
 */
export function sumBodies({ indicators, bodies, leftOut, officeId, year }: SumInput): FigureSum[] {
  const passed = new Set(
    leftOut.map(({ indicatorId, organisationId }) => `${indicatorId} ${organisationId}`),
  );
  const known = bodies.map((body) => ({
    body,
    figures: index(body.figures),
    lastYear: index(body.lastYear),
    earlier: body.earlierInYear?.map(index) ?? null,
  }));
  return indicators.flatMap((indicator): FigureSum[] => {
    const { id, kind } = indicator;
    const asked = known.filter(({ body, figures }) =>
      body.figures === null ? indicator.organisationKinds.includes(body.kind) : figures.has(id),
    );
    if (asked.length === 0) return [];
    const parts = asked.map(({ body, figures }): SumPart => {
      const figure = figures.get(id);
      return {
        organisationId: body.organisationId,
        name: body.name,
        amount: figure ?? blankAmount,
        yearTarget: figure?.yearTarget ?? null,
        isLeftOut: passed.has(`${id} ${body.organisationId}`),
      };
    });
    const counted = asked.filter((_each, place) => parts[place]?.isLeftOut === false);
    const added = parts.filter(({ isLeftOut }) => !isLeftOut);
    const amounts = added.map(({ amount }) => amount);
    const isKnown = areKnown(kind, amounts);
    const missing = added.filter((_each, place) => isKnown[place] !== true);
    const total = addKnown(kind, amounts);
    const isWhole = added.length > 0 && missing.length === 0 && total.state !== 'blank';
    const sinceNewYear = sumSince(kind, counted, id, isWhole ? total.value : null);
    const yearTarget = findOwnTarget(indicator, officeId, year) ?? addTargets(kind, added);
    const reached = kind === 'stock' && isWhole ? total.value : sinceNewYear;
    return [
      {
        indicator,
        total,
        isWhole,
        knownCount: added.length - missing.length,
        askedCount: added.length,
        blankNames: missing.map(({ name }) => name),
        parts,
        lastYear: whole(
          kind,
          counted.map(({ lastYear }) => lastYear.get(id)),
        ),
        sinceNewYear,
        yearTarget,
        share: reached !== null && yearTarget !== null ? percentOf(reached, yearTarget) : null,
      },
    ];
  });
}

function whole(kind: Indicator['kind'], parts: readonly (AddedFigure | undefined)[]): Amount | null {
  const sum = addWhole(kind, parts);
  return sum.state === 'blank' ? null : sum;
}

function sumSince(
  kind: Indicator['kind'],
  counted: readonly {
    figures: ReadonlyMap<string, Figure>;
    earlier: readonly ReadonlyMap<string, PastFigure>[] | null;
  }[],
  id: string,
  total: Decimal | null,
): Decimal | null {
  if (kind === 'running') return total;
  if (kind !== 'flow') return null;
  const amounts = counted.map(({ figures, earlier }) =>
    earlier === null
      ? blankAmount
      : addOverPeriods('flow', [...earlier.map((each) => each.get(id)), figures.get(id)]),
  );
  const sum = whole('flow', amounts);
  return sum && numberOf(sum);
}

/** A target that is set for every body is not the office's: its sum is. */
function findOwnTarget({ targets = [] }: Indicator, officeId: string, year: number): Decimal | null {
  return targets.find((each) => each.year === year && each.organisationId === officeId)?.value ?? null;
}

/** A share of something is no sum of shares; and a sum of targets needs them all. */
function addTargets(kind: Indicator['kind'], parts: readonly SumPart[]): Decimal | null {
  const targets = parts.flatMap(({ yearTarget }) => yearTarget ?? []);
  if (kind === 'ratio' || targets.length === 0 || targets.length < parts.length) return null;
  const sum = addDecimals(targets);
  return decimal.safeParse(sum).success ? sum : null;
}

function index<F extends { indicatorId: string }>(figures: readonly F[] | null): Map<string, F> {
  return new Map(figures?.map((figure) => [figure.indicatorId, figure]));
}
