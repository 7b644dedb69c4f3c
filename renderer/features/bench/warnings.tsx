import { shorten } from '../../../core/rules/text/shorten.ts';
import styles from './bench.module.css';

/** One line of a window of 1,366 pixels. */
const longest = 150;

/** What must be known of the bodies' reports before they are drawn together; open while there is little of it. */
export function Warnings({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  const [first = ''] = sentences;
  const isLong = first.length > longest;
  if (sentences.length === 1 && !isLong) return <p className={styles.warning}>{first}</p>;
  return (
    <details className={styles.warning}>
      <summary>
        {sentences.length > 1 && `${sentences.length} điều cần biết về báo cáo của các cơ quan. `}
        {shorten(first, longest)}
      </summary>
      <ul>
        {(isLong ? sentences : sentences.slice(1)).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
