import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ToolsProps } from '../nouns.ts';
import { ShippedDialog } from '../shipped-dialog.tsx';

/** Beside "Thêm": the shipped indicators that are not there. */
export function IndicatorTools({ session }: ToolsProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsShown(true)}>
        Bổ sung danh mục có sẵn
      </Button>
      {isShown && (
        <ShippedDialog
          kind="indicator"
          onClose={() => setIsShown(false)}
          onAdded={() => {
            setIsShown(false);
            void session.reload('mine');
          }}
        />
      )}
    </>
  );
}
