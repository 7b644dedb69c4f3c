import { Button } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { useState } from 'react';
import type { Chart } from '../../core/contract/charts.ts';
import type { Problem } from '../../core/contract/problem.ts';
import type { Exported } from '../../core/contract/views.ts';
import { call } from '../api/client.ts';
import { EntryMenu } from './entry-menu.tsx';
import { ExportResult } from './export-result.tsx';
import styles from './print-chart.module.css';
import { ProblemBanner } from './problem-banner.tsx';
import { readProblem } from './read-problem.ts';

/** What a screen draws, with its table, as a Word or PDF file under the office's name. */
export function PrintChart({ periodId, chart }: { periodId: string; chart: Chart }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const print = (format: 'word' | 'pdf') => {
    setIsBusy(true);
    setProblem(null);
    setExported(null);
    call('chart:export', { periodId, format, chart })
      .then((result) => setExported(result.status === 'done' ? result : null))
      .catch((error: unknown) => setProblem(readProblem(error)))
      .finally(() => setIsBusy(false));
  };
  return (
    <div className={styles.print}>
      <EntryMenu
        button={
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            aria-label={`In biểu đồ: ${chart.name}`}
            rightSection={<IconChevronDown className={styles.icon} aria-hidden />}
          >
            In biểu đồ
          </Button>
        }
        entries={[
          { label: 'PDF…', run: () => print('pdf') },
          { label: 'Word…', run: () => print('word') },
        ]}
      />
      {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
    </div>
  );
}
