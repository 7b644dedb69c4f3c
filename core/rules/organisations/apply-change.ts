import type { Problem } from '../../contract/problem.ts';
import type { OrganisationChange, VersionFields } from '../../model/organisation-change.ts';
import type { Organisation } from '../../model/organisation.ts';
import { selectVersion } from '../records/select-version.ts';
import { addDays } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';
import { changeFrom, endOn } from './edit-versions.ts';
import { successorsOf, type Organisations } from './lineage.ts';
import { isStandingFrom, isStandingOn } from './standing.ts';

export type Applied =
  | { ok: true; organisations: Map<string, Organisation>; endedIds: string[] }
  | { ok: false; problem: Problem };

/** The bodies after a change; those below a body that ends come under its one successor, else under its own parent. */
export function applyChange(organisations: Organisations, change: OrganisationChange): Applied {
  const result = new Map(organisations);
  const refusal = refuse(organisations, change);
  if (refusal) return { ok: false, problem: refusal };
  const dayBefore = addDays(change.date, -1);
  const endedIds: string[] = [];
  const alter = (id: string, alteration: (organisation: Organisation) => Organisation | null) => {
    const organisation = result.get(id);
    const altered = organisation && alteration(organisation);
    if (altered) result.set(id, altered);
  };
  const end = (id: string) => {
    alter(id, (organisation) => endOn(organisation, dayBefore));
    endedIds.push(id);
  };
  const begin = (body: { id: string; kind: string; fields: VersionFields }, predecessorIds: string[]) => {
    result.set(body.id, {
      id: body.id,
      kind: body.kind,
      versions: [{ ...body.fields, from: change.date, to: null }],
      predecessorIds,
      takeoverDates: Object.fromEntries(predecessorIds.map((id) => [id, change.date])),
    });
  };
  const rename = (id: string, fields: Partial<VersionFields>) =>
    alter(id, (organisation) =>
      changeFrom(organisation, change.date, (version) => ({ ...version, ...fields })),
    );

  switch (change.kind) {
    case 'rename':
      rename(change.organisationId, change.fields);
      break;
    case 'merge': {
      const { into, predecessorIds } = change;
      for (const id of predecessorIds) end(id);
      if (into.is === 'new') begin(into.body, predecessorIds);
      else {
        rename(into.organisationId, into.fields);
        alter(into.organisationId, (organisation) => ({
          ...organisation,
          predecessorIds: [...new Set([...organisation.predecessorIds, ...predecessorIds])],
          takeoverDates: {
            ...organisation.takeoverDates,
            ...Object.fromEntries(predecessorIds.map((id) => [id, change.date])),
          },
        }));
      }
      break;
    }
    case 'split':
      if (change.isOver) end(change.organisationId);
      for (const part of change.parts) begin(part, [change.organisationId]);
      break;
    case 'close':
      for (const id of change.organisationIds) end(id);
      break;
    case 'move':
      for (const id of change.organisationIds) rename(id, { parentId: change.parentId });
      break;
  }
  for (const endedId of endedIds) moveChildren(result, endedId, change.date);
  return { ok: true, organisations: result, endedIds };
}

/** Why a change makes no sense; null: it does. */
function refuse(organisations: Organisations, change: OrganisationChange): Problem | null {
  const { date } = change;
  const dayBefore = addDays(date, -1);
  const requireOn = (id: string, day: string): Problem | null => {
    const organisation = organisations.get(id);
    if (!organisation) return { code: 'unknown-organisation', details: { organisation: id } };
    if (isStandingOn(organisation, day)) return null;
    return {
      code: 'organisation-not-standing',
      details: { organisation: selectVersion(organisation, day).name, from: formatDateShort(day) },
    };
  };
  const requireNew = (id: string): Problem | null =>
    organisations.has(id) ? { code: 'already-exists', details: { id } } : null;
  const empty: Problem = { code: 'organisation-change-empty', details: {} };
  switch (change.kind) {
    case 'rename':
      return (
        requireOn(change.organisationId, date) ??
        (changesNothing(organisations, change.organisationId, date, change.fields) ? empty : null)
      );
    case 'merge': {
      const { into, predecessorIds } = change;
      const isOneAlone = into.is === 'new' && predecessorIds.length < 2;
      if (isOneAlone || (into.is === 'existing' && predecessorIds.includes(into.organisationId)))
        return empty;
      return (
        firstOf(predecessorIds, (id) => requireOn(id, dayBefore)) ??
        (into.is === 'existing' ? requireOn(into.organisationId, date) : requireNew(into.body.id))
      );
    }
    case 'split':
      if (change.isOver && change.parts.length < 2) return empty;
      return (
        requireOn(change.organisationId, dayBefore) ??
        (change.isOver ? null : requireOn(change.organisationId, date)) ??
        firstOf(
          change.parts.map(({ id }) => id),
          requireNew,
        )
      );
    case 'close':
      return firstOf(change.organisationIds, (id) => requireOn(id, dayBefore));
    case 'move': {
      const { parentId } = change;
      return (
        firstOf(change.organisationIds, (id) => requireOn(id, date)) ??
        (parentId === null ? null : requireOn(parentId, date)) ??
        (change.organisationIds.every((id) => changesNothing(organisations, id, date, { parentId }))
          ? empty
          : null)
      );
    }
  }
}

function changesNothing(
  organisations: Organisations,
  id: string,
  date: string,
  fields: Partial<VersionFields>,
): boolean {
  const organisation = organisations.get(id);
  if (!organisation) return true;
  const version: Record<string, unknown> = selectVersion(organisation, date);
  return Object.entries(fields).every(
    ([key, value]) => JSON.stringify(version[key]) === JSON.stringify(value),
  );
}

function firstOf(ids: readonly string[], check: (id: string) => Problem | null): Problem | null {
  for (const id of ids) {
    const problem = check(id);
    if (problem) return problem;
  }
  return null;
}

function moveChildren(organisations: Map<string, Organisation>, endedId: string, date: string): void {
  const ended = organisations.get(endedId);
  if (!ended) return;
  const heirs = successorsOf(endedId, organisations).filter((each) => isStandingOn(each, date));
  const heir = heirs.length === 1 ? heirs[0] : undefined;
  const parentId = heir?.id ?? parentAfter(organisations, ended, date);
  for (const child of organisations.values()) {
    if (child.id === parentId) continue;
    const isBelow = child.versions.some(
      (version) => version.parentId === endedId && (version.to === null || version.to >= date),
    );
    if (!isBelow || !isStandingFrom(child, date)) continue;
    const moved =
      isStandingOn(child, date) && selectVersion(child, date).parentId === endedId
        ? changeFrom(child, date, (version) => ({ ...version, parentId }))
        : child;
    organisations.set(child.id, {
      ...moved,
      versions: moved.versions.map((version) =>
        version.from >= date && version.parentId === endedId ? { ...version, parentId } : version,
      ),
    });
  }
}

/** The parent of a body that ended, when that stands on. */
function parentAfter(organisations: Organisations, ended: Organisation, date: string): string | null {
  const parentId = ended.versions.at(-1)?.parentId ?? null;
  const parent = parentId === null ? undefined : organisations.get(parentId);
  return parent && isStandingOn(parent, date) ? parent.id : null;
}
