import { timeInVietnam } from '../../../core/rules/values/calendar.ts';
import { useSessionPart } from './report-context.ts';
import styles from './top-bar.module.css';

/** "Đã lưu 10:42:07" only after the write is durable; that alone, and a failure, is said aloud. */
export function SaveStateText() {
  const { status } = useSessionPart((view) => view.save);
  const savedAt = useSessionPart((view) => view.savedAt);
  const isUnderWay = status === 'pending' || status === 'saving';
  return (
    <span className={styles.saveState} data-status={status}>
      {isUnderWay && <span>{status === 'saving' ? 'Đang lưu…' : 'Có thay đổi chưa lưu'}</span>}
      <output className={isUnderWay ? styles.said : undefined}>
        {status === 'failed'
          ? 'CHƯA LƯU ĐƯỢC'
          : savedAt
            ? `Đã lưu ${timeInVietnam(savedAt)}`
            : 'Chưa lưu lần nào'}
      </output>
    </span>
  );
}
