import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { StateBadge } from '../../components/state-badge.tsx';
import { useReport, useSessionPart } from './report-context.ts';
import { SaveStateText } from './save-state.tsx';
import styles from './top-bar.module.css';

export function TopBar({ title, onLeave }: { title: string; onLeave: () => void }) {
  const { opened } = useReport();
  const state = useSessionPart((view) => view.report.state);
  const draftNumber = useSessionPart((view) => view.report.draftNumber);
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.back}
        aria-label="Trở về trang kỳ báo cáo"
        title="Trở về trang kỳ báo cáo (Alt+Home)"
        onClick={onLeave}
      >
        <IconArrowLeft aria-hidden />
      </button>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {opened.period.isPractice && <span className={styles.practice}>Kỳ tập huấn</span>}
      <span className={styles.state}>
        <StateBadge state={state} draftNumber={draftNumber} />
      </span>
      <SaveStateText />
    </div>
  );
}
