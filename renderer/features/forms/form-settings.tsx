import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OpenedForm } from '../../../core/contract/forms.ts';
import type { Form } from '../../../core/model/form.ts';
import { periodKind, type PeriodKind } from '../../../core/model/period.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { parseDate } from '../../../core/rules/values/parse-date.ts';
import styles from './form-page.module.css';

type Props = {
  form: Form;
  opened: Pick<OpenedForm, 'organisationKinds' | 'edition' | 'today'>;
  onChange: (form: Form, field?: string) => void;
  onShowEdition: (index: number) => void;
  onReplace: (from: string | null) => void;
};

export const periodKindNames: Record<PeriodKind, string> = {
  month: 'Tháng',
  quarter: 'Quý',
  'half-year': '6 tháng đầu năm',
  'nine-months': '9 tháng',
  year: 'Năm',
  special: 'Chuyên đề',
  urgent: 'Đột xuất',
};

/** Who fills the form, for which periods, what stands for nothing, and the file itself. */
export function FormSettings({ form, opened, onChange, onShowEdition, onReplace }: Props) {
  const [from, setFrom] = useState('');
  const reading = parseDate(from);
  const date = reading.ok ? reading.date : null;
  const newest = form.editions.at(-1);
  const isWrong =
    from.trim() !== '' &&
    (date === null || (newest !== undefined && newest.from !== null && date <= newest.from));
  const toggle = <T extends string>(list: readonly T[], value: T) =>
    list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
  return (
    <div className={styles.settings}>
      <TextInput
        label="Tên biểu mẫu"
        value={form.name}
        error={form.name.trim() === '' && 'Tên không được để trống.'}
        onChange={(event) => onChange({ ...form, name: event.currentTarget.value }, 'name')}
      />
      <fieldset className={styles.group}>
        <legend>Cơ quan, đơn vị điền biểu mẫu (không chọn: mọi cơ quan)</legend>
        {opened.organisationKinds.map(({ kind, name }) => (
          <Checkbox
            key={kind}
            size="xs"
            label={name}
            checked={form.organisationKinds.includes(kind)}
            onChange={() => onChange({ ...form, organisationKinds: toggle(form.organisationKinds, kind) })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Kỳ báo cáo (không chọn: mọi kỳ)</legend>
        {periodKind.options.map((kind) => (
          <Checkbox
            key={kind}
            size="xs"
            label={periodKindNames[kind]}
            checked={form.periodKinds.includes(kind)}
            onChange={() => onChange({ ...form, periodKinds: toggle(form.periodKinds, kind) })}
          />
        ))}
      </fieldset>
      <Radio.Group
        label="“Không phát sinh” ghi là"
        value={form.whenNone}
        onChange={(value) => onChange({ ...form, whenNone: value })}
      >
        <div className={styles.radios}>
          <Radio size="xs" value="zero" label="0" />
          <Radio size="xs" value="dash" label="- (là chữ: công thức cộng bằng dấu + sẽ báo lỗi)" />
          <Radio size="xs" value="empty" label="để trống" />
        </div>
      </Radio.Group>
      <Radio.Group
        label="“Chưa có số liệu” ghi là"
        value={form.whenBlank}
        onChange={(value) => onChange({ ...form, whenBlank: value })}
      >
        <div className={styles.radios}>
          <Radio size="xs" value="empty" label="để trống" />
          <Radio size="xs" value="zero" label="0" />
        </div>
      </Radio.Group>
      <fieldset className={styles.group}>
        <legend>Tệp mẫu của cấp trên</legend>
        {form.editions.length > 1 && (
          <NativeSelect
            label="Đang xem"
            value={String(opened.edition)}
            data={form.editions.map((edition, index) => ({
              value: String(index),
              label: `${edition.file.name}${edition.from ? `, từ ${formatDateShort(edition.from)}` : ''}`,
            }))}
            onChange={(event) => onShowEdition(Number(event.currentTarget.value))}
          />
        )}
        {form.editions.length === 1 && <p className={styles.words}>{newest?.file.name}</p>}
        <TextInput
          label="Mẫu mới dùng cho số liệu đến từ ngày"
          description="Báo cáo của kỳ trước ngày này vẫn điền theo mẫu cũ. Để trống: mẫu mới thay hẳn mẫu cũ."
          placeholder={formatDateShort(opened.today)}
          value={from}
          error={isWrong && 'Ghi ngày sau ngày của mẫu đang dùng, như 01/01/2027.'}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Button variant="default" disabled={isWrong} onClick={() => onReplace(date)}>
          Thay tệp mẫu…
        </Button>
      </fieldset>
    </div>
  );
}
