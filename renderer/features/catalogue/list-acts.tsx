import { Button, Menu } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import styles from './list-acts.module.css';

export type ListAct = { label: string; onClick: () => void };

/** From so many on they need the whole width of the window. */
const many = 4;

/** What is done to a list beside "Thêm": buttons in the row of the search where there is room for them, else one menu. */
export function ListActs({ acts }: { acts: readonly ListAct[] }) {
  const hasMany = acts.length >= many || undefined;
  return (
    <>
      <span className={styles.buttons} data-many={hasMany}>
        {acts.map(({ label, onClick }) => (
          <Button key={label} variant="default" onClick={onClick}>
            {label}
          </Button>
        ))}
      </span>
      <span className={styles.menu} data-many={hasMany}>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size="1rem" aria-hidden />}>
              Việc khác
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {acts.map(({ label, onClick }) => (
              <Menu.Item key={label} onClick={onClick}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </>
  );
}
