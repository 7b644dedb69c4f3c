import { useId, useState, type ReactNode } from 'react';
import styles from './choice-row.module.css';

type Choice<Value> = { value: Value; example: string };

type ChoicesProps<Value> = {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  /** What stands beside the label: the way back, for one. */
  aside?: ReactNode;
  onChange: (value: Value) => void;
  children?: ReactNode;
};

/** One switch: its choices side by side, each named by an example; arrow keys go from one to the next. */
export function ChoiceRow<Value extends string | number | boolean>({
  label,
  value,
  choices,
  aside,
  onChange,
  children,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={styles.row}>
      <span id={`${name}-label`} className={styles.label}>
        {label}
      </span>
      <div className={styles.line}>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <label key={String(choice.value)} className={styles.choice}>
              <input
                type="radio"
                name={name}
                checked={choice.value === value}
                onChange={() => onChange(choice.value)}
              />
              <span>{choice.example}</span>
            </label>
          ))}
        </div>
        {children}
        {aside}
      </div>
    </div>
  );
}

/** A value that is typed; it counts when the field is left or Enter is pressed, and comes back when it cannot be read. */
export function TypedField({
  label,
  isWide = false,
  text,
  onType,
}: {
  label: string;
  isWide?: boolean;
  text: string;
  /** Answers a sentence when what was typed cannot be taken. */
  onType: (typed: string) => string | null;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();
  const take = () => {
    if (typed === null || typed.trim() === text) {
      setTyped(null);
      setRefusal(null);
      return;
    }
    const answer = onType(typed.trim());
    setRefusal(answer);
    if (answer === null) setTyped(null);
  };
  return (
    <span className={styles.typed}>
      <label className={styles.unit} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.field}
        data-wide={isWide || undefined}
        value={typed ?? text}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : `${id}-refusal`}
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
      {refusal !== null && (
        <span id={`${id}-refusal`} role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </span>
  );
}
