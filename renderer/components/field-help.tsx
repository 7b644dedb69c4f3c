import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { fieldRules, type FieldName, type FieldRule } from '../../core/rules/fields/field-rules.ts';
import { certaintyWords } from '../../core/rules/values/name-certainty.ts';
import styles from './field-help.module.css';

/** A field with a small "?" at the end of its label, which tells the rule behind it and where that was found. */
export function WithFieldHelp({
  name,
  className,
  children,
}: {
  /** Null: no rule is known here. */
  name: FieldName | null;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      {children}
      {name !== null && <FieldHelp rule={fieldRules[name]} />}
    </div>
  );
}

function FieldHelp({ rule: { about, text, source, certainty } }: { rule: FieldRule }) {
  return (
    <Popover width="22rem" position="bottom-end" withinPortal returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.mark ?? ''} aria-label={`Quy định về ${about}`} type="button">
          ?
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Quy định về ${about}`}>
        <p className={styles.text}>{text}</p>
        <p className={styles.source}>
          Nguồn: {source} – {certaintyWords[certainty]}.
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
