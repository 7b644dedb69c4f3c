import { useState } from 'react';
import { shippedKind } from '../../../core/contract/shipped.ts';
import { ShippedDialog } from './shipped-dialog.tsx';
import type { ToolsProps } from './tools-props.ts';

/** Beside "Thêm": what is shipped of the noun and not there. */
export function ShippedTools({ session, children }: Omit<ToolsProps, 'onOpen'>) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      {children([{ label: 'Bổ sung danh mục có sẵn', onClick: () => setIsShown(true) }])}
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
