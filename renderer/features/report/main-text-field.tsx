import { limits } from '../../../core/model/limits.ts';
import type { Report } from '../../../core/model/report.ts';
import { useReport } from './report-context.ts';
import { useField } from './use-field.ts';
import styles from './row-fields.module.css';

type Props = {
  place: string;
  label: string;
  placeholder: string;
  text: string;
  onText: (report: Report, text: string) => Report;
};

/** The text of a row, in the letters of the page, as high as it needs to be. */
export function MainTextField({ place, label, placeholder, text, onText }: Props) {
  const { session } = useReport();
  const field = useField<HTMLTextAreaElement>({
    text,
    onText: (typed) => session.announce(place, (report) => onText(report, typed)),
    maximumLength: limits.paragraphCharacters,
  });
  return (
    <textarea
      rows={1}
      className={styles.mainText}
      data-main-text
      data-place={place}
      aria-label={label}
      placeholder={placeholder}
      maxLength={limits.paragraphCharacters}
      spellCheck={false}
      autoComplete="off"
      {...field.props}
    />
  );
}
