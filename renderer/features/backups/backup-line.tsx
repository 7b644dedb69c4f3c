import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import { describeActivity, describeSecond, describeStatus } from './describe-status.ts';
import { useBackupStatus } from './use-backup-status.ts';
import styles from './backup-line.module.css';

const lookAgainMs = 15_000;

/** The foot of the home screen: when the data were last backed up and read back, and a warning when that is long ago. */
export function BackupLine({ onShow }: { onShow: () => void }) {
  const [status] = useBackupStatus(lookAgainMs);
  if (!status) return null;
  const { text, isWarning } = describeStatus(status);
  const second = describeSecond(status);
  const isAlarming = isWarning || second?.isWarning === true;
  const Icon = isAlarming ? IconAlertTriangle : IconShieldCheck;
  return (
    <footer className={styles.line} data-warning={isAlarming || undefined} aria-label="Sao lưu">
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.text}>
        {status.activity ? describeActivity(status.activity) : text}
        {second && !status.activity && <span className={styles.second}> · {second.text}</span>}
      </span>
      <Button size="compact-sm" variant={isAlarming ? 'default' : 'subtle'} color="gray.8" onClick={onShow}>
        Sao lưu, khôi phục
      </Button>
    </footer>
  );
}
