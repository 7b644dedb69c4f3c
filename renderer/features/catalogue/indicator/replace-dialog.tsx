import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { indicatorKinds } from '../../../../core/catalogue/indicator-columns.ts';
import { nameValue } from '../../../../core/catalogue/named-values.ts';
import type { Use } from '../../../../core/contract/catalogue.ts';
import type { Indicator } from '../../../../core/model/indicator.ts';
import { canEndBefore } from '../../../../core/rules/indicators/change-kind.ts';
import { partsOf } from '../../../../core/rules/values/calendar.ts';
import { TypedValue } from '../form-fields.tsx';
import { Fields } from '../form-parts.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import styles from './indicator-form.module.css';

type Props = {
  indicator: Indicator;
  change: Partial<Indicator>;
  uses: readonly Use[];
  today: string;
  onReplace: (from: string) => void;
  onClose: () => void;
};

const shownUses = 5;

/** Why kind and unit stay, and the act that does what was meant: end this indicator, go on with a new one. */
export function ReplaceDialog({ indicator, change, uses, today, onReplace, onClose }: Props) {
  const { year } = partsOf(today);
  const [from, setFrom] = useState<string | null>(`${year + 1}-01-01`);
  const what =
    change.kind === undefined
      ? `đơn vị tính “${indicator.unit}” thành “${change.unit}”`
      : `cách tính “${nameValue(indicator.kind, indicatorKinds)}” thành “${nameValue(change.kind, indicatorKinds)}”`;
  const isPossible = from !== null && canEndBefore(indicator, from);
  return (
    <Dialog opened onClose={onClose} title="Không đổi được khi đã có số liệu" size="34rem">
      <Fields>
        <p className={styles.text}>
          {uses.length} báo cáo đã ghi số liệu cho <strong>{indicator.label}</strong>. Đổi {what} thì các số
          đã ghi mang nghĩa khác.
        </p>
        <ul className={styles.uses}>
          {uses.slice(0, shownUses).map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
          {uses.length > shownUses && <li>và {uses.length - shownUses} báo cáo khác</li>}
        </ul>
        <p className={styles.text}>
          Thay vào đó: thôi dùng nội dung này và dùng nội dung mới cùng ký hiệu, cùng tên, cùng các dòng
          “trong đó”, theo cách tính và đơn vị mới. Báo cáo cũ giữ nguyên.
        </p>
        <TypedValue
          label="Dùng nội dung mới từ ngày"
          place="from"
          type="date"
          value={from}
          onValue={setFrom}
        />
        {!isPossible && (
          <p className={styles.refused} role="alert">
            Ghi một ngày sau ngày bắt đầu dùng nội dung cũ.
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Giữ như cũ
          </Button>
          <Button data-disabled={!isPossible || undefined} onClick={() => isPossible && onReplace(from)}>
            Thay bằng nội dung mới
          </Button>
        </Group>
      </Fields>
    </Dialog>
  );
}
