import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';

/** The name of a table whose title already stands on the screen. */
export function HiddenCaption({ children }: { children: ReactNode }) {
  return (
    <caption>
      <VisuallyHidden>{children}</VisuallyHidden>
    </caption>
  );
}
