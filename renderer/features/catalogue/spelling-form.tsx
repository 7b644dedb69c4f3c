import { spellingNoun } from '../../../core/catalogue/spelling-columns.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { ChoiceRow } from '../layouts/choice-row.tsx';
import { SpellingRows } from '../layouts/spelling-rows.tsx';
import type { FormProps } from './noun-form.ts';
import styles from './record-form.module.css';

/** How a house writes, by example. */
export function SpellingForm({ record: organisation, onChange, context }: FormProps<Organisation>) {
  const row = spellingNoun.writeRows(organisation, context)[0] ?? {};
  const set = (key: string, value: string) => {
    const outcome = spellingNoun.readRows([{ ...row, [key]: value }], organisation, organisation.id, context);
    if ('record' in outcome) onChange(outcome.record);
  };
  const version = selectVersion(organisation, context.today);
  return (
    <div className={styles.fields}>
      <SpellingRows
        spelling={version.spelling}
        onChange={(part) => {
          for (const [key, value] of Object.entries(part)) set(key, String(value));
        }}
      />
      <ChoiceRow
        label="Số đếm dưới 10"
        value={row.isSmallCountPadded ?? 'no'}
        choices={[
          { value: 'yes', example: '03 cơ quan' },
          { value: 'no', example: 'Không kiểm tra' },
        ]}
        onChange={(value) => set('isSmallCountPadded', value)}
      />
      <p className={styles.note}>
        Áp dụng cho mọi văn bản mang tên gọi dùng từ {formatDateShort(version.from)}, kể cả khi in lại. Muốn
        đổi từ một ngày, đặt ở Thể thức văn bản. Bỏ dấu và số đếm chỉ được nhắc khi Kiểm tra (F7); phần mềm
        không tự sửa chữ đã viết.
      </p>
    </div>
  );
}
