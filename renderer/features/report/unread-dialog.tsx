import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { UnreadField } from './report-context.ts';
import styles from './unread-dialog.module.css';

type Props = {
  /** Null: nothing to ask. */
  fields: readonly UnreadField[] | null;
  onMend: () => void;
  onGiveUp: () => void;
};

/** Before a report is left: what stands in fields that could not be read, and would be lost with them. */
export function UnreadDialog({ fields, onMend, onGiveUp }: Props) {
  return (
    <ConfirmDialog
      isOpen={fields !== null}
      title="Có ô chưa đọc được"
      cancelLabel="Sửa lại"
      confirmLabel="Bỏ các ô này"
      isDestructive
      onCancel={onMend}
      onConfirm={onGiveUp}
    >
      Nội dung sau chưa vào báo cáo; nếu rời lúc này thì sẽ mất:
      <ul className={styles.list}>
        {fields?.map(({ place, label, text }) => (
          <li key={place}>
            {label}: <q>{text}</q>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
