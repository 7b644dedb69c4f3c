import { Button, Checkbox, Textarea, Title } from '@mantine/core';
import type { Indicator } from '../../../core/model/indicator.ts';
import type { OutlineSection } from '../../../core/model/outline.ts';
import type { Review } from '../../../core/model/review.ts';
import { namePlace } from '../../../core/rules/review/list-remarks.ts';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import styles from './review-screen.module.css';

type Remark = Review['remarks'][number];

type Props = {
  remarks: Review['remarks'];
  named: { sections: readonly OutlineSection[]; indicators: readonly Indicator[] };
  isReadOnly: boolean;
  /** Empty sections and blank figures without a remark. */
  gapCount: number;
  onAdd: () => void;
  onAddGaps: () => void;
  onChange: (remarks: Review['remarks']) => void;
};

/** Ý kiến với báo cáo: each about a section, a figure or the whole, settled or not. */
export function RemarkList({ remarks, named, isReadOnly, gapCount, onAdd, onAddGaps, onChange }: Props) {
  const put = (remark: Remark) => onChange(remarks.map((each) => (each.id === remark.id ? remark : each)));
  const open = remarks.filter(({ isSettled }) => !isSettled).length;
  return (
    <aside className={styles.remarks} aria-label="Ý kiến với báo cáo">
      <Title order={2} size="h4">
        Ý kiến ({open} chưa xong)
      </Title>
      {remarks.length === 0 && (
        <p className={styles.quiet}>
          Chưa có ý kiến nào. Chọn “Ghi ý kiến” cạnh mục hoặc số liệu, hoặc thêm ý kiến chung.
        </p>
      )}
      <ul>
        {remarks.map((remark) => (
          <li key={remark.id} data-settled={remark.isSettled || undefined}>
            <RemarkField
              remark={remark}
              place={namePlace(remark, named)}
              isReadOnly={isReadOnly}
              onPut={put}
              onRemove={() => onChange(remarks.filter(({ id }) => id !== remark.id))}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className={styles.adds}>
          <Button variant="default" size="compact-sm" onClick={onAdd}>
            Thêm ý kiến chung
          </Button>
          {gapCount > 0 && (
            <Button variant="light" size="compact-sm" onClick={onAddGaps}>
              Thêm {gapCount} chỗ còn thiếu
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}

type FieldProps = {
  remark: Remark;
  place: string;
  isReadOnly: boolean;
  onPut: (remark: Remark) => void;
  onRemove: () => void;
};

function RemarkField({ remark, place, isReadOnly, onPut, onRemove }: FieldProps) {
  const label = place || 'Ý kiến chung';
  return (
    <>
      <Textarea
        ref={remark.text === '' ? focusWhenShown : undefined}
        label={label}
        placeholder="Đề nghị bổ sung, làm rõ…"
        autosize
        minRows={2}
        readOnly={isReadOnly}
        value={remark.text}
        onChange={(event) => onPut({ ...remark, text: event.currentTarget.value })}
      />
      {!isReadOnly && (
        <div className={styles.remarkActs}>
          <Checkbox
            size="xs"
            label="Đã xong"
            aria-label={`Đã xong: ${label}`}
            checked={remark.isSettled}
            onChange={(event) => onPut({ ...remark, isSettled: event.currentTarget.checked })}
          />
          <Button
            variant="subtle"
            color="gray.8"
            size="compact-xs"
            aria-label={`Xoá ý kiến: ${label}`}
            onClick={onRemove}
          >
            Xoá
          </Button>
        </div>
      )}
    </>
  );
}
