import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import type { FolderJob } from './use-folder-job.ts';
import styles from './meeting.module.css';

/** How far a folder has come, and afterwards the way to it. */
export function FolderResult({ job }: { job: FolderJob }) {
  const { isRunning, progress, result, problem, dismiss } = job;
  const [opening, setOpening] = useState<Problem | null>(null);
  return (
    <>
      {isRunning && progress && progress.totalCount > 0 && (
        <BusyIndicator
          label={`Đang ghi tệp ${Math.min(progress.doneCount + 1, progress.totalCount)}/${progress.totalCount}…`}
          onCancel={() => void call('folder:cancel', {})}
        />
      )}
      {problem && <ProblemBanner problem={problem} onDismiss={dismiss} />}
      {opening && <ProblemBanner problem={opening} onDismiss={() => setOpening(null)} />}
      {result && (
        <Said className={styles.done}>
          <span className={styles.removedText}>
            Đã ghi {result.fileCount} tệp vào thư mục {result.folder}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              call('export:open-file', { exportId: result.exportId }).catch((error: unknown) =>
                setOpening(readProblem(error)),
              );
            }}
          >
            Mở thư mục
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray.8" onClick={dismiss}>
            Đóng
          </Button>
        </Said>
      )}
    </>
  );
}
