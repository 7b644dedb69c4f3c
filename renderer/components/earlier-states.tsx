import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../../core/contract/problem.ts';
import { BusyIndicator } from './busy-indicator.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { readProblem } from './read-problem.ts';
import { useAnswer } from '../use-answer.ts';
import styles from './earlier-states.module.css';

type EarlierState<Change> = { stateId: string; savedAt: string; changes: Change[] };

type Props<Change> = {
  /** Whose states they are; another one's are read anew. */
  recordId: string;
  list: () => Promise<EarlierState<Change>[]>;
  tellMoment: (savedAt: string) => string;
  renderChanges: (changes: Change[]) => ReactNode;
  /** Takes a state as it was; what goes wrong is told here. */
  onRestore: (stateId: string) => Promise<void>;
};

/** As what a record was saved before, with what was changed then, and the way back. */
export function EarlierStates<Change>({
  recordId,
  list,
  tellMoment,
  renderChanges,
  onRestore,
}: Props<Change>) {
  const { answer: states, problem: unread } = useAnswer(list, recordId);
  const [problem, setProblem] = useState<Problem | null>(null);
  const restore = (stateId: string) => {
    setProblem(null);
    onRestore(stateId).catch((error: unknown) => setProblem(readProblem(error)));
  };
  return (
    <>
      {unread && <ProblemBanner problem={unread} />}
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!states && !unread && <BusyIndicator label="Đang đọc các bản đã lưu…" />}
      {states?.length === 0 && <p className={styles.note}>Chưa có bản nào khác bản đang dùng.</p>}
      <ul className={styles.list}>
        {states?.map(({ stateId, savedAt, changes }) => (
          <li key={stateId} className={styles.state}>
            <div className={styles.head}>
              <span>Bản lưu {tellMoment(savedAt)}</span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Khôi phục bản lưu ${tellMoment(savedAt)}`}
                onClick={() => restore(stateId)}
              >
                Khôi phục
              </Button>
            </div>
            <p className={styles.note}>Sau bản này đã sửa:</p>
            {renderChanges(changes)}
          </li>
        ))}
      </ul>
    </>
  );
}
