import type { PeriodRow } from '../../../core/contract/views.ts';
import { reportState, type ReportState } from '../../../core/model/report.ts';
import { describeReportState } from '../../../core/rules/rounds/describe-report-state.ts';
import { colorOfState } from '../../components/state-badge.tsx';
import styles from './states-overview.module.css';

const order: (ReportState | null)[] = [...reportState.options.toReversed(), null];

/** How far all the reports have come, as a bar and in words. */
export function StatesOverview({ rows }: { rows: readonly PeriodRow[] }) {
  const counts = order
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter((each) => each.count > 0);
  return (
    <section className={styles.overview} aria-label="Tình hình chung">
      <div className={styles.bar} aria-hidden>
        {counts.map(({ state, count }) => (
          <span key={state ?? 'none'} style={{ flexGrow: count, background: colorOfState(state) }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {counts.map(({ state, count }) => (
          <li key={state ?? 'none'}>
            <span className={styles.swatch} style={{ background: colorOfState(state) }} aria-hidden />
            <strong>{count}</strong> {describeReportState(state).toLocaleLowerCase('vi')}
          </li>
        ))}
      </ul>
    </section>
  );
}
