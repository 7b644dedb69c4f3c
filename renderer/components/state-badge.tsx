import type { ReportState } from '../../core/model/report-state.ts';
import { describeReportState, unreadableName } from '../../core/rules/rounds/describe-report-state.ts';
import styles from './state-badge.module.css';

type Props = { state: ReportState | null; draftNumber?: number; isUnreadable?: boolean };

/** A report's state: its words behind a small square in the colour of that state, the same as in the overview bar. */
export function StateBadge({ state, draftNumber, isUnreadable = false }: Props) {
  const color = isUnreadable ? colorOfUnreadable : colorOfState(state);
  return (
    <span className={styles.badge}>
      <span className={styles.swatch} style={{ background: color }} aria-hidden />
      {isUnreadable ? unreadableName : describeReportState(state, draftNumber)}
    </span>
  );
}

export const colorOfUnreadable = 'var(--mantine-color-red-6)';

/** The further a report has come, the deeper the petrol; only a request for more stands out. */
export function colorOfState(state: ReportState | null): string {
  switch (state) {
    case null:
      return '#fff';
    case 'drafting':
      return 'var(--mantine-color-petrol-2)';
    case 'numbered-draft':
      return 'var(--mantine-color-petrol-3)';
    case 'approved':
      return 'var(--mantine-color-petrol-4)';
    case 'issued':
      return 'var(--mantine-color-petrol-6)';
    case 'sent':
      return 'var(--mantine-color-petrol-7)';
    case 'received':
      return 'var(--mantine-color-petrol-9)';
    case 'supplement-requested':
      return '#d59a2b';
  }
}
