import { Button } from '@mantine/core';
import styles from './practice-banner.module.css';

/** Keeps practice apart from the office's own data on every screen where it shows. */
export function PracticeBanner({ isBusy, onLeave }: { isBusy: boolean; onLeave: () => void }) {
  return (
    <div className={styles.banner} role="note">
      <span>
        <strong>Kỳ tập huấn</strong> – để xem và làm thử, tách riêng với dữ liệu của cơ quan.
      </span>
      <Button size="compact-xs" variant="default" disabled={isBusy} onClick={onLeave}>
        Về dữ liệu của cơ quan
      </Button>
    </div>
  );
}
