import { useId } from 'react';
import styles from './bar-chart.module.css';

export type Bar = {
  label: string;
  /** Height only; what is written is `text`. Null: not known. */
  value: number | null;
  text: string;
  /** A bar that stands for a part only. */
  isPartial?: boolean;
};

const [width, height, top, bottom] = [640, 220, 22, 26];

/** Bars over a line of zero, each with its number; the table that belongs to it stands beside it, not in it. */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const id = useId();
  const values = bars.flatMap(({ value }) => value ?? []);
  const [high, low] = [Math.max(0, ...values), Math.min(0, ...values)];
  const room = height - top - bottom;
  const scale = high === low ? 0 : room / (high - low);
  const zero = top + high * scale;
  const step = width / Math.max(bars.length, 1);
  const barWidth = Math.min(step * 0.6, 72);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, so that the number belongs to the bar
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
      <title id={id}>{`${title}. ${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}`}</title>
      <line className={styles.axis} x1={0} x2={width} y1={zero} y2={zero} />
      {bars.map(({ label, value, text, isPartial }, index) => {
        const middle = step * (index + 0.5);
        const size = Math.abs(value ?? 0) * scale;
        const y = (value ?? 0) < 0 ? zero : zero - size;
        return (
          <g key={label}>
            {value !== null && (
              <rect
                className={isPartial ? styles.partial : styles.bar}
                x={middle - barWidth / 2}
                y={y}
                width={barWidth}
                height={size}
              />
            )}
            <text className={styles.number} x={middle} y={y - 6}>
              {text}
            </text>
            <text className={styles.label} x={middle} y={height - 8}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
