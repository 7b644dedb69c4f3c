import type { ReactNode } from 'react';
import { useSessionPart } from '../report-context.ts';
import { isReportLocked } from '../report-session.ts';
import styles from './lockable-fields.module.css';

/** Fields and buttons that can be used only while the text is not locked; a fieldset turns off all within it. */
export function LockableFields({ children }: { children: ReactNode }) {
  const isLocked = useSessionPart(isReportLocked);
  return (
    <fieldset className={styles.fields} disabled={isLocked}>
      {children}
    </fieldset>
  );
}
