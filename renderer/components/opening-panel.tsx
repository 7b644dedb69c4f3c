import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/contract/problem.ts';
import { BusyIndicator } from './busy-indicator.tsx';
import { CenteredPanel } from './centered-panel.tsx';
import { ProblemBanner } from './problem-banner.tsx';

type Props = {
  /** What is being opened, as it stands in a sentence: `báo cáo`. */
  what: string;
  title: string;
  problem: Problem | null;
  onRetry: () => void;
  onLeave: () => void;
  /** A further way out. */
  children?: ReactNode;
};

/** The screen while something is opened, and when it could not be. */
export function OpeningPanel({ what, title, problem, onRetry, onLeave, children }: Props) {
  return (
    <CenteredPanel title={title}>
      {problem ? (
        <>
          <ProblemBanner problem={problem} />
          <Group mt="md">
            <Button onClick={onRetry}>Thử lại</Button>
            {children}
            <Button variant="default" onClick={onLeave}>
              Trở về
            </Button>
          </Group>
        </>
      ) : (
        <BusyIndicator label={`Đang mở ${what}…`} onCancel={onLeave} />
      )}
    </CenteredPanel>
  );
}
