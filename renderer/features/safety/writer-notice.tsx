import { Button } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { lazy, useState } from 'react';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { DialogOnDemand } from '../../components/dialog-on-demand.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { tellHolder, useWriter } from './use-writer.ts';
import styles from './restored-notice.module.css';

const ConfirmDialog = lazy(async () => ({
  default: (await import('../../components/confirm-dialog.tsx')).ConfirmDialog,
}));

/** Another program has the data folder open for writing: says who, and asks before its lock is broken. */
export function WriterNotice() {
  const writer = useWriter();
  const { state } = writer;
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState('');
  if (state.status === 'ours' || state.status === 'free') return null;
  const { holder } = state;
  const where = tellHolder(writer);
  const takeOver = () => {
    setIsAsking(false);
    writer.takeOver(holder.id).then(
      () => setRefusal(''),
      (error: unknown) => setRefusal(describeProblem(readProblem(error))),
    );
  };
  return (
    <div role="alert" className={styles.notice}>
      <IconLock className={styles.icon} aria-hidden />
      <span className={styles.text}>
        {state.status === 'alive'
          ? `Dữ liệu đang được mở để sửa trên ${where}, từ ${formatMomentOfYear(holder.since)}. Ở đây chỉ xem, chưa lưu được; đóng Giao Ban ở đó thì sửa được ở đây.`
          : `Dữ liệu đã được mở để sửa trên ${where}, nhưng nơi đó không còn hoạt động. Ở đây chưa lưu được.`}
        {refusal && ` ${refusal}`}
      </span>
      {state.status === 'silent' && (
        <Button size="compact-xs" variant="default" onClick={() => setIsAsking(true)}>
          Mở để sửa ở đây…
        </Button>
      )}
      <DialogOnDemand isOpen={isAsking}>
        <ConfirmDialog
          isOpen
          title="Mở để sửa ở đây?"
          confirmLabel="Mở để sửa ở đây"
          isDestructive
          onCancel={() => setIsAsking(false)}
          onConfirm={takeOver}
        >
          Chỉ làm khi chắc chắn không ai đang soạn trên {where}. Phần chưa lưu ở đó sẽ không lưu vào đây được
          nữa; phần đã lưu vẫn còn nguyên.
        </ConfirmDialog>
      </DialogOnDemand>
    </div>
  );
}
