import type { ReactNode } from 'react';
import { describeProblem } from '../../core/rules/records/describe-problem.ts';
import type { SaveState } from './autosave.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { Leaving } from './use-leaving.ts';

type Props = {
  leaving: Pick<Leaving, 'losing' | 'stay'>;
  save?: SaveState;
  /** What one would leave: `công văn`, `báo cáo`. */
  what: string;
  /** What else keeps it from being saved. */
  children?: ReactNode;
};

/** Asked when something is to be left that could not be saved. */
export function LeaveDialog({ leaving: { losing, stay }, save, what, children }: Props) {
  return (
    <ConfirmDialog
      isOpen={losing !== null}
      title="CHƯA LƯU ĐƯỢC"
      confirmLabel="Bỏ phần chưa lưu"
      isDestructive
      onCancel={stay}
      onConfirm={() => losing?.()}
    >
      {save?.status === 'failed' && `${describeProblem(save.problem)} `}
      {children}Nếu rời {what} lúc này, phần chưa lưu sẽ mất.
    </ConfirmDialog>
  );
}
