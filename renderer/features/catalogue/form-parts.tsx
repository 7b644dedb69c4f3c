import { useRef, type ReactNode } from 'react';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import type { FormProps } from './noun-form.ts';
import styles from './form-parts.module.css';

/**
 * Sets fields of a record: what is typed at a place is one step of undo, any other act a step of its own, and the form
 * stays as it is.
 */
export function useSetFields<R extends CatalogueRecord>({
  record,
  onChange,
}: Pick<FormProps<R>, 'record' | 'onChange'>): (change: Partial<R>, place?: string) => void {
  const acts = useRef(0);
  return (change, place) => onChange({ ...record, ...change }, place ?? `act ${(acts.current += 1)}`);
}

/** Fields below each other. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

/** Short fields beside each other, where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Fields that belong together, under a name of their own. */
export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}
