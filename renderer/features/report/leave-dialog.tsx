import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useSessionPart } from './report-context.ts';

/** Asked when a report is to be left that could not be saved. */
export function LeaveDialog({
  isOpen,
  onStay,
  onLeave,
}: {
  isOpen: boolean;
  onStay: () => void;
  onLeave: () => void;
}) {
  const save = useSessionPart((view) => view.save);
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title="CHƯA LƯU ĐƯỢC"
      confirmLabel="Bỏ phần chưa lưu"
      isDestructive
      onCancel={onStay}
      onConfirm={onLeave}
    >
      {save.status === 'failed' && describeProblem(save.problem)} Nếu rời báo cáo lúc này, phần chưa lưu sẽ
      mất.
    </ConfirmDialog>
  );
}
