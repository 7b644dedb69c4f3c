import { useEffect, useState } from 'react';
import type { WrittenFolderView } from '../../../core/contract/meeting.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';

const askEveryMs = 300;

export type FolderJob = {
  isRunning: boolean;
  progress: { doneCount: number; totalCount: number } | null;
  result: WrittenFolderView | null;
  problem: Problem | null;
  run: (write: () => Promise<WrittenFolderView | null>) => void;
  dismiss: () => void;
};

/** A folder that main writes, with how far it has come. */
export function useFolderJob(): FolderJob {
  const [isRunning, setIsRunning] = useState(false);
  const [progress, setProgress] = useState<FolderJob['progress']>(null);
  const [result, setResult] = useState<WrittenFolderView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => {
      call('folder:progress', {}).then(setProgress, () => setProgress(null));
    }, askEveryMs);
    return () => window.clearInterval(timer);
  }, [isRunning]);
  return {
    isRunning,
    progress,
    result,
    problem,
    run: (write) => {
      if (isRunning) return;
      setIsRunning(true);
      setProgress(null);
      setResult(null);
      setProblem(null);
      write()
        .then(setResult, (error: unknown) => {
          const found = readProblem(error);
          if (found.code !== 'cancelled') setProblem(found);
        })
        .finally(() => setIsRunning(false));
    },
    dismiss: () => {
      setResult(null);
      setProblem(null);
    },
  };
}
