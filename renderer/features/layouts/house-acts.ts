import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import type { Change, HouseSession, HouseView } from './house-session.ts';

/** Whether a body has a version that names the family of a record. */
function familyOf({ id, baseId, family }: LayoutRecord, view: HouseView): string {
  return family ?? (id === baseId ? (view.layouts.find((each) => each.id === id)?.family ?? id) : id);
}

/** Short names of the bodies that print by the family of a record, now or at some time. */
export function usersOf(view: HouseView, record: LayoutRecord): string[] {
  const family = familyOf(record, view);
  return [...view.organisations.values()].flatMap(({ versions }) => {
    const users = versions.filter(({ layoutFamily }) => layoutFamily === family);
    const last = users.at(-1);
    return last ? [last.shortName] : [];
  });
}

/** A layout of the house's own that begins as a copy; answers its id. */
export function copyLayout(session: HouseSession, record: LayoutRecord): string {
  const { records, takenIds } = session.getView();
  let count = 1;
  while (records.has(`rieng-${count}`) || takenIds.has(`rieng-${count}`)) count += 1;
  const id = `rieng-${count}`;
  const { family: _joined, removedAt: _gone, ...rest } = record;
  const after: LayoutRecord = { ...rest, id, name: `Thể thức riêng ${count}`, to: null };
  session.act([{ kind: 'layout', before: { ...after, removedAt: new Date().toISOString() }, after }]);
  return id;
}

/** Puts a layout away; the bodies that chose it go back to the family on which it stands. */
export function removeLayout(session: HouseSession, record: LayoutRecord, baseFamily: string): void {
  const after = { ...record, removedAt: new Date().toISOString() };
  session.act([...moveBodies(session, record, baseFamily), { kind: 'layout', before: record, after }]);
}

/** Takes a layout into a family, whose bodies then print by it in its time; null gives it a family of its own. */
export function joinFamily(session: HouseSession, record: LayoutRecord, family: string | null): void {
  const { family: _before, ...rest } = record;
  const after = family === null ? rest : { ...rest, family };
  const moved = family === null ? [] : moveBodies(session, record, family);
  session.act([...moved, { kind: 'layout', before: record, after }]);
}

/** The bodies that chose a layout for itself follow another family, so that none is left without one. */
function moveBodies(session: HouseSession, { id, family: joined }: LayoutRecord, family: string): Change[] {
  if (joined !== undefined) return [];
  return [...session.getView().organisations.values()]
    .filter(({ versions }) => versions.some(({ layoutFamily }) => layoutFamily === id))
    .map((before) => ({
      kind: 'organisation',
      before,
      after: {
        ...before,
        versions: before.versions.map((version) =>
          version.layoutFamily === id ? { ...version, layoutFamily: family } : version,
        ),
      },
    }));
}
