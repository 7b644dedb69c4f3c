import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useRef, type ReactNode } from 'react';
import { isShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { useListener } from './use-listener.ts';
import styles from './row-list.module.css';

type Props = {
  title: string;
  addLabel: string;
  addPlace: string;
  ids: readonly string[];
  children: (id: string, order: number) => ReactNode;
  onAdd: (afterId: string | null) => void;
  onMove: (id: string, by: 1 | -1) => void;
  /** `neighbourId` is where the cursor goes; null when no row is left. */
  onRemove: (id: string, neighbourId: string | null) => void;
};

/**
 * Rows that can be added, moved and deleted, without a question: everything can be undone. Enter at the end of a row's
 * main text adds a row below; Alt+↑ and Alt+↓ move it.
 */
export function RowList({ title, addLabel, addPlace, ids, children, onAdd, onMove, onRemove }: Props) {
  const list = useRef<HTMLElement>(null);
  useListener(list, 'keydown', (event) => {
    const { target } = event;
    const id =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
    if (id === undefined || event.isComposing) return;
    if (isShortcut('move-row', event)) {
      event.preventDefault();
      onMove(id, event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const isMainText = target instanceof HTMLTextAreaElement && 'mainText' in target.dataset;
    if (isShortcut('add-row', event) && isMainText) {
      event.preventDefault();
      if (target.selectionStart === target.value.length) onAdd(id);
    }
  });
  return (
    <section ref={list} className={styles.list} aria-label={title}>
      {ids.length > 0 && (
        <ol className={styles.rows}>
          {ids.map((id, index) => {
            const name = `${title.toLocaleLowerCase('vi')} ${index + 1}`;
            return (
              <li key={id} className={styles.row} data-row={id}>
                <span className={styles.mark} aria-hidden>
                  -
                </span>
                <div className={styles.content}>{children(id, index + 1)}</div>
                <div className={styles.tools}>
                  <Tool label={`Chuyển ${name} lên`} isOff={index === 0} onPress={() => onMove(id, -1)}>
                    <IconArrowUp aria-hidden />
                  </Tool>
                  <Tool
                    label={`Chuyển ${name} xuống`}
                    isOff={index === ids.length - 1}
                    onPress={() => onMove(id, 1)}
                  >
                    <IconArrowDown aria-hidden />
                  </Tool>
                  <Tool
                    label={`Xoá ${name}`}
                    onPress={() => onRemove(id, ids[index + 1] ?? ids[index - 1] ?? null)}
                  >
                    <IconTrash aria-hidden />
                  </Tool>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <button
        type="button"
        className={styles.add}
        data-place={addPlace}
        onClick={() => onAdd(ids.at(-1) ?? null)}
      >
        <IconPlus aria-hidden />
        {addLabel}
      </button>
    </section>
  );
}

type ToolProps = { label: string; isOff?: boolean; onPress: () => void; children: ReactNode };

function Tool({ label, isOff = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {children}
    </button>
  );
}
