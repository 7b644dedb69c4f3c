import styles from './bench.module.css';

/** What must be known of the bodies' reports before they are drawn together; open while there is little of it. */
export function Warnings({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  const [first] = sentences;
  if (sentences.length === 1) return <p className={styles.warning}>{first}</p>;
  return (
    <details className={styles.warning}>
      <summary>
        {sentences.length} điều cần biết về báo cáo của các cơ quan. {first}
      </summary>
      <ul>
        {sentences.slice(1).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
