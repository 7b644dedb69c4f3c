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
  const { records } = session.getView();
  let count = 1;
  while (records.has(`rieng-${count}`)) count += 1;
  const id = `rieng-${count}`;
  const { family: _joined, removedAt: _gone, ...rest } = record;
  const after: LayoutRecord = { ...rest, id, name: `Thể thức riêng ${count}`, to: null };
  session.act([{ kind: 'layout', before: { ...after, removedAt: new Date().toISOString() }, after }]);
  return id;
}

/** Puts a layout away; the bodies that chose it go back to the family on which it stands. */
export function removeLayout(session: HouseSession, record: LayoutRecord, baseFamily: string): void {
  const away: Change = {
    kind: 'layout',
    before: record,
    after: { ...record, removedAt: new Date().toISOString() },
  };
  const hasFamilyOfItsOwn = record.family === undefined;
  const bodies = [...session.getView().organisations.values()].filter(
    ({ versions }) => hasFamilyOfItsOwn && versions.some(({ layoutFamily }) => layoutFamily === record.id),
  );
  session.act([
    ...bodies.map((before): Change => {
      const versions = before.versions.map((version) =>
        version.layoutFamily === record.id ? { ...version, layoutFamily: baseFamily } : version,
      );
      return { kind: 'organisation', before, after: { ...before, versions } };
    }),
    away,
  ]);
}
