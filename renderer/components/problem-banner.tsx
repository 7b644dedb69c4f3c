import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/contract/problem.ts';
import { describeProblem } from '../../core/rules/records/describe-problem.ts';
import styles from './problem-banner.module.css';

type Props = {
  problem: Problem;
  onRetry?: () => void;
  onDismiss?: () => void;
  /** A further way out. */
  children?: ReactNode;
};

/** One sentence about what went wrong; it stays until it is mended or dismissed. */
export function ProblemBanner({ problem, onRetry, onDismiss, children }: Props) {
  return (
    <div role="alert" className={styles.banner}>
      <IconAlertTriangle className={styles.icon} aria-hidden />
      <span className={styles.text}>{describeProblem(problem)}</span>
      {onRetry && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Thử lại
        </Button>
      )}
      {children}
      {onDismiss && (
        <Button size="compact-xs" variant="subtle" color="gray.8" onClick={onDismiss}>
          Đóng
        </Button>
      )}
    </div>
  );
}
