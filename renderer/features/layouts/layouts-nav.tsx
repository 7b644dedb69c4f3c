import { NativeSelect } from '@mantine/core';
import { layouts as shippedLayouts, selectLayout } from '../../../core/layouts/layouts.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import type { HouseSession, HouseView } from './house-session.ts';
import { tellTime } from './layout-words.ts';
import styles from './layouts-screen.module.css';

export type Place = { kind: 'organisation' | 'layout'; id: string };

type Props = {
  session: HouseSession;
  view: HouseView;
  place: Place;
  onChoose: (place: Place) => void;
};

type Entry = { place: Place; title: string; note: string };

/** The bodies, each with what it prints by; then the layouts with their times, the house's own first. */
export function LayoutsNav({ session, view, place, onChoose }: Props) {
  const groups = listGroups(session, view);
  const entries = groups.flatMap((group) => group.entries);
  return (
    <>
      <div className={styles.navSelect}>
        <NativeSelect
          aria-label="Thể thức hoặc cơ quan"
          value={keyOf(place)}
          data={groups.map(({ title, entries: items }) => ({
            group: title,
            items: items.map((each) => ({
              value: keyOf(each.place),
              label: `${each.title} – ${each.note}`,
            })),
          }))}
          onChange={(event) => {
            const chosen = entries.find((each) => keyOf(each.place) === event.currentTarget.value);
            if (chosen) onChoose(chosen.place);
          }}
        />
      </div>
      <nav className={styles.nav} aria-label="Thể thức và cơ quan">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className={styles.navTitle}>{group.title}</h2>
            <ul className={styles.navList}>
              {group.entries.map((each) => (
                <li key={keyOf(each.place)}>
                  <button
                    type="button"
                    className={styles.navItem}
                    aria-current={keyOf(each.place) === keyOf(place)}
                    onClick={() => onChoose(each.place)}
                  >
                    <span>{each.title}</span>
                    <span className={styles.navNote}>{each.note}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </>
  );
}

function keyOf({ kind, id }: Place): string {
  return `${kind} ${id}`;
}

function listGroups(
  session: HouseSession,
  { layouts, organisations, today }: HouseView,
): { title: string; entries: Entry[] }[] {
  const entryOf = ({ id, name, from, to }: (typeof layouts)[number]): Entry => {
    const isAdjusted = Object.keys(session.recordOf(id)?.switches ?? {}).length > 0;
    return {
      place: { kind: 'layout', id },
      title: name,
      note: `${tellTime({ from, to })}${isAdjusted ? ' · đã chỉnh' : ''}`,
    };
  };
  const isShipped = ({ id }: { id: string }) => shippedLayouts.some((layout) => layout.id === id);
  const bodies = [...organisations.values()].map((organisation): Entry => {
    const version = selectVersion(organisation, today);
    return {
      place: { kind: 'organisation', id: organisation.id },
      title: version.shortName,
      note: selectLayout(version.layoutFamily, today, layouts)?.name ?? 'Chưa có mẫu trình bày',
    };
  });
  return [
    { title: 'Cơ quan, đơn vị', entries: bodies },
    { title: 'Thể thức riêng', entries: layouts.filter((each) => !isShipped(each)).map(entryOf) },
    { title: 'Mẫu có sẵn', entries: layouts.filter(isShipped).map(entryOf) },
  ].filter(({ entries }) => entries.length > 0);
}
