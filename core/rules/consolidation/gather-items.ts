import type { SourceReport } from '../../contract/consolidation.ts';
import type { ReportPetition } from '../../model/petition.ts';
import type { Report } from '../../model/report.ts';
import type { Task } from '../../model/task.ts';
import { groupAlike } from './group-alike.ts';

/** A task or petition of a body, as it lies on the bench. */
export type GatheredItem = { key: string; report: SourceReport; text: string } & (
  { kind: 'task'; item: Task } | { kind: 'petition'; item: ReportPetition }
);

/** What probably says the same; `isTaken`: the consolidation has it from each of them. */
export type ItemGroup = { items: GatheredItem[]; isTaken: boolean };

/** The tasks or petitions of all bodies, those that are alike together. */
export function gatherItems(
  kind: GatheredItem['kind'],
  reports: readonly SourceReport[],
  own: Pick<Report, 'nextTasks' | 'petitions'>,
): ItemGroup[] {
  const taken = listTaken(kind, own);
  return groupAlike(listItems(kind, reports)).map((group) => ({
    items: group,
    isTaken: group.every(({ key }) => taken.has(key)),
  }));
}

/** The tasks and petitions of the bodies that are in no row of the consolidation yet. */
export function listUntaken(
  reports: readonly SourceReport[],
  own: Pick<Report, 'nextTasks' | 'petitions'>,
): GatheredItem[] {
  return (['task', 'petition'] as const).flatMap((kind) => {
    const taken = listTaken(kind, own);
    return listItems(kind, reports).filter(({ key }) => !taken.has(key));
  });
}

/** Empty rows are none. */
function listItems(kind: GatheredItem['kind'], reports: readonly SourceReport[]): GatheredItem[] {
  return reports
    .flatMap((report): GatheredItem[] =>
      kind === 'task'
        ? report.nextTasks.map((item) => ({
            kind,
            report,
            item,
            text: item.text,
            key: keyOf(report, item.id),
          }))
        : report.petitions.map((item) => ({
            kind,
            report,
            item,
            text: item.text,
            key: keyOf(report, item.id),
          })),
    )
    .filter(({ text }) => text.trim() !== '');
}

/** One row of the consolidation for all that is chosen: in the first one's words, and it remembers whose they are. */
export function putItem(report: Report, chosen: readonly GatheredItem[], newId: () => string): Report {
  const [first] = chosen;
  if (!first) return report;
  const names = chosen.map(({ report: { organisationId, periodId }, item }) => ({
    organisationId,
    periodId,
    id: item.id,
  }));
  if (first.kind === 'task') {
    const sources = names.map(({ id, ...name }) => ({ ...name, taskId: id }));
    return { ...report, nextTasks: [...report.nextTasks, { ...first.item, id: newId(), sources }] };
  }
  const raisedIn = names.map(({ id, ...name }) => ({ ...name, petitionId: id }));
  return { ...report, petitions: [...report.petitions, { ...first.item, id: newId(), raisedIn }] };
}

function listTaken(
  kind: GatheredItem['kind'],
  { nextTasks, petitions }: Pick<Report, 'nextTasks' | 'petitions'>,
): Set<string> {
  return new Set(
    kind === 'task'
      ? nextTasks.flatMap(({ sources = [] }) => sources.map((each) => keyOf(each, each.taskId)))
      : petitions.flatMap(({ raisedIn = [] }) => raisedIn.map((each) => keyOf(each, each.petitionId))),
  );
}

function keyOf(
  { organisationId, periodId }: { organisationId: string; periodId: string },
  id: string,
): string {
  return `${organisationId} ${periodId} ${id}`;
}
