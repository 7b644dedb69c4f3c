import type { Editor } from '@tiptap/core';
import type { PrintedPlace } from '../../../../core/contract/printed-place.ts';
import type { ComponentType } from 'react';

/** What the screen tells every tab; the report itself comes from `useReport` and `useSessionPart`. */
export type DrawerTabProps = {
  /** Null until the page is there. */
  editor: Editor | null;
  /** The section in which the cursor stands, or the panel (`figures`, `header-data`). */
  sectionId: string | null;
  /** Goes to what stands at a place of a printed page. */
  onGoTo: (target: PrintedPlace['target']) => void;
};

/** One tab of the drawer. It is mounted only while it is shown, so what it computes costs nothing when closed. */
export type DrawerTab = { id: string; label: string; Component: ComponentType<DrawerTabProps> };
