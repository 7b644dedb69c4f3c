import type { BodyMark, ChangeEffect } from '../../contract/organisation-change.ts';
import type { OrganisationChange } from '../../model/organisation-change.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Workspace } from '../../model/workspace.ts';
import { selectVersion } from '../records/select-version.ts';
import { addDays } from '../values/calendar.ts';
import type { Organisations } from './lineage.ts';
import type { ChangeGround } from './change-ground.ts';

export type Foreseen = {
  ground: ChangeGround;
  before: Organisations;
  after: Organisations;
  changed: readonly Organisation[];
  /** By body that ends: the first day without it. */
  ended: ReadonlyMap<string, string>;
  /** The house after the change. */
  workspace: Workspace;
  changes: readonly OrganisationChange[];
};

/** The bodies that a change touches as they stood before and stand after, and which came from which. */
export function drawChange(
  { before, after, changed, ended }: Foreseen,
  date: string,
): Pick<ChangeEffect, 'before' | 'after' | 'links'> {
  const drawn = changed.filter(({ id }) => before.has(id));
  const mark = (organisation: Organisation, all: Organisations, day: string, isAfter: boolean): BodyMark => {
    const version = selectVersion(organisation, day);
    const parent = version.parentId === null ? undefined : all.get(version.parentId);
    return {
      organisationId: organisation.id,
      version,
      fate: fateOf(organisation.id, isAfter),
      parentName: parent ? selectVersion(parent, day).shortName : null,
    };
  };
  const fateOf = (id: string, isAfter: boolean): BodyMark['fate'] => {
    if (!before.has(id)) return 'begins';
    if (ended.has(id)) return 'ends';
    const [old, now] = [before.get(id), after.get(id)];
    if (!old || !now) return 'stays';
    const isRenamed = !isSame(selectVersion(old, date), selectVersion(now, date));
    return isRenamed || isAfter ? 'changes' : 'stays';
  };
  return {
    before: drawn.map((each) => mark(before.get(each.id) ?? each, before, addDays(date, -1), false)),
    after: changed
      .filter(({ id }) => !ended.has(id))
      .map((each) => mark(each, after, laterOf(date, each.versions[0]?.from ?? date), true)),
    links: changed.flatMap((each) => [
      ...(before.has(each.id) && !ended.has(each.id) ? [{ from: each.id, to: each.id }] : []),
      ...each.predecessorIds
        .filter((id) => !(before.get(each.id)?.predecessorIds ?? []).includes(id))
        .map((id) => ({ from: id, to: each.id })),
    ]),
  };
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
