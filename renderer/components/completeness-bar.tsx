import styles from './completeness-bar.module.css';

/** `6/9` with a small bar; the numbers say it, the bar only shows it. */
export function CompletenessBar({ filled, total, title }: { filled: number; total: number; title?: string }) {
  const share = total > 0 ? Math.min(filled / total, 1) : 0;
  return (
    <span className={styles.completeness} title={title}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.text}>
        {filled}/{total}
      </span>
    </span>
  );
}
