import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ToolsProps } from '../nouns.ts';
import { ShippedTools } from '../shipped-tools.tsx';
import { OutlineFromWord } from './outline-from-word.tsx';

/** Beside "Thêm": an outline from a Word letter, and the shipped ones that are not there. */
export function OutlineTools({ session, onOpen }: ToolsProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsShown(true)}>
        Từ công văn (Word)…
      </Button>
      <ShippedTools session={session} />
      {isShown && (
        <OutlineFromWord
          onClose={() => setIsShown(false)}
          onTaken={(id) => {
            setIsShown(false);
            void session.reload('mine').then(() => onOpen(id));
          }}
        />
      )}
    </>
  );
}
