import { createContext, useContext } from 'react';
import type { OpenMode } from '../core/model/workspace-list.ts';

/** How the open set of data may be used; screens that write do not offer it while it may only be looked at. */
export const OpenModeContext = createContext<OpenMode>('edit');

export function useIsReadOnly(): boolean {
  return useContext(OpenModeContext) === 'read-only';
}
