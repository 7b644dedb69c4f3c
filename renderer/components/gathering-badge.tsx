import type { GatheringState } from '../../core/contract/gathering.ts';
import { gatheringStateNames } from '../../core/rules/gathering/gather-report.ts';
import { colorOfUnreadable } from './state-badge.tsx';
import styles from './state-badge.module.css';

/** Where a body's report stands for the office that gathers it, in words behind the colour of the overview bar. */
export function GatheringBadge({ state }: { state: GatheringState }) {
  return (
    <span className={styles.badge}>
      <span className={styles.swatch} style={{ background: colorOfGathering(state) }} aria-hidden />
      {gatheringStateNames[state]}
    </span>
  );
}

export function colorOfGathering(state: GatheringState): string {
  switch (state) {
    case 'not-sent':
      return '#fff';
    case 'received':
      return 'var(--mantine-color-petrol-3)';
    case 'complete':
      return 'var(--mantine-color-petrol-6)';
    case 'accepted':
      return 'var(--mantine-color-petrol-9)';
    case 'unreadable':
      return colorOfUnreadable;
    case 'supplement-requested':
      return '#d59a2b';
  }
}
