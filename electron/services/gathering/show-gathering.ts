import type { Gathering, GatheringRow, SourceRow } from '../../../core/contract/gathering.ts';
import type { LetterRow, PeriodRow } from '../../../core/contract/views.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import type { AdministrativeLevel } from '../../../core/model/organisation.ts';
import type { Period } from '../../../core/model/period.ts';
import type { RecordKey, RecordOf } from '../../../core/model/record.ts';
import type { Source } from '../../../core/model/source.ts';
import { countReceived } from '../../../core/rules/gathering/count-gathered.ts';
import { gatherReport } from '../../../core/rules/gathering/gather-report.ts';
import { tellSteps } from '../../../core/rules/gathering/tell-steps.ts';
import { lastDayOf } from '../../../core/rules/periods/plan-period.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { RecordStore, Stored } from '../../store/record-store.ts';
import { dayOfConsultation } from '../consultation/open-consultation.ts';
import { mapAtOnce } from '../map-at-once.ts';
import type { Program } from '../program.ts';
import { readQuietly } from '../read-quietly.ts';
import { readOrTell } from './read-standing.ts';

/** A row of the period's home with what is known of its body. */
export type GatheredBody = {
  row: PeriodRow;
  /** Null when the body cannot be read. */
  level: AdministrativeLevel | null;
  /** The last day of a body that ended within the period. */
  endedOn: CalendarDate | null;
};

/** The seven steps of a period, what has come of its bodies' reports, and the other sources, for the office that gathers them. */
export async function showGathering(
  { store, now }: Program,
  period: Period,
  bodies: readonly GatheredBody[],
  letters: readonly LetterRow[],
): Promise<Gathering> {
  const periodId = period.id;
  const today = dateInVietnam(now());
  const lastDay = period.due ? lastDayOf(period.due) : null;
  const [rows, sources, consultation, meeting, conclusions] = await Promise.all([
    mapAtOnce(
      bodies.filter(({ row }) => row.organisationId !== period.receiverId),
      (body) => readRow(store, period, body, { lastDay, today }),
    ),
    readAll(store, 'source', periodId),
    readQuietly(store, { kind: 'consultation', periodId }),
    readQuietly(store, { kind: 'meeting', periodId }),
    readAll(store, 'conclusion', periodId),
  ]);
  return {
    steps: tellSteps({
      letters,
      ...countReceived(rows),
      officeReport: bodies.find(({ row }) => row.organisationId === period.receiverId)?.row.state ?? null,
      consultation: consultation?.content ?? null,
      meeting: meeting?.content ?? null,
      meetingDate: period.meetingDate,
      conclusions: conclusions.map(({ content }) => content),
      closedAt: period.closedAt ?? null,
      today: dayOfConsultation(period, today),
    }),
    rows,
    sources: sources.map(describeSource),
  };
}

async function readRow(
  store: RecordStore,
  period: Period,
  { row, level, endedOn }: GatheredBody,
  { lastDay, today }: { lastDay: CalendarDate | null; today: CalendarDate },
): Promise<GatheringRow> {
  const { organisationId } = row;
  const {
    content: review,
    version,
    isDamaged,
  } = await readOrTell(store, { kind: 'review', periodId: period.id, organisationId, revision: 0 });
  const report =
    row.state !== null && row.completeness ? { state: row.state, completeness: row.completeness } : null;
  return {
    organisationId,
    level,
    isExpected: period.expectedOrganisationIds.includes(organisationId),
    endedOn,
    arrivedOn: review?.arrivedOn ?? null,
    incomingNumber: review?.incomingNumber ?? '',
    number: review?.number ?? '',
    date: review?.date ?? null,
    way: review?.way ?? null,
    originals: review?.originals ?? [],
    ...gatherReport({ review, report, lastDay, today, isUnreadable: isDamaged || row.problem !== null }),
    version,
  };
}

/** A source as a row of the home. */
export function describeSource({ content, version }: Stored<Source>): SourceRow {
  const { id, name, abstract, number, date, arrivedOn, incomingNumber, way, originals } = content;
  return {
    id,
    name,
    abstract,
    number,
    date,
    arrivedOn,
    incomingNumber: incomingNumber ?? '',
    way: way ?? null,
    originals: originals ?? [],
    version,
  };
}

async function readAll<K extends 'source' | 'conclusion'>(
  store: RecordStore,
  kind: K,
  periodId: string,
): Promise<Stored<RecordOf<K>>[]> {
  const ids = await store.listIdsInPeriod(kind, periodId);
  const found = await mapAtOnce(ids, (id) => readQuietly(store, { kind, periodId, id } as RecordKey<K>));
  return found.filter((each) => each !== null);
}
