import type { ReactNode } from 'react';
import styles from './hidden-text.module.css';

/** Heard, not seen. Plain, since a table of a hundred rows holds hundreds. */
export function HiddenText({ as: Tag = 'span', children }: { as?: 'span' | 'legend'; children: ReactNode }) {
  return <Tag className={styles.hidden}>{children}</Tag>;
}
