import { useField } from './use-field.ts';
import { limits } from '../../../core/model/limits.ts';
import { useReport } from './report-context.ts';
import type { Report } from '../../../core/model/report.ts';
import styles from './field.module.css';

type Props = {
  /** Where in the report; also what undo brings the cursor back to. */
  place: string;
  text: string;
  onText: (report: Report, text: string) => Report;
  label: string;
  isMultiline?: boolean;
  /** The label stands elsewhere on the page and is only said. */
  isLabelHidden?: boolean;
  /** Said after the label, where several fields have the same one. */
  accessibleSuffix?: string;
  placeholder?: string;
  className?: string | undefined;
  maximumLength?: number;
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
};

/** One text of the report, typed without anything reformatting it. */
export function TextField(props: Props) {
  const { place, text, label, isMultiline = false, isLabelHidden = false, placeholder, onKeyDown } = props;
  const { accessibleSuffix } = props;
  const { session } = useReport();
  const { maximumLength = isMultiline ? limits.paragraphCharacters : limits.lineCharacters } = props;
  const onText = (typed: string) => session.announce(place, (report) => props.onText(report, typed));
  const common = {
    'data-place': place,
    'aria-label': isLabelHidden || accessibleSuffix ? `${label} ${accessibleSuffix ?? ''}`.trim() : undefined,
    placeholder,
    maxLength: maximumLength,
    spellCheck: false,
    autoComplete: 'off',
    onKeyDown,
  };
  const field = isMultiline ? (
    <Area {...common} text={text} onText={onText} maximumLength={maximumLength} />
  ) : (
    <Line {...common} text={text} onText={onText} maximumLength={maximumLength} />
  );
  if (isLabelHidden) return <span className={props.className ?? styles.bare}>{field}</span>;
  return (
    <label className={`${styles.field} ${props.className ?? ''}`}>
      <span className={styles.label}>{label}</span>
      {field}
    </label>
  );
}

type ElementProps = {
  text: string;
  onText: (text: string) => void;
  maximumLength: number;
} & Record<string, unknown>;

function Line({ text, onText, maximumLength, ...rest }: ElementProps) {
  const field = useField<HTMLInputElement>({ text, onText, maximumLength });
  return <input type="text" className={styles.input} {...rest} {...field.props} />;
}

function Area({ text, onText, maximumLength, ...rest }: ElementProps) {
  const field = useField<HTMLTextAreaElement>({ text, onText, maximumLength });
  return <textarea rows={1} className={styles.area} {...rest} {...field.props} />;
}
