import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { Editor } from '@tiptap/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import type { Report } from '../../../core/model/report.ts';
import { findAppendixTables, listAppendices } from '../../../core/rules/appendices/list-appendices.ts';
import {
  joinAppendix,
  moveTableToAppendix,
  moveTableToBody,
} from '../../../core/rules/appendices/move-table.ts';
import { nameInText } from '../../../core/rules/appendices/name-appendix.ts';
import { keysFor } from '../../keys.ts';
import { alignCells, insertTable, toggleHeaderRow } from './prose/edit-table.ts';
import { newId } from './new-id.ts';
import { resizeColumn } from './prose/resize-column.ts';
import { TableSizePicker } from './table-size-picker.tsx';
import { useReport, useSessionPart } from './report-context.ts';
import { ToolbarButton } from './toolbar-button.tsx';
import styles from './toolbar.module.css';

/** Bảng: outside a table it inserts one; in a table it changes its rows, columns and cells. */
export function TableMenu({ editor, isInTable }: { editor: Editor | null; isInTable: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const run = (command: (editor: Editor) => unknown) => () => {
    if (!editor) return;
    command(editor);
    backToText(editor);
  };
  return (
    <Menu position="bottom-start" returnFocus={false} opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <ToolbarButton label="Bảng" icon={<IconTable aria-hidden />} isLabelShown>
          <IconChevronDown className={styles.caret} aria-hidden />
        </ToolbarButton>
      </Menu.Target>
      <Menu.Dropdown>
        {isInTable ? (
          <>
            <Menu.Item onClick={run((each) => each.commands.addRowBefore())}>Thêm dòng phía trên</Menu.Item>
            <Menu.Item onClick={run((each) => each.commands.addRowAfter())}>Thêm dòng phía dưới</Menu.Item>
            <Menu.Item onClick={run((each) => each.commands.addColumnBefore())}>Thêm cột bên trái</Menu.Item>
            <Menu.Item onClick={run((each) => each.commands.addColumnAfter())}>Thêm cột bên phải</Menu.Item>
            <Menu.Item
              onClick={run((each) => changeWidth(each, 1))}
              rightSection={<Keys keys={keysFor('widen-column')} />}
            >
              Cột rộng hơn
            </Menu.Item>
            <Menu.Item
              onClick={run((each) => changeWidth(each, -1))}
              rightSection={<Keys keys={keysFor('narrow-column')} />}
            >
              Cột hẹp hơn
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={run((each) => each.commands.mergeCells())}>Gộp ô đã chọn</Menu.Item>
            <Menu.Item onClick={run((each) => each.commands.splitCell())}>Tách ô</Menu.Item>
            <Menu.Item onClick={run(toggleHeaderRow)}>Bật hoặc tắt dòng đầu bảng</Menu.Item>
            <Menu.Item onClick={run((each) => alignCells(each, 'left'))}>Canh trái</Menu.Item>
            <Menu.Item onClick={run((each) => alignCells(each, 'center'))}>Canh giữa</Menu.Item>
            <Menu.Item onClick={run((each) => alignCells(each, 'right'))}>Canh phải</Menu.Item>
            <Menu.Divider />
            <AppendixItems editor={editor} />
            <Menu.Divider />
            <Menu.Item onClick={run((each) => each.commands.deleteRow())}>Xoá dòng</Menu.Item>
            <Menu.Item onClick={run((each) => each.commands.deleteColumn())}>Xoá cột</Menu.Item>
            <Menu.Item onClick={run((each) => each.commands.deleteTable())}>Xoá bảng</Menu.Item>
          </>
        ) : (
          <TableSizePicker
            onPick={({ rows, columns }) => {
              setIsOpen(false);
              run((each) => insertTable(each, rows, columns, newId()))();
            }}
          />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/**
 * At once, so that what is typed next lands where the command left the cursor and not where the page last showed it; and
 * again when the menu, in closing, has taken the focus.
 */
function backToText(editor: Editor): void {
  editor.view.focus();
  requestAnimationFrame(() => {
    if (!editor.isDestroyed) editor.commands.focus();
  });
}

/** Into an appendix and back; the cursor stays in the table. */
function AppendixItems({ editor }: { editor: Editor | null }) {
  const { session } = useReport();
  const report = useSessionPart((view) => view.report);
  const { $from } = editor?.state.selection ?? {};
  const id: unknown = $from && $from.depth > 0 ? $from.node(1).attrs.id : null;
  if (typeof id !== 'string') return null;
  const act = (change: (report: Report) => Report) => () => {
    session.replace('', change);
    if (editor) backToText(editor);
  };
  if (findAppendixTables(report).has(id))
    return (
      <Menu.Item onClick={act((present) => moveTableToBody(present, id))}>Đưa bảng về thân báo cáo</Menu.Item>
    );
  return (
    <>
      <Menu.Item onClick={act((present) => moveTableToAppendix(present, id, newId))}>
        Chuyển bảng thành phụ lục
      </Menu.Item>
      {listAppendices(report).map(
        (appendix) =>
          appendix.kind === 'tables' && (
            <Menu.Item key={appendix.id} onClick={act((present) => joinAppendix(present, id, appendix.id))}>
              Thêm bảng vào {nameInText(appendix.name)}
            </Menu.Item>
          ),
      )}
    </>
  );
}

function Keys({ keys }: { keys: string }) {
  return <span className={styles.shortcut}>{keys}</span>;
}

function changeWidth(editor: Editor, by: 1 | -1): void {
  const tr = resizeColumn(editor.state, by);
  if (tr) editor.view.dispatch(tr);
}
