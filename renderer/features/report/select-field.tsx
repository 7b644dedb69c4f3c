import styles from './field.module.css';

type Props<V extends string> = {
  place: string;
  label: string;
  isLabelHidden?: boolean;
  accessibleSuffix?: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onValue: (value: V) => void;
};

/** A choice among a few, opened with the keys that every list has. */
export function SelectField<V extends string>(props: Props<V>) {
  const { place, label, isLabelHidden = false, accessibleSuffix, value, options, onValue } = props;
  const select = (
    <select
      className={styles.select}
      data-place={place}
      aria-label={accessibleSuffix || isLabelHidden ? `${label} ${accessibleSuffix ?? ''}`.trim() : undefined}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onValue(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (isLabelHidden) return select;
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      {select}
    </label>
  );
}
