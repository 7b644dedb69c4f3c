import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Report } from '../../../core/model/report.ts';
import { useReport } from './report-context.ts';
import { useField } from './use-field.ts';
import styles from './field.module.css';

export type Checked<T> = { ok: true; value: T | null } | { ok: false; sentence: string };

type Props<T> = {
  place: string;
  value: T | null;
  format: (value: T) => string;
  /** Empty text is read as no value. */
  read: (text: string) => Checked<T>;
  onValue: (report: Report, value: T | null) => Report;
  label: string;
  isLabelHidden?: boolean;
  /** Said after the label, where several fields have the same one. */
  accessibleSuffix?: string;
  placeholder?: string;
  className?: string | undefined;
};

/**
 * A number or a date as people type it. What cannot be read stays in sight with a sentence beside it and does not enter
 * the record, which then keeps what it had before.
 */
export function CheckedField<T>(props: Props<T>) {
  const { place, value, format, read, label, isLabelHidden = false, accessibleSuffix } = props;
  const { session, fieldReaders } = useReport();
  const [sentence, setSentence] = useState<string | null>(null);
  const before = useRef(value);
  const sentenceId = useId();
  const field = useField<HTMLInputElement>({
    text: value === null ? '' : format(value),
    onText: (text) => {
      const reading = read(text);
      if (reading.ok) setSentence(null);
      const next = reading.ok ? reading.value : before.current;
      session.announce(place, (report) => props.onValue(report, next));
    },
    onReset: () => setSentence(null),
  });
  const findUnread = useEffectEvent(() => {
    const text = field.readText();
    return read(text).ok ? null : { place, label: `${label} ${accessibleSuffix ?? ''}`.trim(), text };
  });
  useEffect(() => {
    const reader = () => findUnread();
    fieldReaders.add(reader);
    return () => {
      fieldReaders.delete(reader);
    };
  }, [fieldReaders]);
  const check = () => {
    session.settle();
    const reading = read(field.readText());
    setSentence(reading.ok ? null : reading.sentence);
    if (reading.ok) field.showText(reading.value === null ? '' : format(reading.value));
  };
  const input = (
    <input
      type="text"
      className={styles.input}
      data-place={place}
      aria-label={isLabelHidden || accessibleSuffix ? `${label} ${accessibleSuffix ?? ''}`.trim() : undefined}
      aria-invalid={sentence !== null}
      aria-describedby={sentence === null ? undefined : sentenceId}
      placeholder={props.placeholder}
      spellCheck={false}
      autoComplete="off"
      onFocus={() => {
        before.current = value;
      }}
      onBlur={check}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) check();
      }}
      {...field.props}
    />
  );
  const error = sentence !== null && (
    <span id={sentenceId} role="alert" className={styles.error}>
      {sentence}
    </span>
  );
  if (isLabelHidden) {
    return (
      <span className={props.className ?? styles.bare}>
        {input}
        {error}
      </span>
    );
  }
  return (
    <span className={`${styles.field} ${props.className ?? ''}`}>
      <label className={styles.stack}>
        <span className={styles.label}>{label}</span>
        {input}
      </label>
      {error}
    </span>
  );
}
