import { ActionIcon, Tabs } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useRef } from 'react';
import { useListener } from '../use-listener.ts';
import { keysFor } from '../../../keys.ts';
import type { DrawerTabProps } from './drawer-tab.ts';
import { drawerTabs } from './drawer-tabs.ts';
import type { DrawerControl } from './use-drawer.ts';
import styles from './drawer.module.css';

type Props = {
  drawer: DrawerControl;
  editor: Editor | null;
  sectionId: string | null;
  onGoTo: DrawerTabProps['onGoTo'];
  /** Where the cursor goes when the drawer that held it is closed. */
  onLeave: () => void;
};

/** Khung bên: what is looked up while writing. Beside the page where there is room, else over it. */
export function Drawer({ drawer, editor, sectionId, onGoTo, onLeave }: Props) {
  const frame = useRef<HTMLElement>(null);
  const close = () => {
    drawer.close();
    onLeave();
  };
  useListener(frame, 'keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !frame.current) return;
    if (getComputedStyle(frame.current).position === 'absolute') close();
  });
  return (
    <aside ref={frame} className={styles.drawer} aria-label="Khung bên" data-pane>
      <Tabs
        value={drawer.tabId}
        onChange={(next) => {
          const tab = drawerTabs.find((each) => each.id === next);
          if (tab) drawer.show(tab.id);
        }}
        keepMounted={false}
        className={styles.tabs}
        classNames={{ list: styles.list, tab: styles.tab, panel: styles.panel }}
      >
        <div className={styles.head}>
          <Tabs.List aria-label="Nội dung khung bên">
            {drawerTabs.map(({ id, label }) => (
              <Tabs.Tab key={id} value={id}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ActionIcon
            size="sm"
            aria-label="Đóng khung bên"
            title={`Đóng khung bên (${keysFor('toggle-drawer')})`}
            onClick={close}
          >
            <IconX className={styles.icon} aria-hidden />
          </ActionIcon>
        </div>
        {drawerTabs.map(({ id, Component }) => (
          <Tabs.Panel key={id} value={id} tabIndex={-1}>
            <Component editor={editor} sectionId={sectionId} onGoTo={onGoTo} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  );
}
