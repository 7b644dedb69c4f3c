import type { DrawerTab } from './drawer-tab.ts';
import { EarlierTab } from './earlier-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { PagesTab } from './pages-tab.tsx';
import { RemarksTab } from '../rounds/remarks-tab.tsx';

/** From left to right; the first is what a newcomer sees. */
export const drawerTabs = [
  { id: 'earlier', label: 'KỲ TRƯỚC', Component: EarlierTab },
  { id: 'figures', label: 'SỐ LIỆU', Component: FiguresTab },
  { id: 'remarks', label: 'Ý KIẾN', Component: RemarksTab },
  { id: 'pages', label: 'TRANG IN', Component: PagesTab },
] as const satisfies readonly DrawerTab[];

export type DrawerTabId = (typeof drawerTabs)[number]['id'];
