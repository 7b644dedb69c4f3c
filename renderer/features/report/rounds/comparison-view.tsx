import { Button } from '@mantine/core';
import type { ReportChange } from '../../../../core/rules/comparison/list-report-changes.ts';
import type { compareStates } from './compare-states.ts';
import { MarkedText } from './marked-text.tsx';
import styles from './compare-dialog.module.css';

const groups: Record<ReportChange['group'], string> = {
  header: 'Số, ngày, người ký',
  figures: 'Số liệu',
  'next-tasks': 'Nhiệm vụ',
  petitions: 'Ý kiến, kiến nghị',
};

type Props = {
  comparison: ReturnType<typeof compareStates>;
  /** Said when nothing differs. */
  nothing: string;
  beforeTitle: string;
  afterTitle: string;
  /** The way to a paragraph that is on the page. */
  jump?: { to: (id: string) => void; ids: ReadonlySet<string> };
};

/** What differs between two states of a report: paragraphs word by word, everything else in a table. */
export function ComparisonView({ comparison, nothing, beforeTitle, afterTitle, jump }: Props) {
  const { passages, changes } = comparison;
  if (passages.length === 0 && changes.length === 0) return <p>{nothing}</p>;
  return (
    <>
      {passages.length > 0 && (
        <>
          <h3 className={styles.title}>Phần chữ: {passages.length} đoạn khác</h3>
          <ol className={styles.passages}>
            {passages.map((passage) => (
              <li key={passage.key} className={styles.passage}>
                <p className={styles.text}>
                  {passage.mark && `${passage.mark} `}
                  <MarkedText pieces={passage.pieces} />
                </p>
                {jump?.ids.has(passage.id) && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    className={styles.jump}
                    onClick={() => jump.to(passage.id)}
                  >
                    Đến đoạn
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {changes.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.title}>Số liệu, nhiệm vụ, kiến nghị và thông tin khác</caption>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col">{beforeTitle}</th>
              <th scope="col">{afterTitle}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.group} ${change.label} ${change.before}`}>
                <th scope="row">
                  {groups[change.group]}: {change.label}
                </th>
                <td>{change.before || 'chưa có'}</td>
                <td>{change.after || 'đã bỏ'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
