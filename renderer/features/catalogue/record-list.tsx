import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import { useEffect, useRef, useState } from 'react';
import type { Column, NounContext } from '../../../core/catalogue/catalogue-noun.ts';
import type { ListLine, Sorting } from '../../../core/catalogue/list-rows.ts';
import { showCell } from '../../../core/catalogue/show-cell.ts';
import { findShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import styles from './record-list.module.css';

type Props = {
  label: string;
  lines: readonly ListLine[];
  columns: readonly Column[];
  context: NounContext;
  sorting: Sorting | null;
  openId: string | null;
  selectedIds: ReadonlySet<string>;
  refusedIds: readonly string[];
  onSort: (column: string) => void;
  onOpen: (id: string) => void;
  onSelect: (ids: ReadonlySet<string>) => void;
  onRemove: (ids: readonly string[]) => void;
};

/** More rows than this are drawn only when asked for: nobody reads them, and a search finds them. */
const shownAtOnce = 300;

/**
 * The list, as a grid: arrows, Home and End go from row to row, Enter opens, Space selects, Shift with arrows selects on the
 * way, Ctrl+A selects all, Delete removes what is selected, or else the row.
 */
export function RecordList(props: Props) {
  const { label, lines, columns, context, sorting, openId, selectedIds, refusedIds } = props;
  const { onSort, onOpen, onSelect, onRemove } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const anchor = useRef<string | null>(null);
  const shown = isWhole ? lines : lines.slice(0, shownAtOnce);
  const active = shown.some(({ id }) => id === activeId) ? activeId : (shown[0]?.id ?? null);
  const isAllSelected = lines.length > 0 && lines.every(({ id }) => selectedIds.has(id));

  useEffect(() => {
    if (openId === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-id="${openId}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [openId]);

  const focusRow = (id: string | undefined) => {
    if (id === undefined) return;
    setActiveId(id);
    body.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
  };
  const toggle = (id: string) => {
    anchor.current = id;
    const next = new Set(selectedIds);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const selectTo = (id: string) => {
    const ids = shown.map((line) => line.id);
    const from = ids.indexOf(anchor.current ?? active ?? id);
    const to = ids.indexOf(id);
    onSelect(new Set([...selectedIds, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || active === null) return;
    const index = shown.findIndex(({ id }) => id === active);
    const isControl = event.ctrlKey || event.metaKey;
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: Math.min(index + 15, shown.length - 1),
      PageUp: Math.max(index - 15, 0),
    };
    const step = isControl ? undefined : steps[event.key];
    if (step !== undefined) {
      const id = shown[step]?.id;
      if (id !== undefined && event.shiftKey) {
        anchor.current ??= active;
        selectTo(id);
      }
      focusRow(id);
    } else {
      switch (findShortcut(event, 'list')) {
        case 'tick-all':
          onSelect(new Set(lines.map(({ id }) => id)));
          break;
        case 'open-record':
          onOpen(active);
          break;
        case 'tick-record':
          toggle(active);
          break;
        case 'remove-record':
          onRemove(selectedIds.size > 0 ? [...selectedIds] : [active]);
          break;
        default:
          return;
      }
    }
    event.preventDefault();
  };
  return (
    <div className={styles.scroll}>
      <table
        className={styles.table}
        // Its rows are gone through with the arrow keys, chosen and opened.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={lines.length}
      >
        <thead>
          <tr>
            <th className={styles.mark} scope="col">
              <input
                type="checkbox"
                aria-label="Chọn tất cả"
                checked={isAllSelected}
                onChange={() => onSelect(isAllSelected ? new Set() : new Set(lines.map(({ id }) => id)))}
              />
            </th>
            {columns.map((column) => {
              const isSorted = sorting?.column === column.key;
              return (
                <th
                  key={column.key}
                  scope="col"
                  aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" className={styles.sort} onClick={() => onSort(column.key)}>
                    <span>{column.title}</span>
                    {isSorted &&
                      (sorting.isDescending ? (
                        <IconChevronDown aria-hidden />
                      ) : (
                        <IconChevronUp aria-hidden />
                      ))}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        {/* The keys come from the rows within. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody ref={body} onKeyDown={onKey}>
          {shown.map(({ id, row }) => (
            <tr
              key={id}
              data-id={id}
              tabIndex={id === active ? 0 : -1}
              aria-selected={selectedIds.has(id)}
              data-open={id === openId || undefined}
              data-refused={refusedIds.includes(id) || undefined}
              onFocus={() => setActiveId(id)}
              onClick={(event) => {
                if (event.shiftKey) selectTo(id);
                else if (event.ctrlKey || event.metaKey) toggle(id);
                else {
                  anchor.current = id;
                  setActiveId(id);
                  onOpen(id);
                }
              }}
            >
              <td className={styles.mark}>
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={`Chọn ${showCell(row[columns[0]?.key ?? ''], columns[0] ?? plain, context)}`}
                  checked={selectedIds.has(id)}
                  onClick={(event) => event.stopPropagation()}
                  onChange={() => toggle(id)}
                />
              </td>
              {columns.map((column) => (
                <td key={column.key} data-type={column.type} data-short={column.width <= 20 || undefined}>
                  <span className={styles.cell}>{showCell(row[column.key], column, context)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <p className={styles.more}>
          Đang hiện {shown.length} dòng đầu trong {lines.length} dòng. Gõ vào ô tìm để thu hẹp, hoặc{' '}
          <button type="button" className={styles.link} onClick={() => setIsWhole(true)}>
            hiện tất cả
          </button>
          .
        </p>
      )}
    </div>
  );
}

const plain: Column = { key: '', title: '', width: 0, type: 'text' };
