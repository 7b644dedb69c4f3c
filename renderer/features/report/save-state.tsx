import { timeInVietnam } from '../../../core/rules/values/calendar.ts';
import { Told } from '../../components/announcer.tsx';
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
      <Told
        className={isUnderWay ? styles.said : undefined}
        text={
          status === 'failed'
            ? 'CHƯA LƯU ĐƯỢC'
            : savedAt
              ? `Đã lưu ${timeInVietnam(savedAt)}`
              : 'Chưa lưu lần nào'
        }
        // What is saved after each pause in typing is told once one has stopped; that it failed, at once.
        afterMs={status === 'failed' ? 0 : 4_000}
      />
    </span>
  );
}
