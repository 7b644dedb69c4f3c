import { describeFormFinding, type FormFinding } from '../../../core/rules/forms/check-cells.ts';
import styles from './form-page.module.css';

type Props = { findings: readonly FormFinding[]; onGo: (finding: FormFinding) => void };

const groups = [
  { title: 'Phải sửa', isWanted: (each: FormFinding) => each.isRefused },
  {
    title: 'Cần xem lại',
    isWanted: (each: FormFinding) => !each.isRefused && each.code !== 'unmapped-input',
  },
  { title: 'Ô để điền chưa chọn nội dung', isWanted: (each: FormFinding) => each.code === 'unmapped-input' },
];

/** Kiểm tra: what is wrong or odd with the mapping; each line leads to its cell. */
export function FindingsPanel({ findings, onGo }: Props) {
  if (findings.length === 0)
    return <p className={styles.allRight}>Không có gì phải sửa. Mọi ô để điền đã có nội dung.</p>;
  return (
    <div className={styles.findings}>
      {groups.map(({ title, isWanted }) => {
        const found = findings.filter(isWanted);
        return (
          found.length > 0 && (
            <section key={title} aria-label={title}>
              <h2 className={styles.findingTitle}>
                {title} ({found.length})
              </h2>
              <ul className={styles.findingList}>
                {found.map((finding) => (
                  <li key={`${finding.code} ${finding.sheet}!${finding.address}`}>
                    <button type="button" className={styles.finding} onClick={() => onGo(finding)}>
                      <strong>
                        {finding.address}
                        <span className={styles.quiet}> {finding.sheet}</span>
                      </strong>
                      {finding.code !== 'unmapped-input' && <span>{describeFormFinding(finding)}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
