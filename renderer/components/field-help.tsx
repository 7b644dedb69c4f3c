import { Popover, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { fieldRules, type FieldName, type FieldRule } from '../../core/rules/fields/field-rules.ts';
import { certaintyWords } from '../../core/rules/values/name-certainty.ts';
import { isShortcut } from '../../core/rules/keyboard/shortcuts.ts';
import { keysFor } from '../keys.ts';
import styles from './field-help.module.css';

/**
 * A field with a small "?" at the end of its label, which tells the rule behind it and where that was found. Shift+F1 in the field
 * opens it too, so that whoever goes from field to field by Tab passes no further stops.
 */
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
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut('show-rule', event)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    const element = box.current;
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={box} className={`${styles.field} ${className ?? ''}`}>
      {children}
      {name !== null && <FieldHelp rule={fieldRules[name]} isOpen={isOpen} onChange={setIsOpen} />}
    </div>
  );
}

function FieldHelp({
  rule: { about, text, source, certainty },
  isOpen,
  onChange,
}: {
  rule: FieldRule;
  isOpen: boolean;
  onChange: (isOpen: boolean) => void;
}) {
  return (
    <Popover
      opened={isOpen}
      onChange={onChange}
      width="22rem"
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={styles.mark ?? ''}
          aria-label={`Quy định về ${about}`}
          title={`Quy định (${keysFor('show-rule')})`}
          type="button"
          tabIndex={-1}
          onClick={() => onChange(!isOpen)}
        >
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
