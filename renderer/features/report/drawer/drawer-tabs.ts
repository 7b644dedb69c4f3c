import type { DrawerTab } from './drawer-tab.ts';
import { PagesTab } from './pages-tab.tsx';

/** From left to right; the first is what a newcomer sees. */
export const drawerTabs = [
  { id: 'pages', label: 'TRANG IN', Component: PagesTab },
] as const satisfies readonly DrawerTab[];

export type DrawerTabId = (typeof drawerTabs)[number]['id'];
