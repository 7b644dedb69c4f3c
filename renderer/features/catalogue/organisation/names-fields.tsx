import type { BodyNames } from '../../../../core/rules/organisations/suggest-merged-names.ts';
import { TextLine } from '../form-fields.tsx';
import { LetterheadPicture } from './letterhead-picture.tsx';
import styles from './change-dialog.module.css';

type Props = {
  names: BodyNames;
  /** Told apart from the fields of other bodies in the same dialog. */
  place: string;
  onNames: (names: BodyNames) => void;
};

/** How a body is called and signs from the day of the change on, with the top of its page. */
export function NamesFields({ names, place, onNames }: Props) {
  const text = (key: 'name' | 'shortName' | 'symbol' | 'placeName', label: string) => (
    <TextLine
      label={label}
      place={`${place}${key}`}
      value={names[key]}
      onText={(typed) => onNames({ ...names, [key]: typed })}
    />
  );
  const lines = (key: 'superiorLines' | 'issuerLines', label: string) => (
    <TextLine
      label={label}
      place={`${place}${key}`}
      isMultiline
      rows={2}
      value={names[key].join('\n')}
      onText={(typed) => onNames({ ...names, [key]: linesOf(typed) })}
    />
  );
  return (
    <div className={styles.names}>
      {text('name', 'Tên gọi')}
      {text('shortName', 'Tên gọi tắt')}
      {lines('superiorLines', 'Cơ quan cấp trên, trên văn bản')}
      {lines('issuerLines', 'Cơ quan ban hành, trên văn bản')}
      {text('symbol', 'Ký hiệu')}
      {text('placeName', 'Địa danh')}
      <LetterheadPicture version={names} />
    </div>
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
