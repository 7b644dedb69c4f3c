import { Button } from '@mantine/core';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import type { ReactNode } from 'react';
import { timeInVietnam } from '../../core/rules/values/calendar.ts';
import type { ShortcutId } from '../../core/rules/keyboard/shortcuts.ts';
import { ariaKeysFor, keysFor } from '../keys.ts';
import { Told } from './announcer.tsx';
import type { SaveState } from './autosave.ts';
import { focusWhenShown } from './focus-when-shown.ts';
import styles from './screen-head.module.css';

/** What is saved after each pause in typing is told once one has stopped. */
const savedRestMs = 4_000;

type Props = {
  title: string;
  /** The way back. */
  backLabel?: string;
  onBack: () => void;
  /** Escape goes back, too; the screen itself answers the key. */
  isLeftByEscape?: boolean;
  /** The keyboard begins at something else of the screen than the way back. */
  startsElsewhere?: boolean;
  history?: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
  /** `status` is told to the style alone: 'failed' is red. */
  save?: { status: string; text: string };
  /** Further acts, between the title and undo. */
  acts?: ReactNode;
  /** Acts on what is saved, after the sign of saving. */
  exports?: ReactNode;
};

/** The head of a screen that one goes back from: the way back, the title, acts, undo and redo, whether all is saved. */
export function ScreenHead({
  title,
  backLabel = 'Trở về',
  onBack,
  isLeftByEscape = false,
  startsElsewhere = false,
  history,
  save,
  acts,
  exports,
}: Props) {
  return (
    <header className={styles.head}>
      <Button
        variant="subtle"
        color="gray.8"
        leftSection={<IconArrowLeft className={styles.icon} aria-hidden />}
        onClick={onBack}
        aria-keyshortcuts={isLeftByEscape ? ariaKeysFor('leave') : undefined}
        ref={startsElsewhere ? undefined : focusWhenShown}
      >
        {backLabel}
      </Button>
      <h1 className={styles.title}>{title}</h1>
      {acts}
      {history && (
        <>
          <HistoryButton
            label="Hoàn tác"
            shortcut="undo"
            isPossible={history.canUndo}
            onClick={history.undo}
          />
          <HistoryButton
            label="Làm lại"
            shortcut="redo"
            isPossible={history.canRedo}
            onClick={history.redo}
          />
        </>
      )}
      {save && (
        <Told
          className={styles.saveState}
          data-status={save.status}
          text={save.status === 'pending' || save.status === 'saving' ? null : save.text}
          afterMs={savedRestMs}
        >
          {save.text}
        </Told>
      )}
      {exports}
    </header>
  );
}

/** What the sign of saving says; `never` where nothing was saved yet. */
export function tellSave(status: SaveState['status'], savedAt: string | null, never = ''): string {
  switch (status) {
    case 'failed':
      return 'CHƯA LƯU ĐƯỢC';
    case 'pending':
      return 'Có thay đổi chưa lưu';
    case 'saving':
      return 'Đang lưu…';
    case 'saved':
    case 'unchanged':
      return savedAt === null ? never : `Đã lưu ${timeInVietnam(savedAt)}`;
  }
}

/** Stays in the order of Tab when there is nothing to take back. */
function HistoryButton({
  label,
  shortcut,
  isPossible,
  onClick,
}: {
  label: string;
  shortcut: ShortcutId;
  isPossible: boolean;
  onClick: () => void;
}) {
  return (
    <Button
      variant="default"
      data-disabled={!isPossible || undefined}
      aria-disabled={!isPossible}
      aria-keyshortcuts={ariaKeysFor(shortcut)}
      title={`${label} (${keysFor(shortcut)})`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
