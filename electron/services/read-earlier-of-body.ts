import { ProblemError } from '../../core/contract/problem.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import type { Period } from '../../core/model/period.ts';
import type { Report } from '../../core/model/report.ts';
import type { Task } from '../../core/model/task.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { isTakenOverWhole, listForebears } from '../../core/rules/organisations/lineage.ts';
import type { LineageMark } from '../../core/rules/organisations/tell-lineage.ts';
import { selectVersion } from '../../core/rules/records/select-version.ts';
import type { RecordStore } from '../store/record-store.ts';
import { readConclusions } from './meeting/read-conclusions.ts';
import { readOrganisations } from './read-organisations.ts';

export type EarlierOfBody = {
  period: Period;
  /** The body's own report and those of the bodies that it has since taken over; at least one. */
  reports: [Report, ...Report[]];
  /** Null: the report is the body's own, and nothing was merged into it since. */
  lineage: LineageMark | null;
};

/** One body's reports of other periods, each read once; null where there is none or it cannot be read. */
export type ReadEarlier = {
  named: (period: Pick<Period, 'kind' | 'year' | 'ordinal' | 'title'>) => Promise<EarlierOfBody | null>;
  byId: (periodId: string) => Promise<EarlierOfBody | null>;
  /** What the chair of a period's meeting gave the body, or one that it has since taken over; null: there is no such period. */
  concluded: (periodId: string) => Promise<{ period: Period; tasks: Task[] } | null>;
};

export function createEarlierReader(store: RecordStore, organisationId: string): ReadEarlier {
  const begun = new Map<string, Promise<EarlierOfBody | null>>();
  const readForebears = createForebearReader(store, organisationId);
  const byId = (periodId: string) => {
    const known = begun.get(periodId) ?? readOne(store, periodId, organisationId, readForebears);
    begun.set(periodId, known);
    return known;
  };
  return {
    byId,
    concluded: (periodId) => readConcluded(store, periodId, organisationId, readForebears),
    named: async (period) =>
      period.kind === 'special' || period.kind === 'urgent' ? null : byId(identifyPeriod(period)),
  };
}

/** The bodies that stood for one on a date, itself among them; empty when it came from nobody. */
export function createForebearReader(
  store: RecordStore,
  organisationId: string,
): (date: string) => Promise<{ organisation: Organisation; isWhole: boolean }[]> {
  let organisations: Promise<Map<string, Organisation>> | null = null;
  return async (date) => {
    const own = await store.read({ kind: 'organisation', id: organisationId });
    if (!own || own.content.predecessorIds.length === 0) return [];
    const known = await (organisations ??= readOrganisations(store));
    return listForebears(organisationId, date, known).map((organisation) => ({
      organisation,
      isWhole: organisation.id === organisationId || isTakenOverWhole(organisation, organisationId, known),
    }));
  };
}

async function readConcluded(
  store: RecordStore,
  periodId: string,
  organisationId: string,
  readForebears: ReturnType<typeof createForebearReader>,
): Promise<{ period: Period; tasks: Task[] } | null> {
  try {
    const stored = await store.read({ kind: 'period', id: periodId });
    if (!stored) return null;
    const period = stored.content;
    const { stored: conclusions } = await readConclusions(store, periodId);
    if (conclusions.length === 0) return { period, tasks: [] };
    const forebears = await readForebears(period.dataTo);
    const ids = new Set([organisationId, ...forebears.map(({ organisation }) => organisation.id)]);
    const tasks = conclusions.map(({ content }) => content.task);
    return { period, tasks: tasks.filter(({ lead }) => lead !== null && ids.has(lead.organisationId ?? '')) };
  } catch (error) {
    if (error instanceof ProblemError) return null; // the home of that period names the damaged file
    throw error;
  }
}

async function readOne(
  store: RecordStore,
  periodId: string,
  organisationId: string,
  readForebears: ReturnType<typeof createForebearReader>,
): Promise<EarlierOfBody | null> {
  const readReport = async (id: string) =>
    (await store.read({ kind: 'report', periodId, organisationId: id, revision: 0 }))?.content ?? null;
  try {
    const stored = await store.read({ kind: 'period', id: periodId });
    if (!stored) return null;
    const period = stored.content;
    const [own, forebears] = [await readReport(organisationId), await readForebears(period.dataTo)];
    const others = forebears.filter(({ organisation }) => organisation.id !== organisationId);
    if (others.length === 0) return own && { period, reports: [own], lineage: null };
    const parts = await Promise.all(
      forebears.map(async ({ organisation, isWhole }) => ({
        name: selectVersion(organisation, period.dataTo).name,
        isWhole,
        report: organisation.id === organisationId ? own : await readReport(organisation.id),
      })),
    );
    const [first, ...rest] = parts.flatMap(({ report }) => report ?? []);
    if (!first) return null;
    return {
      period,
      reports: [first, ...rest],
      lineage: {
        names: parts.map(({ name }) => name),
        missingNames: parts.flatMap(({ name, report }) => (report === null ? [name] : [])),
        isComparable: parts.every(({ isWhole }) => isWhole),
      },
    };
  } catch (error) {
    if (error instanceof ProblemError) return null; // the home of that period names the damaged file
    throw error;
  }
}
