import { Button } from '@mantine/core';
import { useState } from 'react';
import { shippedKind } from '../../../core/contract/shipped.ts';
import type { ToolsProps } from './nouns.ts';
import { ShippedDialog } from './shipped-dialog.tsx';

/** Beside "Thêm": what is shipped of the noun and not there. */
export function ShippedTools({ session }: Pick<ToolsProps, 'session'>) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsShown(true)}>
        Bổ sung danh mục có sẵn
      </Button>
      {isShown && (
        <ShippedDialog
          kind={shippedKind.parse(session.noun.kind)}
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
