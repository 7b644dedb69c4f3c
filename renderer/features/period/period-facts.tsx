import type { PeriodHome } from '../../../core/contract/views.ts';
import type { Period } from '../../../core/model/period.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import styles from './period-facts.module.css';

/** When the reports are due, what time the figures cover, when the briefing is. */
export function PeriodFacts({ home }: { home: PeriodHome }) {
  const { period } = home;
  return (
    <dl className={styles.facts}>
      {period.due && (
        <div>
          <dt>Hạn gửi:</dt>
          <dd>
            <strong>{describeDue(period.due)}</strong>
            {home.daysLeft !== null && !period.isPractice && (
              <span
                className={home.daysLeft < 0 ? styles.late : home.daysLeft <= 3 ? styles.soon : undefined}
              >
                {' · '}
                {describeDaysLeft(home.daysLeft)}
              </span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>Số liệu:</dt>
        <dd>
          từ {formatDateShort(period.dataFrom)} đến {formatDateShort(period.dataTo)}
        </dd>
      </div>
      {period.cutOff && (
        <div>
          <dt>Chốt số liệu:</dt>
          <dd>{formatDateShort(period.cutOff)}</dd>
        </div>
      )}
      {period.meetingDate && (
        <div>
          <dt>Giao ban:</dt>
          <dd>{formatDateShort(period.meetingDate)}</dd>
        </div>
      )}
    </dl>
  );
}

/** `trước ngày 20/3/2021`, `chậm nhất ngày 20/3/2021`: two different last days. */
export function describeDue(due: NonNullable<Period['due']>): string {
  return `${due.rule === 'before' ? 'trước ngày' : 'chậm nhất ngày'} ${formatDateShort(due.date)}`;
}

function describeDaysLeft(daysLeft: number): string {
  if (daysLeft < 0) return `quá hạn ${-daysLeft} ngày`;
  if (daysLeft === 0) return 'hôm nay là ngày cuối';
  return `còn ${daysLeft} ngày`;
}
