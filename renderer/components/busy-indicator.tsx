import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Said } from './announcer.tsx';
import styles from './busy-indicator.module.css';

const delayMs = 250;

/** Says what is being waited for, only when the wait is long enough to notice. */
export function BusyIndicator({ label, onCancel }: { label: string; onCancel?: () => void }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), delayMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Said className={styles.busy}>
      {isShown && (
        <>
          <Loader size="1rem" aria-hidden />
          <span>{label}</span>
          {onCancel && (
            <Button size="compact-xs" variant="default" onClick={onCancel}>
              Huỷ
            </Button>
          )}
        </>
      )}
    </Said>
  );
}
