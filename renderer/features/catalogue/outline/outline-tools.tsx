import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ToolsProps } from '../nouns.ts';
import { ShippedDialog } from '../shipped-dialog.tsx';
import { OutlineFromWord } from './outline-from-word.tsx';

/** Beside "Thêm": an outline from a Word letter, and the shipped ones that are not there. */
export function OutlineTools({ session, onOpen }: ToolsProps) {
  const [shown, setShown] = useState<'word' | 'shipped' | null>(null);
  return (
    <>
      <Button variant="default" onClick={() => setShown('word')}>
        Từ công văn (Word)…
      </Button>
      <Button variant="default" onClick={() => setShown('shipped')}>
        Bổ sung danh mục có sẵn
      </Button>
      {shown === 'word' && (
        <OutlineFromWord
          onClose={() => setShown(null)}
          onTaken={(id) => {
            setShown(null);
            void session.reload('mine').then(() => onOpen(id));
          }}
        />
      )}
      {shown === 'shipped' && (
        <ShippedDialog
          kind="outline"
          onClose={() => setShown(null)}
          onAdded={() => {
            setShown(null);
            void session.reload('mine');
          }}
        />
      )}
    </>
  );
}
