import { ProblemError } from '../../../core/contract/problem.ts';
import type { Jump } from '../../../core/contract/catalogue.ts';
import type { Letter } from '../../../core/model/letter.ts';
import type { Report } from '../../../core/model/report.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { RecordKey } from '../../../core/model/record.ts';
import type { RecordStore } from '../../store/record-store.ts';
import { mapAtOnce } from '../map-at-once.ts';

type Named = { label: string; jump: Jump };

type Visit = {
  report?: (report: Report, named: Named) => void;
  letter?: (letter: Letter, named: Named) => void;
  /** Asked after each report; true: the others are not looked at. */
  isEnough?: () => boolean;
};

/**
 * The reports and letters of every period that name one of some ids, named as in a list. A report counts with its draft and
 * with what was given to the leader. Rejects when one cannot be read: nobody could say what it uses.
 */
export async function readDocumentsNaming(
  store: RecordStore,
  ids: ReadonlySet<string>,
  visit: Visit,
): Promise<void> {
  const names = [...ids].map((id) => JSON.stringify(id));
  for (const periodId of await store.listIds('period')) {
    const period = await store.read({ kind: 'period', id: periodId });
    if (!period) continue;
    const periodName = namePeriod(period.content);
    if (visit.report) {
      const keys = await listReportsNaming(store, periodId, names);
      for (const key of keys) {
        const { organisationId } = key;
        const label = `Báo cáo ${periodName} – ${await nameOrganisation(store, organisationId, period.content.dataTo)}`;
        const named = { label, jump: { kind: 'report' as const, periodId, organisationId } };
        const report = await readReport(store, key);
        if (report) visit.report(report, named);
        if (visit.isEnough?.()) return;
      }
    }
    if (!visit.letter) continue;
    for (const letterId of await store.listIdsInPeriod('letter', periodId)) {
      const key = { kind: 'letter', periodId, id: letterId } as const;
      const letter = (await store.mayHold(key, names)) ? await store.read(key) : null;
      if (!letter) continue;
      const name = letter.content.kind === 'request' ? 'Công văn đề nghị báo cáo' : 'Công văn đôn đốc';
      visit.letter(letter.content, {
        label: `${name} ${periodName}`,
        jump: { kind: 'letter', periodId, letterId },
      });
    }
  }
}

type ReportKey = Extract<RecordKey, { kind: 'report' | 'numbered-draft' }>;

/** The drafts of a period's reports, and what was given to the leader, that may hold one of some pieces of JSON. */
async function listReportsNaming(
  store: RecordStore,
  periodId: string,
  pieces: readonly string[],
): Promise<ReportKey[]> {
  const listOfBody = async (organisationId: string): Promise<ReportKey[]> => {
    const keys: ReportKey[] = [{ kind: 'report', periodId, organisationId, revision: 0 }];
    for (const draftNumber of await store.listDraftNumbers(periodId, organisationId))
      keys.push({ kind: 'numbered-draft', periodId, organisationId, draftNumber });
    const held: ReportKey[] = [];
    for (const key of keys) if (await store.mayHold(key, pieces)) held.push(key);
    return held;
  };
  return (await mapAtOnce(await store.listReporters(periodId), listOfBody)).flat();
}

async function readReport(store: RecordStore, key: ReportKey): Promise<Report | null> {
  if (key.kind === 'report') return (await store.read(key))?.content ?? null;
  return (await store.read(key))?.content.report ?? null;
}

async function nameOrganisation(store: RecordStore, id: string, date: string): Promise<string> {
  try {
    const stored = await store.read({ kind: 'organisation', id });
    return stored ? selectVersion(stored.content, date).shortName : id;
  } catch (error) {
    if (error instanceof ProblemError) return id;
    throw error;
  }
}
