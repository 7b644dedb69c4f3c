import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { layouts as shippedLayouts } from '../../../core/layouts/layouts.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import type { OptionGroup } from '../../../core/layouts/layout-options.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { parseDate } from '../../../core/rules/values/parse-date.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { TypedField } from './choice-row.tsx';
import { tellSource } from './layout-words.ts';
import { SwitchList } from './switch-list.tsx';
import styles from './layouts-screen.module.css';

type Props = {
  record: LayoutRecord;
  base: LayoutProfile;
  /** Names of the bodies that print by its family now. */
  usedBy: readonly string[];
  /** `group`: the part of the page that was changed. */
  onChange: (record: LayoutRecord, group?: OptionGroup) => void;
  onCopy: () => void;
  /** Null: a family of its own. */
  onJoin: (family: string | null) => void;
  onRemove: () => void;
};

/** One layout: its time, its source, every switch, and what can be done with it as a whole. */
export function LayoutPanel({ record, base, usedBy, onChange, onCopy, onJoin, onRemove }: Props) {
  const [isRemoving, setIsRemoving] = useState(false);
  const isOwn = record.id !== base.id;
  const original: LayoutRecord = {
    ...record,
    switches: {},
    ...(!isOwn && { name: base.name, from: base.from, to: base.to }),
  };
  const isChanged = JSON.stringify(original) !== JSON.stringify(record);
  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.panelTitle}>{record.name}</h2>
        <div className={styles.acts}>
          <Button variant="default" onClick={onCopy}>
            Tạo thể thức riêng
          </Button>
          {isChanged && (
            <Button variant="default" onClick={() => onChange(original)}>
              Trở về mẫu gốc
            </Button>
          )}
          {isOwn && (
            <Button variant="default" color="red" onClick={() => setIsRemoving(true)}>
              Xoá
            </Button>
          )}
        </div>
      </header>
      {isOwn ? (
        <p className={styles.source}>Của cơ quan, dựa trên mẫu “{base.name}”.</p>
      ) : (
        <p className={styles.source}>Nguồn, khi ở dưới không ghi khác: {tellSource(base)}</p>
      )}
      <p className={styles.source}>
        {usedBy.length > 0 ? `Đang dùng: ${usedBy.join(', ')}.` : 'Chưa cơ quan nào ở máy này dùng.'}
      </p>
      <div className={styles.facts}>
        {isOwn && (
          <TypedField
            label="Tên"
            isWide
            text={record.name}
            onType={(typed) => {
              if (typed === '') return 'Tên không được để trống.';
              onChange({ ...record, name: typed.slice(0, 200) });
              return null;
            }}
          />
        )}
        <TypedField
          label="Áp dụng từ ngày"
          text={formatDateShort(record.from)}
          onType={(typed) => {
            const reading = parseDate(typed);
            if (!reading.ok) return dateRefusal;
            if (record.to !== null && record.to < reading.date) return orderRefusal;
            onChange({ ...record, from: reading.date });
            return null;
          }}
        />
        <TypedField
          label="đến hết ngày"
          text={record.to === null ? '' : formatDateShort(record.to)}
          onType={(typed) => {
            const reading = parseDate(typed);
            if (!reading.ok && reading.reason !== 'empty') return dateRefusal;
            const to = reading.ok ? reading.date : null;
            if (to !== null && to < record.from) return orderRefusal;
            onChange({ ...record, to });
            return null;
          }}
        />
        <span className={styles.source}>để trống: đến nay</span>
      </div>
      {isOwn && (
        <NativeSelect
          className={styles.family}
          label="Cách dùng"
          value={record.family ?? record.id}
          data={[
            { value: record.id, label: 'Chọn riêng cho từng cơ quan' },
            ...families.map(({ family, name }) => ({
              value: family,
              label: `Thay mẫu “${name}” trong thời gian trên`,
            })),
          ]}
          onChange={(event) => {
            const family = event.currentTarget.value;
            onJoin(family === record.id ? null : family);
          }}
        />
      )}
      <SwitchList key={record.id} record={record} base={base} onChange={onChange} />
      <ConfirmDialog
        isOpen={isRemoving}
        title="Xoá thể thức riêng"
        confirmLabel="Xoá"
        isDestructive
        onCancel={() => setIsRemoving(false)}
        onConfirm={() => {
          setIsRemoving(false);
          onRemove();
        }}
      >
        {usedBy.length > 0
          ? `${usedBy.join(', ')} đang dùng thể thức “${record.name}”. Xoá thì các văn bản theo thể thức này, kể cả văn bản cũ khi in lại, trở về mẫu “${base.name}”.`
          : `Xoá thể thức “${record.name}”? Văn bản cũ theo thể thức này khi in lại trở về mẫu gốc.`}{' '}
        Có thể hoàn tác khi còn ở màn hình này.
      </ConfirmDialog>
    </>
  );
}

const dateRefusal = 'Chưa đọc được ngày này. Viết như 27/5/2026.';
const orderRefusal = 'Ngày kết thúc phải sau ngày bắt đầu.';

/** The last rule of each shipped family speaks for it. */
const families = [...new Map(shippedLayouts.map((layout) => [layout.family, layout])).values()];
