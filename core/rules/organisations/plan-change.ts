import type { ChangeEffect } from '../../contract/organisation-change.ts';
import type { Problem } from '../../contract/problem.ts';
import type { OrganisationChange } from '../../model/organisation-change.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Person } from '../../model/person.ts';
import type { Workspace } from '../../model/workspace.ts';
import { addDays } from '../values/calendar.ts';
import { applyChange } from './apply-change.ts';
import { checkOrganisations } from './check-organisations.ts';
import { foreseeEffect } from './foresee-effect.ts';
import { byId, type Organisations } from './lineage.ts';
import type { ChangeGround } from './change-ground.ts';

type Step<Kind, Content> = { kind: Kind; before: Content | null; after: Content };

/** The records that differ, each as it was (null: not there) and as it becomes. */
export type PlannedStep =
  Step<'organisation', Organisation> | Step<'person', Person> | Step<'workspace', Workspace>;

export type PlannedChange =
  { ok: true; steps: PlannedStep[]; effect: ChangeEffect } | { ok: false; problem: Problem };

/**
 * Changes of organisations, one after the other, planned as one: which records become what, and what follows from it.
 * Refused when one of them makes no sense or the bodies would break a rule afterwards.
 */
export function planChange(ground: ChangeGround, changes: readonly OrganisationChange[]): PlannedChange {
  const before = byId(ground.organisations);
  let after: Organisations = before;
  const ended = new Map<string, string>();
  for (const change of changes) {
    const applied = applyChange(after, change);
    if (!applied.ok) return applied;
    after = applied.organisations;
    for (const id of applied.endedIds) ended.set(id, change.date);
  }
  const changed = [...after.values()].filter((each) => !isSame(before.get(each.id), each));
  const problem = checkOrganisations([...after.values()], new Set(changed.map(({ id }) => id)));
  if (problem) return { ok: false, problem };
  const people = ground.people.flatMap((person) => {
    const then = endPositions(person, ended);
    return isSame(person, then) ? [] : [{ before: person, after: then }];
  });
  const workspace = joinHouse(ground.workspace, after, changes);
  return {
    ok: true,
    steps: [
      ...changed.map((each) => ({
        kind: 'organisation' as const,
        before: before.get(each.id) ?? null,
        after: each,
      })),
      ...people.map((each) => ({ kind: 'person' as const, ...each })),
      ...(isSame(workspace, ground.workspace)
        ? []
        : [{ kind: 'workspace' as const, before: ground.workspace, after: workspace }]),
    ],
    effect: foreseeEffect({ ground, before, after, changed, ended, workspace, changes }),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Who signed for a body that ends signs until its last day. */
function endPositions(person: Person, ended: ReadonlyMap<string, string>): Person {
  return {
    ...person,
    positions: person.positions.map((position) => {
      const date = ended.get(position.organisationId);
      if (date === undefined || position.from >= date) return position;
      return position.to === null || position.to >= date ? { ...position, to: addDays(date, -1) } : position;
    }),
  };
}

/**
 * Parts that were split off a body of the house which goes on belong to the house too. Who takes over from a body that ends
 * is found by its lineage, on each date, and is not listed: it may have been another house's until then.
 */
function joinHouse(
  workspace: Workspace,
  after: Organisations,
  changes: readonly OrganisationChange[],
): Workspace {
  const organisationIds = workspace.organisationIds.flatMap((id) => [
    id,
    ...changes.flatMap((change) =>
      change.kind === 'split' && !change.isOver && change.organisationId === id
        ? change.parts.flatMap((part) => (after.has(part.id) ? [part.id] : []))
        : [],
    ),
  ]);
  return { ...workspace, organisationIds };
}
