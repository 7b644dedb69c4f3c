import { useState } from 'react';
import { ShippedTools } from '../shipped-tools.tsx';
import { OutlineFromWord } from './outline-from-word.tsx';
import type { ToolsProps } from '../tools-props.ts';

/** Beside "Thêm": an outline from a Word letter, and the shipped ones that are not there. */
export function OutlineTools({ session, onOpen, children }: ToolsProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <ShippedTools session={session}>
        {(shipped) =>
          children([{ label: 'Từ công văn (Word)…', onClick: () => setIsShown(true) }, ...shipped])
        }
      </ShippedTools>
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
