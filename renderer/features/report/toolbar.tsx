import type { Editor } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconDeviceFloppy from '@tabler/icons-react/dist/esm/icons/IconDeviceFloppy.mjs';
import IconFileSearch from '@tabler/icons-react/dist/esm/icons/IconFileSearch.mjs';
import IconFileTypePdf from '@tabler/icons-react/dist/esm/icons/IconFileTypePdf.mjs';
import IconFileWord from '@tabler/icons-react/dist/esm/icons/IconFileWord.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconLayoutSidebarRight from '@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRight.mjs';
import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import IconNote from '@tabler/icons-react/dist/esm/icons/IconNote.mjs';
import IconNumber from '@tabler/icons-react/dist/esm/icons/IconNumber.mjs';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import IconQuote from '@tabler/icons-react/dist/esm/icons/IconQuote.mjs';
import IconReplace from '@tabler/icons-react/dist/esm/icons/IconReplace.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconSubscript from '@tabler/icons-react/dist/esm/icons/IconSubscript.mjs';
import IconSuperscript from '@tabler/icons-react/dist/esm/icons/IconSuperscript.mjs';
import { ExportMenu } from './export-menu.tsx';
import { LevelMenu } from './level-menu.tsx';
import { isSectionHeading, levelAt, type Level } from './prose/heading-levels.ts';
import type { ReportActions } from './report-actions.ts';
import { useReport, useSessionPart } from './report-context.ts';
import { RovingToolbar } from './roving-toolbar.tsx';
import { TableMenu } from './table-menu.tsx';
import { ToolbarButton } from './toolbar-button.tsx';
import { useEditorPart } from './use-editor-part.ts';
import styles from './toolbar.module.css';

type TextState = {
  isBold: boolean;
  isItalic: boolean;
  isSuperscript: boolean;
  isSubscript: boolean;
  level: Level | null;
  isSection: boolean;
  isInTable: boolean;
};

const noText: TextState = {
  isBold: false,
  isItalic: false,
  isSuperscript: false,
  isSubscript: false,
  level: null,
  isSection: false,
  isInTable: false,
};

type Props = {
  editor: Editor | null;
  actions: ReportActions;
  isDrawerOpen: boolean;
  findingCount: number;
};

export function Toolbar({ editor, actions, isDrawerOpen, findingCount }: Props) {
  const { say } = useReport();
  const isReadOnly = useSessionPart((view) => view.isReadOnly);
  const canUndo = useSessionPart((view) => view.canUndo);
  const canRedo = useSessionPart((view) => view.canRedo);
  const text = useEditorPart(editor, readTextState, noText);
  const inText = (command: (editor: Editor) => unknown) => () => {
    if (!editor) return;
    editor.commands.focus();
    command(editor);
  };
  return (
    <RovingToolbar label="Thanh công cụ" className={styles.toolbar}>
      {!isReadOnly && (
        <>
          <ToolbarButton
            label="Lưu"
            shortcut="save"
            icon={<IconDeviceFloppy aria-hidden />}
            onClick={actions.save}
          />
          <ToolbarButton
            label="Hoàn tác"
            shortcut="undo"
            icon={<IconArrowBackUp aria-hidden />}
            isOff={!canUndo}
            onClick={actions.undo}
          />
          <ToolbarButton
            label="Làm lại"
            shortcut="redo"
            icon={<IconArrowForwardUp aria-hidden />}
            isOff={!canRedo}
            onClick={actions.redo}
          />
          <span className={styles.divider} />
        </>
      )}
      {!isReadOnly && (
        <>
          <LevelMenu editor={editor} level={text.level} isSection={text.isSection} say={say} />
          <ToolbarButton
            label="Đậm"
            shortcut="bold"
            icon={<IconBold aria-hidden />}
            isPressed={text.isBold}
            onClick={inText((each) => each.commands.toggleBold())}
          />
          <ToolbarButton
            label="Nghiêng"
            shortcut="italic"
            icon={<IconItalic aria-hidden />}
            isPressed={text.isItalic}
            onClick={inText((each) => each.commands.toggleItalic())}
          />
          <ToolbarButton
            label="Chỉ số trên"
            shortcut="superscript"
            icon={<IconSuperscript aria-hidden />}
            isPressed={text.isSuperscript}
            onClick={inText((each) => each.commands.toggleSuperscript())}
          />
          <ToolbarButton
            label="Chỉ số dưới"
            shortcut="subscript"
            icon={<IconSubscript aria-hidden />}
            isPressed={text.isSubscript}
            onClick={inText((each) => each.commands.toggleSubscript())}
          />
          <span className={styles.divider} />
          <TableMenu editor={editor} isInTable={text.isInTable} />
          <ToolbarButton
            label="Chú thích"
            icon={<IconNote aria-hidden />}
            isLabelShown
            onClick={actions.insertNote}
          />
          <ToolbarButton
            label="Chèn số liệu"
            icon={<IconNumber aria-hidden />}
            isLabelShown
            onClick={actions.pickFigure}
          />
          <ToolbarButton
            label="Chèn căn cứ"
            icon={<IconQuote aria-hidden />}
            isLabelShown
            onClick={actions.pickCitation}
          />
        </>
      )}
      {isReadOnly ? (
        <ToolbarButton
          label="Tìm"
          shortcut="find"
          icon={<IconSearch aria-hidden />}
          isLabelShown
          onClick={() => actions.find('find')}
        />
      ) : (
        <ToolbarButton
          label="Tìm và thay thế"
          shortcut="replace"
          icon={<IconReplace aria-hidden />}
          onClick={() => actions.find('replace')}
        />
      )}
      <span className={styles.space} />
      <ToolbarButton
        label={findingCount > 0 ? `Kiểm tra ${findingCount}` : 'Kiểm tra'}
        shortcut="show-findings"
        icon={<IconListCheck aria-hidden />}
        onClick={actions.showFindings}
      >
        <span className={styles.words}>Kiểm tra </span>
        {findingCount > 0 && <span className={styles.count}>{findingCount}</span>}
      </ToolbarButton>
      <ToolbarButton
        label="Xem trang in"
        shortcut="show-print-view"
        icon={<IconFileSearch aria-hidden />}
        isLabelShown
        onClick={actions.showPrintView}
      />
      <ToolbarButton
        label="In báo cáo…"
        shortcut="print"
        icon={<IconPrinter aria-hidden />}
        onClick={actions.print}
      />
      <ToolbarButton
        label="Xuất Word"
        shortcut="export-word"
        icon={<IconFileWord aria-hidden />}
        isLabelShown
        onClick={() => actions.exportAs('word')}
      />
      <ToolbarButton
        label="Lưu PDF"
        shortcut="export-pdf"
        icon={<IconFileTypePdf aria-hidden />}
        isLabelShown
        onClick={() => actions.exportAs('pdf')}
      />
      <ExportMenu onExport={actions.exportAs} onFillForm={actions.fillForm} />
      <ToolbarButton
        label="Khung bên"
        shortcut="toggle-drawer"
        icon={<IconLayoutSidebarRight aria-hidden />}
        isPressed={isDrawerOpen}
        onClick={actions.toggleDrawer}
      />
    </RovingToolbar>
  );
}

function readTextState(editor: Editor): TextState {
  return {
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isSuperscript: editor.isActive('superscript'),
    isSubscript: editor.isActive('subscript'),
    level: levelAt(editor.state),
    isSection: isSectionHeading(editor.state.selection.$from.node(1)),
    isInTable: isInTable(editor.state),
  };
}
