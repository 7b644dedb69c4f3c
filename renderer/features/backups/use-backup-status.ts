import { useCallback, useEffect, useState } from 'react';
import type { BackupStatus } from '../../../core/contract/backups.ts';
import { call } from '../../api/client.ts';

const whileRunningMs = 500;

/** How it stands with backups, asked again while something runs and every so often. */
export function useBackupStatus(everyMs: number): [BackupStatus | null, (status: BackupStatus) => void] {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const look = useCallback(() => {
    // A look that fails is made again; what is wrong with a backup is told by the status itself.
    call('backup:look', {}).then(setStatus, () => undefined);
  }, []);
  useEffect(look, [look]);
  const isRunning = status !== null && status.activity !== null;
  useEffect(() => {
    const timer = setInterval(look, isRunning ? whileRunningMs : everyMs);
    return () => clearInterval(timer);
  }, [look, isRunning, everyMs]);
  return [status, setStatus];
}
