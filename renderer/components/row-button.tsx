import type { ComponentProps } from 'react';
import styles from './row-button.module.css';

/** The button of a row, where there are a hundred rows: looks like Mantine's, costs a tenth. `strong`: what one will most likely do; `quiet`: a sign only. */
export function RowButton({
  look,
  className,
  ...given
}: ComponentProps<'button'> & { look?: 'strong' | 'quiet' | undefined }) {
  return (
    <button
      type="button"
      className={className ? `${styles.button} ${className}` : styles.button}
      data-look={look}
      {...given}
    />
  );
}
