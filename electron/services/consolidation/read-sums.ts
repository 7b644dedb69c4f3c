import type { BenchFigures, SummedBody } from '../../../core/contract/consolidation.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Figure } from '../../../core/model/figure.ts';
import type { Indicator } from '../../../core/model/indicator.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import type { Period } from '../../../core/model/period.ts';
import { blankFigure } from '../../../core/model/figure.ts';
import { orderIndicators } from '../../../core/rules/figures/order-indicators.ts';
import { listIncludedPeriods } from '../../../core/rules/consolidation/list-included-periods.ts';
import { addOverPeriods } from '../../../core/rules/figures/add-figures.ts';
import { namePeriod, stepWithinKind } from '../../../core/rules/periods/name-period.ts';
import { identifyPeriod } from '../../../core/rules/periods/identify-period.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { mapAtOnce } from '../map-at-once.ts';
import type { Program, ReportName } from '../program.ts';
import { createEarlierReader } from '../read-earlier-of-body.ts';
import { readFigureHistory } from '../read-figure-history.ts';
import { readOrganisations } from '../read-organisations.ts';
import { readRecords } from '../read-records.ts';
import { requirePeriod } from '../require-record.ts';

/** The figures of all bodies for a period, with what they were before, to be added. */
export async function readSums(
  program: Program,
  { periodId, organisationId: officeId }: ReportName,
): Promise<BenchFigures> {
  const { store } = program;
  const period = await requirePeriod(store, periodId);
  const [organisations, { records }] = await Promise.all([
    readOrganisations(store),
    readRecords(store, 'indicator'),
  ]);
  const indicators = orderIndicators(records);
  const ids = await listBodies(program, period, officeId);
  const bodies = await mapAtOnce(ids, async (id): Promise<SummedBody> => {
    const organisation = organisations.get(id);
    const earlier = createEarlierReader(store, id);
    const history = await readFigureHistory(earlier, period, indicators);
    return {
      ...describe(organisation, id, period),
      figures: await readFigures(program, id, period, indicators),
      lastYear: history.lastYear?.figures ?? null,
      earlierInYear: history.earlierInYear?.map(({ figures }) => figures) ?? null,
    };
  });
  return { indicators, bodies };
}

/** One indicator of all bodies over up to eight periods of the same kind, oldest first; periods that are not there are left out. */
export async function readSeries(
  program: Program,
  { periodId, organisationId: officeId, indicatorId }: ReportName & { indicatorId: string },
): Promise<{ periods: { name: string; bodies: SummedBody[] }[] }> {
  const { store } = program;
  const period = await requirePeriod(store, periodId);
  const organisations = await readOrganisations(store);
  const { records } = await readRecords(store, 'indicator');
  const indicators = records.filter(({ id }) => id === indicatorId);
  const known = new Set(await store.listIds('period'));
  const ids = Array.from({ length: 8 }, (_, index) =>
    identifyPeriod({ ...period, ...stepWithinKind(period, index - 7) }),
  ).filter((id) => known.has(id) && (isRegular(period) || id === periodId));
  const periods = [];
  for (const id of ids) {
    const of = await requirePeriod(store, id);
    const bodies = await mapAtOnce(await listBodies(program, of, officeId), async (body) => ({
      ...describe(organisations.get(body), body, of),
      figures: await readFigures(program, body, of, indicators),
      lastYear: null,
      earlierInYear: null,
    }));
    periods.push({ name: namePeriod(of), bodies });
  }
  return { periods };
}

function isRegular({ kind }: Period): boolean {
  return kind !== 'special' && kind !== 'urgent';
}

async function listBodies({ store }: Program, period: Period, officeId: string): Promise<string[]> {
  const shorter = await Promise.all(listIncludedPeriods(period).map((id) => store.listReporters(id)));
  const reporters = [...shorter.flat(), ...(await store.listReporters(period.id))].sort();
  const ids = [...new Set([...period.expectedOrganisationIds, ...reporters])];
  return ids.filter((id) => id !== officeId);
}

function describe(organisation: Organisation | undefined, organisationId: string, { dataTo }: Period) {
  return {
    organisationId,
    name: organisation ? selectVersion(organisation, dataTo).shortName : organisationId,
    kind: organisation?.kind ?? '',
  };
}

/** The body's own figures of the period; what is blank there, or has no report, is made of the shorter periods within it. */
async function readFigures(
  program: Program,
  organisationId: string,
  period: Period,
  indicators: readonly Indicator[],
): Promise<Figure[] | null> {
  const own = await readOne(program, organisationId, period.id);
  const included = await Promise.all(
    listIncludedPeriods(period).map((id) => readOne(program, organisationId, id)),
  );
  if (included.every((each) => each === null)) return own;
  return indicators.flatMap(({ id, kind }) => {
    const figure = own?.find((each) => each.indicatorId === id);
    if (figure && figure.state !== 'blank') return [figure];
    const parts = included.map((figures) => figures?.find((each) => each.indicatorId === id));
    if (!figure && parts.every((part) => part === undefined)) return [];
    const sum = addOverPeriods(kind, parts);
    return [{ ...(figure ?? blankFigure(id)), ...sum, isEstimate: sum.isEstimate ?? false }];
  });
}

/** Null: no report, or one that cannot be read, of which the text side of the bench tells. */
async function readOne(
  { store }: Program,
  organisationId: string,
  periodId: string,
): Promise<Figure[] | null> {
  try {
    const stored = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
    return stored?.content.figures ?? null;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
