import type { RegisterLine } from '../../../core/contract/petitions.ts';
import { PrintChart } from '../../components/print-chart.tsx';
import styles from './age-chart.module.css';

const groups = [
  { name: 'Kỳ này', from: 0, to: 0 },
  { name: 'Qua 1 kỳ', from: 1, to: 1 },
  { name: 'Qua 2 kỳ', from: 2, to: 2 },
  { name: 'Qua 3 kỳ trở lên', from: 3, to: Infinity },
];

/** How long the petitions that are not done have waited: a bar and a number for each age. */
export function AgeChart({ periodId, lines }: { periodId: string; lines: readonly RegisterLine[] }) {
  const counts = groups.map(({ from, to }) => lines.filter(({ age }) => age >= from && age <= to).length);
  const most = Math.max(1, ...counts);
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>
        Kiến nghị chưa xong ({lines.length}), theo thời gian chờ
      </figcaption>
      <dl className={styles.bars}>
        {groups.map(({ name }, index) => (
          <div key={name} className={styles.group} data-late={index >= 2 || undefined}>
            <dt>{name}</dt>
            <dd>
              <svg className={styles.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                <rect width={((counts[index] ?? 0) / most) * 100} height="10" />
              </svg>
              <span>{counts[index]}</span>
            </dd>
          </div>
        ))}
      </dl>
      <PrintChart
        periodId={periodId}
        chart={{
          name: 'Kiến nghị chưa xong theo thời gian chờ',
          about: `${lines.length} kiến nghị`,
          heads: { label: 'Thời gian chờ', number: 'Số kiến nghị', note: '' },
          rows: groups.map((group, index) => ({
            label: group.name,
            value: counts[index] ?? 0,
            text: String(counts[index] ?? 0),
            isPartial: false,
            note: '',
          })),
        }}
      />
    </figure>
  );
}
