import { Button } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { useEffect, useState } from 'react';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import type { LockState } from '../../../core/model/lock-holder.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './restored-notice.module.css';

const lookAgainMs = 5_000;

/** Another program has the data folder open for writing: says who, and asks before its lock is broken. */
export function WriterNotice() {
  const [state, setState] = useState<LockState>({ status: 'ours' });
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState('');
  useEffect(() => {
    // A look that fails is made again; a save says by itself what is wrong with the folder.
    const look = () => void call('lock:look', {}).then(setState, () => undefined);
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, []);
  if (state.status === 'ours' || state.status === 'free') return null;
  const { holder } = state;
  const where = `máy “${holder.machine || 'không rõ'}”${holder.user ? ` (người dùng “${holder.user}”)` : ''}`;
  const takeOver = () => {
    setIsAsking(false);
    call('lock:take-over', { holderId: holder.id }).then(
      (taken) => {
        setRefusal('');
        setState(taken);
      },
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
      <ConfirmDialog
        isOpen={isAsking}
        title="Mở để sửa ở đây?"
        confirmLabel="Mở để sửa ở đây"
        isDestructive
        onCancel={() => setIsAsking(false)}
        onConfirm={takeOver}
      >
        Chỉ làm khi chắc chắn không ai đang soạn trên {where}. Phần chưa lưu ở đó sẽ không lưu vào đây được
        nữa; phần đã lưu vẫn còn nguyên.
      </ConfirmDialog>
    </div>
  );
}
