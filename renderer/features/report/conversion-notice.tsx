import { Button } from '@mantine/core';
import { ConversionTable } from './conversion-table.tsx';
import type { PasteConversion } from './prose/paste/paste-conversion.ts';
import { Said } from '../../components/announcer.tsx';
import styles from './notice-area.module.css';

type Props = { conversion: PasteConversion; onDismiss: () => void };

/** What a paste of text in an old font became, with the way back. */
export function ConversionNotice({ conversion, onDismiss }: Props) {
  const { conversions, keepAsItWas } = conversion;
  return (
    <section aria-label="Chữ phông cũ" className={styles.sentence} data-conversion>
      <div className={styles.conversion}>
        <Said>
          Đã chuyển chữ phông cũ (TCVN3, VNI) sang chữ Việt thông dụng ở {conversions.length} đoạn vừa dán.
        </Said>
        <ConversionTable conversions={conversions} sourceTitle="Chữ đã chép" shownCount={3} />
      </div>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          onDismiss();
          keepAsItWas();
        }}
      >
        Giữ nguyên như cũ
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray.8" onClick={onDismiss}>
        Đóng
      </Button>
    </section>
  );
}
