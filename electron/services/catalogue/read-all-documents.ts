import { ProblemError } from '../../../core/contract/problem.ts';
import type { Jump } from '../../../core/contract/catalogue.ts';
import type { Letter } from '../../../core/model/letter.ts';
import type { Report } from '../../../core/model/report.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { RecordStore } from '../../store/record-store.ts';

type Named = { label: string; jump: Jump };

/**
 * Every report and letter of every period, one after the other, named as in a list. A report counts with its draft and
 * with what was given to the leader. Rejects when one cannot be read: nobody could say what it uses.
 */
export async function readAllDocuments(
  store: RecordStore,
  visit: {
    report?: (report: Report, named: Named) => void;
    letter?: (letter: Letter, named: Named) => void;
  },
): Promise<void> {
  for (const periodId of await store.listIds('period')) {
    const period = await store.read({ kind: 'period', id: periodId });
    if (!period) continue;
    const periodName = namePeriod(period.content);
    if (visit.report) {
      for (const organisationId of await store.listReporters(periodId)) {
        const label = `Báo cáo ${periodName} – ${await nameOrganisation(store, organisationId, period.content.dataTo)}`;
        const named = { label, jump: { kind: 'report' as const, periodId, organisationId } };
        const draft = await store.read({ kind: 'report', periodId, organisationId, revision: 0 });
        if (draft) visit.report(draft.content, named);
        for (const draftNumber of await store.listDraftNumbers(periodId, organisationId)) {
          const kept = await store.read({ kind: 'numbered-draft', periodId, organisationId, draftNumber });
          if (kept) visit.report(kept.content.report, named);
        }
      }
    }
    if (!visit.letter) continue;
    for (const letterId of await store.listLetterIds(periodId)) {
      const letter = await store.read({ kind: 'letter', periodId, id: letterId });
      if (!letter) continue;
      const name = letter.content.kind === 'request' ? 'Công văn đề nghị báo cáo' : 'Công văn đôn đốc';
      visit.letter(letter.content, {
        label: `${name} ${periodName}`,
        jump: { kind: 'letter', periodId, letterId },
      });
    }
  }
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
