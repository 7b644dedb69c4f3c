import type { CellChange } from '../../../core/catalogue/compare-rows.ts';
import styles from './record-form.module.css';

/** What differs, one line a cell: the old words struck out, the new ones beside them. */
export function CellChanges({ changes }: { changes: readonly CellChange[] }) {
  return (
    <>
      {changes.map(({ part, title, before, after }) => (
        <p key={`${part} ${title} ${before} ${after}`} className={styles.change}>
          {part !== null && `Dòng ${part}, `}
          {title}: {before !== '' && <del>{before}</del>}
          {before !== '' && after !== '' && ' → '}
          {after === '' ? '(để trống)' : <ins>{after}</ins>}
        </p>
      ))}
    </>
  );
}
