import type { ReleaseNotes } from '../../../core/model/update-manifest.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import styles from './release-list.module.css';

/** "Có gì mới" of each release, newest first. */
export function ReleaseList({ releases }: { releases: readonly ReleaseNotes[] }) {
  return releases.map(({ version, date, groups }) => (
    <section key={version} aria-label={`Phiên bản ${version}`}>
      <h2 className={styles.version}>
        Phiên bản {version}
        {date && <span className={styles.date}> ({formatDateShort(date)})</span>}
      </h2>
      {groups.map(({ title, items }) => (
        <div key={title}>
          <h3 className={styles.group}>{title}</h3>
          <ul className={styles.items}>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}
