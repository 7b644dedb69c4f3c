import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { StateBadge } from '../../components/state-badge.tsx';
import { keysFor } from '../../keys.ts';
import { useReport, useSessionPart } from './report-context.ts';
import { RoundsMenu } from './rounds/rounds-menu.tsx';
import type { Rounds } from './rounds/use-rounds.ts';
import { SaveStateText } from './save-state.tsx';
import styles from './top-bar.module.css';

type Props = { title: string; rounds: Rounds; onLeave: () => void };

export function TopBar({ title, rounds, onLeave }: Props) {
  const { opened } = useReport();
  const isReadOnly = useSessionPart((view) => view.isReadOnly);
  const { state, draftNumber } = useSessionPart((view) => view.report);
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.back}
        aria-label="Trở về trang kỳ báo cáo"
        title={`Trở về trang kỳ báo cáo (${keysFor('go-home')})`}
        onClick={onLeave}
      >
        <IconArrowLeft aria-hidden />
      </button>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {opened.period.isPractice && <span className={styles.practice}>Kỳ tập huấn</span>}
      {isReadOnly ? (
        <>
          <StateBadge state={state} draftNumber={draftNumber} />
          <span className={styles.saveState}>Chỉ xem</span>
        </>
      ) : (
        <>
          <RoundsMenu rounds={rounds} />
          <SaveStateText />
        </>
      )}
    </div>
  );
}
