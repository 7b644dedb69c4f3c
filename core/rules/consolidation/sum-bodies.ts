import type { SummedBody } from '../../contract/consolidation.ts';
import { decimal, type Decimal } from '../../model/decimal.ts';
import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { addDecimals, percentOf } from '../values/add-decimals.ts';
import { blankAmount, sumOverPeriods, type Amount } from './sum-over-periods.ts';

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
    const missing = added.filter(({ amount }) => amount.state === 'blank');
    const total = addOver(
      kind,
      added.map(({ amount }) => amount),
    );
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
          counted.map(({ lastYear }) => toAmount(lastYear.get(id))),
        ),
        sinceNewYear,
        yearTarget,
        share: reached !== null && yearTarget !== null ? percentOf(reached, yearTarget) : null,
      },
    ];
  });
}

/** The sum of what is known of several bodies; blank when nothing is, or when it outgrows what a figure can hold. */
export function addOver(kind: Indicator['kind'], amounts: readonly Amount[]): Amount {
  const known = amounts.filter(({ state }) => state !== 'blank');
  if (known.length === 0) return blankAmount;
  if (known.every(({ state }) => state === 'none')) return { ...blankAmount, state: 'none' };
  const values = known.filter(({ state }) => state === 'value');
  const isEstimate = values.some((each) => each.isEstimate);
  if (kind !== 'ratio') return valueOf(addDecimals(values.flatMap(({ value }) => value ?? [])), isEstimate);
  // A lone body's percent stands even where its parts were not kept.
  const [only] = values;
  if (values.length === 1 && only?.value) return { ...only, isEstimate };
  const numerators = values.flatMap(({ numerator }) => numerator ?? []);
  const denominators = values.flatMap(({ denominator }) => denominator ?? []);
  if (numerators.length < values.length || denominators.length < values.length) return blankAmount;
  const [numerator, denominator] = [addDecimals(numerators), addDecimals(denominators)];
  const value = percentOf(numerator, denominator);
  const canBeKept = decimal.safeParse(numerator).success && decimal.safeParse(denominator).success;
  return value === null || !canBeKept
    ? blankAmount
    : { ...valueOf(value, isEstimate), numerator, denominator };
}

function valueOf(value: Decimal, isEstimate: boolean): Amount {
  if (!decimal.safeParse(value).success) return blankAmount;
  return { state: 'value', value, numerator: null, denominator: null, isEstimate };
}

function whole(kind: Indicator['kind'], amounts: readonly Amount[]): Amount | null {
  if (amounts.length === 0 || amounts.some(({ state }) => state === 'blank')) return null;
  const sum = addOver(kind, amounts);
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
      : sumOverPeriods('flow', [...earlier.map((each) => toAmount(each.get(id))), figures.get(id)]),
  );
  const sum = whole('flow', amounts);
  return sum && (sum.state === 'none' ? '0' : sum.value);
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

/** The past keeps no parts of a ratio. */
function toAmount(figure: PastFigure | undefined): Amount {
  return figure ? { ...blankAmount, state: figure.state, value: figure.value } : blankAmount;
}

function index<F extends { indicatorId: string }>(figures: readonly F[] | null): Map<string, F> {
  return new Map(figures?.map((figure) => [figure.indicatorId, figure]));
}
