import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ToolsProps } from '../nouns.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangesDialog } from './changes-dialog.tsx';

/** Beside "Thêm": a change of organisations, and those that were carried out. */
export function OrganisationTools({ session }: ToolsProps) {
  const [shown, setShown] = useState<'change' | 'changes' | null>(null);
  const close = () => setShown(null);
  const reload = () => void session.reload('theirs');
  return (
    <>
      <Button
        variant="default"
        onClick={() => void session.saveNow().then((isSaved) => isSaved && setShown('change'))}
      >
        Thay đổi tổ chức…
      </Button>
      <Button variant="default" onClick={() => setShown('changes')}>
        Các thay đổi đã thực hiện
      </Button>
      {shown === 'change' && <ChangeDialog session={session} onClose={close} onDone={reload} />}
      {shown === 'changes' && <ChangesDialog onClose={close} onUndone={reload} />}
    </>
  );
}
