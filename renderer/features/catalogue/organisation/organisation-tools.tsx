import { useState } from 'react';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangesDialog } from './changes-dialog.tsx';
import type { ToolsProps } from '../tools-props.ts';

/** Beside "Thêm": a change of organisations, and those that were carried out. */
export function OrganisationTools({ session, children }: ToolsProps) {
  const [shown, setShown] = useState<'change' | 'changes' | null>(null);
  const close = () => setShown(null);
  const reload = () => void session.reload('theirs');
  return (
    <>
      {children([
        {
          label: 'Thay đổi tổ chức…',
          onClick: () => void session.saveNow().then((isSaved) => isSaved && setShown('change')),
        },
        { label: 'Các thay đổi đã thực hiện', onClick: () => setShown('changes') },
      ])}
      {shown === 'change' && <ChangeDialog session={session} onClose={close} onDone={reload} />}
      {shown === 'changes' && <ChangesDialog onClose={close} onUndone={reload} />}
    </>
  );
}
