import type { Finding } from '../../../../core/rules/check-report/report-check.ts';
import { countInWords, levels } from '../check/check-panel.tsx';
import styles from './finding-links.module.css';

type Props = { findings: readonly Finding[]; onJump: (finding: Finding) => void };

/** What the check finds at this moment, each line the way to its place. */
export function FindingLinks({ findings, onJump }: Props) {
  return (
    <section className={styles.findings} aria-label="Kết quả kiểm tra">
      <p className={styles.count}>Kiểm tra: {countInWords(findings)}. Bấm vào từng dòng để đến chỗ đó.</p>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.id} data-level={finding.level} className={styles.row}>
            <button type="button" className={styles.link} onClick={() => onJump(finding)}>
              <span className={styles.level}>{levels[finding.level]}</span>
              <span className={styles.sentence}>{finding.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
