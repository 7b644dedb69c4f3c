import { Menu } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { isMac } from '../../keys.ts';
import { showChord } from '../../../core/rules/keyboard/show-keys.ts';
import { setLevel, type Level } from './prose/heading-levels.ts';
import { ToolbarButton } from './toolbar-button.tsx';
import styles from './toolbar.module.css';

const levels: readonly { level: Level; mark: string; name: string }[] = [
  { level: 0, mark: '', name: 'Đoạn văn' },
  { level: 1, mark: 'I.', name: 'Đề mục lớn' },
  { level: 2, mark: '1.', name: 'Đề mục' },
  { level: 3, mark: 'a)', name: 'Đề mục nhỏ' },
  { level: 4, mark: '-', name: 'Gạch đầu dòng' },
  { level: 5, mark: '+', name: 'Ý nhỏ' },
];

type Props = {
  editor: Editor | null;
  level: Level | null;
  isSection: boolean;
  say: (sentence: string) => void;
};

/** Đề mục: the level of the paragraph, which its mark follows. */
export function LevelMenu({ editor, level, isSection, say }: Props) {
  const current = levels.find((each) => each.level === level);
  const choose = (chosen: Level) => {
    if (!editor) return;
    const tr = setLevel(editor.state, chosen);
    if (tr) editor.view.dispatch(tr);
    else if (isSection && chosen !== level) say('Tên mục của đề cương giữ nguyên cấp.');
    requestAnimationFrame(() => editor.commands.focus());
  };
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <ToolbarButton label={`Đề mục: ${current ? nameOf(current) : 'không có'}`} data-wide>
          <span>{current ? nameOf(current) : 'Đề mục'}</span>
          <IconChevronDown className={styles.caret} aria-hidden />
        </ToolbarButton>
      </Menu.Target>
      <Menu.Dropdown>
        {levels.map((each) => (
          <Menu.Item
            key={each.level}
            onClick={() => choose(each.level)}
            rightSection={
              <span className={styles.shortcut}>{showChord(`Ctrl+Alt+${each.level}`, isMac)}</span>
            }
            aria-current={each.level === level || undefined}
          >
            {nameOf(each)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function nameOf({ mark, name }: { mark: string; name: string }): string {
  return mark ? `${mark} ${name}` : name;
}
