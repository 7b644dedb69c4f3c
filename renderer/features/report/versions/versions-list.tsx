import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { VersionList, VersionView } from '../../../../core/contract/history.ts';
import { dateInVietnam, timeInVietnam } from '../../../../core/rules/values/calendar.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { nameVersion } from '../../../../core/rules/versions/name-version.ts';
import styles from './versions.module.css';

type Props = {
  list: VersionList;
  chosenId: string | null;
  onChoose: (version: VersionView) => void;
  /** What stands now, at the head of the list; null where it cannot be read. */
  currentLabel: string | null;
};

/** Newest first, day by day: when, what, who, and what was changed since the one before. */
export function VersionsList({ list, chosenId, onChoose, currentLabel }: Props) {
  return (
    <ul className={styles.list} aria-label="Các bản đã lưu">
      {currentLabel !== null && (
        <li className={styles.current}>
          <strong>{currentLabel}</strong>
          {list.current && (
            <span className={styles.detail}>
              lưu {timeInVietnam(list.current.savedAt).slice(0, 5)}{' '}
              {formatDateShort(dateInVietnam(list.current.savedAt))}
              {tellChanges(list.current.changedParts)}
            </span>
          )}
        </li>
      )}
      {list.versions.map((version, index) => {
        const date = dateInVietnam(version.at);
        const before = list.versions[index - 1];
        const isNewDay = !before || dateInVietnam(before.at) !== date;
        const isDated = !version.at.startsWith('1970');
        return (
          <li key={version.id}>
            {isNewDay && isDated && <h3 className={styles.day}>{formatDateShort(date)}</h3>}
            <button
              type="button"
              className={styles.version}
              aria-pressed={version.id === chosenId}
              disabled={version.isDamaged}
              onClick={() => onChoose(version)}
            >
              <span className={styles.name}>
                {isDated && <span className={styles.time}>{timeInVietnam(version.at).slice(0, 5)}</span>}
                {nameVersion(version)}
              </span>
              <span className={styles.detail}>
                {version.isDamaged ? (
                  <span className={styles.damaged}>
                    <IconAlertTriangle className={styles.icon} aria-hidden /> Tệp bị hỏng, không đọc được.
                  </span>
                ) : (
                  `${version.savedBy}${tellChanges(version.changedParts)}`.replace(/^ · /, '')
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function tellChanges(parts: readonly string[] | null): string {
  if (parts === null) return '';
  return parts.length === 0 ? ' · không đổi nội dung' : ` · đổi ${parts.length} mục`;
}
