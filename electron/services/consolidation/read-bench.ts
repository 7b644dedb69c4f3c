import type { Bench, SourceReport } from '../../../core/contract/consolidation.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import type { Period } from '../../../core/model/period.ts';
import type { Report } from '../../../core/model/report.ts';
import { findEndWithin, findOtherPeriod } from '../../../core/rules/consolidation/check-source.ts';
import { listIncludedPeriods } from '../../../core/rules/consolidation/list-included-periods.ts';
import { sectionsOfHeadings } from '../../../core/rules/consolidation/place-source.ts';
import { writeFiguresOut } from '../../../core/rules/consolidation/write-figures-out.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { mapAtOnce } from '../map-at-once.ts';
import type { Program, ReportName } from '../program.ts';
import { readOrganisations } from '../read-organisations.ts';
import { requirePeriod } from '../require-record.ts';
import { revisionOf } from '../review/arrived-revision.ts';

type Read = Pick<Bench, 'reports' | 'warnings'>;

/**
 * What all bodies have written for a period, to be laid side by side: their reports of the period and of the shorter ones
 * within it, and the documents of other sources. What cannot be read is told and hides nothing else.
 */
export async function readBench(
  program: Program,
  { periodId, organisationId: officeId }: ReportName,
): Promise<Bench> {
  const { store } = program;
  const period = await requirePeriod(store, periodId);
  const [organisations, periods] = await Promise.all([
    readOrganisations(store),
    readPeriods(program, [...listIncludedPeriods(period), periodId]),
  ]);
  const reporters = new Map(
    await mapAtOnce(periods, async ({ id }) => [id, await store.listReporters(id)] as const),
  );
  const others = [...reporters.values()].flat().sort();
  const bodies = [...new Set([...period.expectedOrganisationIds, ...others])].filter((id) => id !== officeId);
  const wanted = bodies.flatMap((organisationId) =>
    periods
      .filter(({ id }) => reporters.get(id)?.includes(organisationId))
      .map((of) => ({ organisationId, of })),
  );
  const read = await mapAtOnce(wanted, ({ organisationId, of }) =>
    readBody(program, organisations.get(organisationId), organisationId, of, period),
  );
  const sources = await readSources(program, periodId);
  const reporting = new Set(wanted.map(({ organisationId }) => organisationId));
  const silent = bodies
    .filter((id) => !reporting.has(id))
    .map((id) => nameBody(organisations.get(id), id, period));
  const all = [...read, ...sources];
  return {
    periodId,
    periodName: namePeriod(period),
    reports: all.flatMap(({ reports }) => reports),
    warnings: [
      ...(silent.length > 0 ? [`Chưa có báo cáo của: ${silent.join('; ')}.`] : []),
      ...all.flatMap(({ warnings }) => warnings),
    ],
  };
}

/** Those that are there and can be read, in the order that was asked for. */
async function readPeriods({ store }: Program, ids: readonly string[]): Promise<Period[]> {
  const found = await mapAtOnce(ids, async (id) => {
    try {
      return (await store.read({ kind: 'period', id }))?.content ?? null;
    } catch (error) {
      if (error instanceof ProblemError) return null; // the home names the damaged file
      throw error;
    }
  });
  return found.filter((each) => each !== null);
}

async function readBody(
  program: Program,
  organisation: Organisation | undefined,
  organisationId: string,
  of: Period,
  period: Period,
): Promise<Read> {
  const name = nameBody(organisation, organisationId, period);
  const periodName = of.id === period.id ? '' : namePeriod(of);
  try {
    const key = { kind: 'report', periodId: of.id, organisationId, revision: 0 } as const;
    const stored = await program.store.read(key);
    if (!stored) return { reports: [], warnings: [] };
    const { content } = stored;
    const revision = await revisionOf(program, content);
    const end = organisation ? findEndWithin(organisation, period) : null;
    const other = findOtherPeriod(content.header.abstract, of);
    return {
      reports: [asSource(content, { name, periodName, revision })],
      warnings: [end, other].flatMap((each) => (each === null ? [] : [`${name}: ${each}.`])),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return {
      reports: [],
      warnings: [`${name}: không đọc được báo cáo. ${describeProblem(error.problem)}`],
    };
  }
}

function asSource(
  report: Report,
  about: Pick<SourceReport, 'name' | 'periodName' | 'revision'>,
): SourceReport {
  const { organisationId, periodId, sections, blocks, figures, nextTasks, petitions } = report;
  return {
    ...about,
    organisationId,
    isOtherSource: false,
    periodId,
    sections,
    blocks: writeFiguresOut(blocks, figures),
    figures,
    nextTasks,
    petitions,
  };
}

async function readSources({ store }: Program, periodId: string): Promise<Read[]> {
  return mapAtOnce(await store.listIdsInPeriod('source', periodId), async (id): Promise<Read> => {
    try {
      const stored = await store.read({ kind: 'source', periodId, id });
      if (!stored) return { reports: [], warnings: [] };
      const { name, blocks } = stored.content;
      const report: SourceReport = {
        organisationId: id,
        name,
        isOtherSource: true,
        periodId,
        periodName: '',
        revision: 0,
        ...sectionsOfHeadings(blocks),
        figures: [],
        nextTasks: [],
        petitions: [],
      };
      return { reports: [report], warnings: [] };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return {
        reports: [],
        warnings: [`Không đọc được văn bản của nguồn khác. ${describeProblem(error.problem)}`],
      };
    }
  });
}

function nameBody(organisation: Organisation | undefined, id: string, { dataTo }: Period): string {
  return organisation ? selectVersion(organisation, dataTo).shortName : id;
}
