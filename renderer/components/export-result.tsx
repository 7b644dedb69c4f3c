import { Button } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { useState } from 'react';
import type { Problem } from '../../core/contract/problem.ts';
import type { Exported } from '../../core/contract/views.ts';
import { call } from '../api/client.ts';
import { Said } from './announcer.tsx';
import { MissingCharacters } from './missing-characters.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { readProblem } from './read-problem.ts';
import styles from './export-result.module.css';

type Props = { result: Extract<Exported, { status: 'done' }>; onDismiss: () => void };

/** After an export: which file it is, and the way to it. */
export function ExportResult({ result, onDismiss }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = (channel: 'export:open-file' | 'export:open-folder') => {
    setProblem(null);
    call(channel, { exportId: result.exportId }).catch((error: unknown) => setProblem(readProblem(error)));
  };
  return (
    <>
      <Said className={styles.result}>
        <IconCircleCheck className={styles.icon} aria-hidden />
        <span className={styles.text}>
          Đã lưu tệp <strong>{result.fileName}</strong>
          {result.pageCount !== null && ` (${result.pageCount} trang)`} tại {result.folder}
        </span>
        <Button size="compact-xs" variant="default" onClick={() => open('export:open-file')}>
          Mở tệp
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => open('export:open-folder')}>
          Mở thư mục
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray.8" onClick={onDismiss}>
          Đóng
        </Button>
      </Said>
      <MissingCharacters characters={result.missingCharacters} />
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
    </>
  );
}
