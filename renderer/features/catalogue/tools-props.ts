import type { ReactNode } from 'react';
import type { CatalogueSession } from './catalogue-session.ts';
import type { ListAct } from './list-acts.tsx';

export type ToolsProps = {
  session: CatalogueSession;
  onOpen: (id: string) => void;
  /** Shows the acts; the dialogs that they open are the tools' own. */
  children: (acts: readonly ListAct[]) => ReactNode;
};
