import type { Choice, Finding } from '../../../core/catalogue/catalogue-noun.ts';
import { FieldGroup } from './form-parts.tsx';
import styles from './check-group.module.css';

type Props = {
  label: string;
  /** The field's name in the findings. */
  place: string;
  values: readonly string[];
  choices: readonly Choice[];
  findings?: readonly Finding[];
  note?: string;
  onValues: (values: string[]) => void;
};

const none: readonly Finding[] = [];

/** Several of a list; a value that the list does not have is offered too, so that it is not lost. */
export function CheckGroup({ label, place, values, choices, findings = none, note, onValues }: Props) {
  const unknown = values.filter((value) => !choices.some((choice) => choice.value === value));
  const all = [...choices, ...unknown.map((value) => ({ value, label: value }))];
  return (
    <FieldGroup legend={label}>
      <div className={styles.choices}>
        {all.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="checkbox"
              data-place={`${place} ${choice.value}`}
              checked={values.includes(choice.value)}
              onChange={(event) =>
                onValues(
                  event.currentTarget.checked
                    ? all
                        .map(({ value }) => value)
                        .filter((value) => value === choice.value || values.includes(value))
                    : values.filter((value) => value !== choice.value),
                )
              }
            />
            {choice.label}
          </label>
        ))}
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {findings
        .filter(({ field }) => field === place)
        .map(({ code, sentence, severity }) => (
          <p key={code} className={severity === 'refused' ? styles.refused : styles.warning}>
            {sentence}
          </p>
        ))}
    </FieldGroup>
  );
}
