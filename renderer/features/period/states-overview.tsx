import type { ReactNode } from 'react';
import type { GatheringRow } from '../../../core/contract/gathering.ts';
import type { PeriodRow } from '../../../core/contract/views.ts';
import { reportStates, type ReportState } from '../../../core/model/report-state.ts';
import { countReceived, countStates } from '../../../core/rules/gathering/count-gathered.ts';
import { gatheringStateNames } from '../../../core/rules/gathering/gather-report.ts';
import { describeReportState, unreadableName } from '../../../core/rules/rounds/describe-report-state.ts';
import { colorOfGathering } from '../../components/gathering-badge.tsx';
import { PrintChart } from '../../components/print-chart.tsx';
import { colorOfState, colorOfUnreadable } from '../../components/state-badge.tsx';
import styles from './states-overview.module.css';

const order: (ReportState | null)[] = [...reportStates.toReversed(), null];

/** How far all the reports have come, as a bar and in words. */
export function StatesOverview({ rows }: { rows: readonly PeriodRow[] }) {
  const readable = rows.filter(({ problem }) => problem === null);
  const parts: Part[] = [
    ...order.map((state) => ({
      key: state ?? 'none',
      count: readable.filter((row) => row.state === state).length,
      color: colorOfState(state),
      name: describeReportState(state),
    })),
    {
      key: 'unreadable',
      count: rows.length - readable.length,
      color: colorOfUnreadable,
      name: unreadableName,
    },
  ];
  return <Overview label="Tình hình chung" parts={parts.filter(({ count }) => count > 0)} />;
}

/** The same for the office that gathers them; only those count that are expected. */
export function GatheringOverview({
  periodId,
  rows,
  bodies,
}: {
  periodId: string;
  rows: readonly GatheringRow[];
  bodies: readonly PeriodRow[];
}) {
  const { received, expected } = countReceived(rows);
  const overdue = rows.filter((row) => row.isExpected && row.isOverdue).length;
  const late = rows.filter((row) => row.isExpected && row.isOnTime === false).length;
  const parts = countStates(rows).map(({ state, count }) => ({
    key: state,
    count,
    color: colorOfGathering(state),
    name: gatheringStateNames[state],
  }));
  const lead = [
    `Đã nhận ${received}/${expected}`,
    overdue > 0 && `${overdue} quá hạn`,
    late > 0 && `${late} gửi muộn`,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Overview label="Tình hình gửi báo cáo" lead={lead} parts={parts}>
      {parts.length > 0 && (
        <PrintChart
          periodId={periodId}
          chart={{
            name: 'Tình hình gửi báo cáo',
            about: lead,
            heads: { label: 'Tình trạng', number: 'Số cơ quan', note: 'Cơ quan, đơn vị' },
            rows: parts.map(({ key, name, count }) => ({
              label: name,
              value: count,
              text: String(count),
              isPartial: false,
              note: listNames(
                rows.filter((row) => row.isExpected && row.state === key),
                bodies,
              ),
            })),
          }}
        />
      )}
    </Overview>
  );
}

/** Of many only how many there are: the list is the table on the screen. */
function listNames(rows: readonly GatheringRow[], bodies: readonly PeriodRow[]): string {
  const names = new Map(bodies.map(({ organisationId, name }) => [organisationId, name]));
  if (rows.length > 15) return '';
  return rows.map(({ organisationId }) => names.get(organisationId) ?? organisationId).join('; ');
}

type Part = { key: string; count: number; color: string; name: string };

function Overview({
  label,
  lead,
  parts,
  children,
}: {
  label: string;
  lead?: string;
  parts: readonly Part[];
  children?: ReactNode;
}) {
  return (
    <section className={styles.overview} aria-label={label}>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ key, count, color }) => (
          <span key={key} style={{ flexGrow: count, background: color }} />
        ))}
      </div>
      <div className={styles.foot}>
        <ul className={styles.legend}>
          {lead && (
            <li>
              <strong>{lead}</strong>
            </li>
          )}
          {parts.map(({ key, count, color, name }) => (
            <li key={key}>
              <span className={styles.swatch} style={{ background: color }} aria-hidden />
              <strong>{count}</strong> {name.toLocaleLowerCase('vi')}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </section>
  );
}
