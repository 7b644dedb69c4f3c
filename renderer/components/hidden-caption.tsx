import type { ReactNode } from 'react';
import { HiddenText } from './hidden-text.tsx';

/** The name of a table whose title already stands on the screen. */
export function HiddenCaption({ children }: { children: ReactNode }) {
  return (
    <caption>
      <HiddenText>{children}</HiddenText>
    </caption>
  );
}
