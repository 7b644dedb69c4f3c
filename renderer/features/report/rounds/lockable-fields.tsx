import type { ReactNode } from 'react';
import { isTextLocked } from '../../../../core/rules/rounds/lock-report.ts';
import { useSessionPart } from '../report-context.ts';
import styles from './lockable-fields.module.css';

/** Fields and buttons that can be used only while the text is not locked; a fieldset turns off all within it. */
export function LockableFields({ children }: { children: ReactNode }) {
  const isLocked = useSessionPart((view) => isTextLocked(view.report));
  return (
    <fieldset className={styles.fields} disabled={isLocked}>
      {children}
    </fieldset>
  );
}
