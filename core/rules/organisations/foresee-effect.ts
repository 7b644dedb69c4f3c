import type { ChangeEffect } from '../../contract/organisation-change.ts';
import type { OrganisationChange } from '../../model/organisation-change.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Person } from '../../model/person.ts';
import { namePeriodAsTitle } from '../periods/name-period.ts';
import { selectVersion } from '../records/select-version.ts';
import { addDays } from '../values/calendar.ts';
import { drawChange, type Foreseen } from './draw-change.ts';
import { findReceiver, listReporters } from './house-on-date.ts';
import { isTakenOverWhole, type Organisations } from './lineage.ts';
import type { ChangeGround } from './change-ground.ts';

/** What follows from a change beyond the bodies: for documents, periods, series of figures and signers. */
export function foreseeEffect(foreseen: Foreseen): ChangeEffect {
  const { ground, before, after, changed, ended, workspace, changes } = foreseen;
  const dates = changes.map((each) => each.date).toSorted();
  const [date = '', lastDate = date] = [dates[0], dates.at(-1)];
  return {
    date,
    ...drawChange(foreseen, date),
    ...sortReports(foreseen),
    openedPeriods: findOpenedPeriods(ground, before, ended),
    expected: compareExpected(
      listReporters(ground.workspace, addDays(date, -1), before),
      listReporters(workspace, lastDate, after),
      findReceiver(workspace, lastDate, after),
      lastDate,
    ),
    series: listSeries(after, changed, before),
    signers: listSigners(ground.people, before, ended),
    children: listMoved(foreseen),
  };
}

function sortReports({
  ground: { reports, periods },
  before,
  after,
  changed,
  ended,
}: Foreseen): Pick<ChangeEffect, 'keptReports' | 'renamedReports'> {
  const names = new Map(periods.map((each) => [each.id, namePeriodAsTitle(each)]));
  const order = new Map(
    periods.toSorted((a, b) => a.dataTo.localeCompare(b.dataTo)).map((each, i) => [each.id, i]),
  );
  const kept = new Map<string, string[]>();
  const renamed = new Map<string, string[]>();
  const ids = new Set(changed.map(({ id }) => id));
  const inOrder = reports
    .filter((each) => ids.has(each.organisationId))
    .toSorted((a, b) => (order.get(a.periodId) ?? 0) - (order.get(b.periodId) ?? 0));
  for (const report of inOrder) {
    const [old, now] = [before.get(report.organisationId), after.get(report.organisationId)];
    if (!old || !now) continue;
    const [nameThen, nameNow] = [selectVersion(old, report.date).name, selectVersion(now, report.date).name];
    const list = nameThen === nameNow || ended.has(report.organisationId) ? kept : renamed;
    list.set(nameNow, [...(list.get(nameNow) ?? []), names.get(report.periodId) ?? report.periodId]);
  }
  const rows = (list: Map<string, string[]>) =>
    [...list].map(([name, periodNames]) => ({ name, periodNames }));
  return { keptReports: rows(kept), renamedReports: rows(renamed) };
}

function findOpenedPeriods(
  { periods, reports }: ChangeGround,
  before: Organisations,
  ended: ReadonlyMap<string, string>,
): ChangeEffect['openedPeriods'] {
  const hasReport = new Set(reports.map((each) => `${each.periodId} ${each.organisationId}`));
  return periods.flatMap((period) => {
    const names = period.expectedOrganisationIds.flatMap((id) => {
      const date = ended.get(id);
      const organisation = before.get(id);
      if (date === undefined || !organisation || date > period.dataTo) return [];
      return hasReport.has(`${period.id} ${id}`) ? [] : [selectVersion(organisation, period.dataTo).name];
    });
    return names.length > 0 ? [{ periodName: namePeriodAsTitle(period), names }] : [];
  });
}

/** A body that goes on under another name neither joins nor leaves. */
function compareExpected(
  then: readonly Organisation[],
  now: readonly Organisation[],
  receiver: Organisation | null,
  date: string,
): ChangeEffect['expected'] {
  // What leaves has ended by then and is called as it was last.
  const nameOf = (organisation: Organisation) => selectVersion(organisation, date).name;
  const without = (bodies: readonly Organisation[], others: readonly Organisation[]) =>
    bodies.filter(({ id }) => !others.some((other) => other.id === id)).map(nameOf);
  return {
    names: now.map(nameOf),
    joining: without(now, then),
    leaving: without(then, now),
    receiver: receiver ? nameOf(receiver) : null,
  };
}

function listSeries(
  after: Organisations,
  changed: readonly Organisation[],
  before: Organisations,
): ChangeEffect['series'] {
  return changed.flatMap((each) => {
    const known = before.get(each.id)?.predecessorIds ?? [];
    const added = each.predecessorIds.filter((id) => !known.includes(id));
    if (added.length === 0) return [];
    const predecessors = added.flatMap((id) => after.get(id) ?? []);
    const nameOf = (organisation: Organisation) => organisation.versions.at(-1)?.name ?? organisation.id;
    const own = before.has(each.id) ? [nameOf(before.get(each.id) ?? each)] : [];
    return [
      {
        name: nameOf(each),
        predecessorNames: [...own, ...predecessors.map(nameOf)],
        isComparable: predecessors.every((predecessor) => isTakenOverWhole(predecessor, each.id, after)),
      },
    ];
  });
}

function listSigners(
  people: readonly Person[],
  before: Organisations,
  ended: ReadonlyMap<string, string>,
): ChangeEffect['signers'] {
  return people.flatMap(({ fullName, positions }) =>
    positions.flatMap(({ organisationId, title, from, to }) => {
      const date = ended.get(organisationId);
      const organisation = before.get(organisationId);
      if (date === undefined || !organisation || from >= date || (to !== null && to < date)) return [];
      return [{ fullName, title, organisationName: selectVersion(organisation, from).name }];
    }),
  );
}

/** Bodies that nobody named in the change, but whose parent ends. */
function listMoved({ before, after, changed, changes, ended }: Foreseen): ChangeEffect['children'] {
  const named = new Set(changes.flatMap(listNamed));
  const parentName = (organisation: Organisation, all: Organisations, date: string) => {
    const { parentId } = selectVersion(organisation, date);
    const parent = parentId === null ? undefined : all.get(parentId);
    return parent ? selectVersion(parent, date).name : null;
  };
  return changed.flatMap((each) => {
    const old = before.get(each.id);
    const date = each.versions.at(-1)?.from;
    if (!old || date === undefined || named.has(each.id) || ended.has(each.id)) return [];
    return [
      {
        name: selectVersion(each, date).name,
        from: parentName(old, before, addDays(date, -1)),
        to: parentName(each, after, date),
      },
    ];
  });
}

/** The bodies that a change itself names. */
export function listNamed(change: OrganisationChange): string[] {
  switch (change.kind) {
    case 'rename':
      return [change.organisationId];
    case 'merge':
      return [
        ...change.predecessorIds,
        change.into.is === 'new' ? change.into.body.id : change.into.organisationId,
      ];
    case 'split':
      return [change.organisationId, ...change.parts.map(({ id }) => id)];
    case 'close':
    case 'move':
      return [...change.organisationIds];
  }
}
