import styles from './none.module.css';

/** A cell of which nothing is there yet: seen as a dash, heard as “chưa có”. */
export function None() {
  return <span className={styles.none} />;
}
