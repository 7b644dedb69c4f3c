import { Button } from '@mantine/core';
import type { Removed } from './meeting-room.ts';
import { Said } from '../../components/announcer.tsx';
import styles from './meeting.module.css';

type Props = { removed: Removed | null; onFail: (error: unknown) => void; onDismiss: () => void };

/** What was taken away last, with the way back. */
export function RemovedBar({ removed, onFail, onDismiss }: Props) {
  if (!removed) return null;
  const bringBack = async () => {
    await removed.bringBack();
  };
  return (
    <Said className={styles.removed}>
      <span className={styles.removedText}>Đã xoá {removed.label}.</span>
      <Button size="compact-xs" variant="default" onClick={() => void bringBack().catch(onFail)}>
        Hoàn tác
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray.8" onClick={onDismiss}>
        Đóng
      </Button>
    </Said>
  );
}
