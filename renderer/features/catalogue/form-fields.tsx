import { useId, useState, type ReactNode } from 'react';
import type { Choice, Column, Finding, NounContext } from '../../../core/catalogue/catalogue-noun.ts';
import { readText } from '../../../core/catalogue/read-cell.ts';
import { limits } from '../../../core/model/limits.ts';
import { normaliseText } from '../../../core/rules/text/normalise-text.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import styles from './form-fields.module.css';

type Common = {
  label: string;
  /** The field's name in the findings, and the step of undo in which it is typed. */
  place: string;
  findings?: readonly Finding[];
  note?: string;
};

const none: readonly Finding[] = [];

type FrameProps = Common & { id: string; children: ReactNode; refusal?: string | null };

/** A label, a field, and below it what the rules say of it. */
export function FieldFrame({
  label,
  place,
  findings = none,
  note,
  id,
  children,
  refusal = null,
}: FrameProps) {
  const own = findings.filter(({ field }) => field === place);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <div id={`${id}-findings`}>
        {refusal !== null && (
          <p role="alert" className={styles.refused}>
            {refusal}
          </p>
        )}
        {own.map(({ code, sentence, severity }) => (
          <p key={`${code} ${sentence}`} className={severity === 'refused' ? styles.refused : styles.warning}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}

type TextProps = Common & {
  value: string;
  isMultiline?: boolean;
  rows?: number;
  placeholder?: string;
  onText: (text: string) => void;
};

/** A text that is never rewritten while somebody types in it (input methods). */
export function TextLine({
  value,
  isMultiline = false,
  rows = 3,
  placeholder,
  onText,
  ...common
}: TextProps) {
  const id = useId();
  const shared = {
    id,
    defaultValue: value,
    placeholder,
    spellCheck: false,
    autoComplete: 'off',
    'data-place': common.place,
    'aria-invalid': isRefused(common),
    'aria-describedby': `${id}-findings`,
  };
  return (
    <FieldFrame {...common} id={id}>
      {isMultiline ? (
        <textarea
          {...shared}
          className={styles.area}
          rows={rows}
          maxLength={limits.paragraphCharacters}
          onInput={(event) => onText(normaliseText(event.currentTarget.value))}
        />
      ) : (
        <input
          {...shared}
          type="text"
          className={styles.input}
          maxLength={limits.lineCharacters}
          onInput={(event) => onText(normaliseText(event.currentTarget.value).replaceAll('\n', ' '))}
        />
      )}
    </FieldFrame>
  );
}

type TypedProps = Common & {
  /** `1234.5`, `2021-03-16`, or null. */
  value: string | null;
  type: 'date' | 'number';
  onValue: (value: string | null) => void;
};

/** A date or a number; it counts when the field is left or Enter is pressed, and says when it cannot be read. */
export function TypedValue({ value, type, onValue, ...common }: TypedProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const shown = value === null ? '' : type === 'date' ? formatDateShort(value) : formatNumber(value);
  const take = () => {
    if (typed === null) return;
    const column: Column = { key: common.place, title: common.label, width: 10, type };
    const reading = readText(typed, column, noContext);
    setRefusal(reading.ok ? null : reading.sentence);
    if (!reading.ok) return;
    setTyped(null);
    if (reading.value !== value) onValue(reading.value);
  };
  return (
    <FieldFrame {...common} id={id} refusal={refusal}>
      <input
        id={id}
        type="text"
        className={styles.short}
        value={typed ?? shown}
        placeholder={type === 'date' ? 'ngày/tháng/năm' : undefined}
        autoComplete="off"
        data-place={common.place}
        aria-invalid={refusal !== null || isRefused(common)}
        aria-describedby={`${id}-findings`}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key !== 'Escape' || typed === null) return;
          event.stopPropagation();
          setTyped(null);
          setRefusal(null);
        }}
      />
    </FieldFrame>
  );
}

type ChoiceProps = Common & {
  value: string | null;
  choices: readonly Choice[];
  /** What stands for nothing chosen; absent: something must be. */
  emptyLabel?: string;
  onValue: (value: string | null) => void;
};

/** One of a list; a value that the list does not have any more is shown as it is. */
export function ChoiceField({ value, choices, emptyLabel, onValue, ...common }: ChoiceProps) {
  const id = useId();
  const isKnown = value === null || value === '' || choices.some((choice) => choice.value === value);
  return (
    <FieldFrame {...common} id={id}>
      <select
        id={id}
        className={styles.select}
        value={value ?? ''}
        data-place={common.place}
        aria-invalid={isRefused(common)}
        aria-describedby={`${id}-findings`}
        onChange={(event) => onValue(event.currentTarget.value || null)}
      >
        {(emptyLabel !== undefined || value === null || value === '') && (
          <option value="">{emptyLabel ?? '(chọn)'}</option>
        )}
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

type YesNoProps = Common & { isYes: boolean; onValue: (isYes: boolean) => void };

export function YesNoField({ isYes, onValue, ...common }: YesNoProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isYes}
          data-place={common.place}
          onChange={(event) => onValue(event.currentTarget.checked)}
        />
        {common.label}
      </label>
      {common.note !== undefined && <p className={styles.note}>{common.note}</p>}
      {common.findings
        ?.filter(({ field }) => field === common.place)
        .map(({ code, sentence, severity }) => (
          <p key={code} className={severity === 'refused' ? styles.refused : styles.warning}>
            {sentence}
          </p>
        ))}
    </div>
  );
}

const noContext: NounContext = { today: '2000-01-01', names: {} };

function isRefused({ findings = [], place }: Common): boolean {
  return findings.some(({ field, severity }) => field === place && severity === 'refused');
}
