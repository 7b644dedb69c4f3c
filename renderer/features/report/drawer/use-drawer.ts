import { useState } from 'react';
import { recallChoice, rememberChoice } from '../../../remember-choice.ts';
import { drawerTabs, type DrawerTabId } from './drawer-tabs.ts';

/** From this width on (in CSS pixels at 100 %) the page, the sections and the drawer all have their room. */
const roomyPx = 1_600;
/** Below it the drawer lies over the page (see drawer.module.css), so it never opens by itself. */
const dockedPx = 1_200;

export type DrawerControl = {
  isOpen: boolean;
  tabId: DrawerTabId;
  toggle: () => void;
  close: () => void;
  /** Opens the drawer at a tab. */
  show: (tabId: DrawerTabId) => void;
};

/** Whether the drawer is open and at which tab, as it was left on this PC. */
export function useDrawer(): DrawerControl {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const [tabId, setTabId] = useState<DrawerTabId>(
    () => drawerTabs.find((tab) => tab.id === recallChoice('drawer-tab'))?.id ?? drawerTabs[0].id,
  );
  const setOpen = (next: boolean) => {
    setIsOpen(next);
    rememberChoice('drawer', next ? 'open' : 'closed');
  };
  return {
    isOpen,
    tabId,
    toggle: () => setOpen(!isOpen),
    close: () => setOpen(false),
    show: (next) => {
      setTabId(next);
      rememberChoice('drawer-tab', next);
      if (!isOpen) setOpen(true);
    },
  };
}

function startsOpen(): boolean {
  const width = (window.innerWidth * 16) / parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (width < dockedPx) return false;
  const remembered = recallChoice('drawer');
  return remembered === null ? width > roomyPx : remembered === 'open';
}
