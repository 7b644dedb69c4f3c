import { Checkbox } from '@mantine/core';
import type { WordProposal } from '../../../../core/contract/word-proposal.ts';
import styles from './begin.module.css';

/** Enough to see whether the conversion is right. */
const shownCount = 5;

type Props = {
  conversions: WordProposal['conversions'];
  isConverted: boolean;
  onChange: (isConverted: boolean) => void;
};

/** Text in an old font, as it stands in the file and as it reads, with the switch between the two. */
export function ConversionPreview({ conversions, isConverted, onChange }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>Chữ phông cũ (TCVN3, VNI)</legend>
      <Checkbox
        className={styles.tick}
        checked={isConverted}
        onChange={(event) => onChange(event.currentTarget.checked)}
        label={`Chuyển sang chữ Việt thông dụng (${conversions.length} chỗ)`}
      />
      <table className={styles.conversions}>
        <thead>
          <tr>
            <th scope="col">Trong tệp</th>
            <th scope="col">Sau khi chuyển</th>
          </tr>
        </thead>
        <tbody>
          {conversions.slice(0, shownCount).map(({ before, after }) => (
            <tr key={before}>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
