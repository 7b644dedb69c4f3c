import { Checkbox } from '@mantine/core';
import type { WordProposal } from '../../../../core/contract/word-proposal.ts';
import { ConversionTable } from '../conversion-table.tsx';
import styles from './begin.module.css';

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
      <ConversionTable
        conversions={conversions}
        sourceTitle="Trong tệp"
        shownCount={5}
        className={styles.conversions}
      />
    </fieldset>
  );
}
