import { Button } from '@mantine/core';
import { countDue, tellDue } from '../../../core/rules/follow-up/judge-conclusion.ts';
import { call } from '../../api/client.ts';
import { useAnswer } from '../../use-answer.ts';
import styles from './meeting.module.css';

/** When the program opens: which conclusions are overdue, due today, due this week. Nothing where none presses. */
export function DueBanner({ periodId, onOpen }: { periodId: string; onOpen: () => void }) {
  const { answer } = useAnswer(() => call('follow-up:list', {}), periodId);
  const text = tellDue(countDue((answer?.rows ?? []).map(({ due }) => due)));
  if (text === '') return null;
  return (
    <div className={styles.outdated}>
      <span className={styles.removedText}>Thực hiện kết luận: {text}.</span>
      <Button size="compact-xs" variant="default" onClick={onOpen}>
        Xem
      </Button>
    </div>
  );
}
