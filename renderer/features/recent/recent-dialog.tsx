import { ActionIcon, Button, Group } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { RecentRow } from '../../../core/contract/recent.ts';
import type { DocumentName } from '../../../core/model/recent-documents.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './recent-dialog.module.css';

type Props = { onClose: () => void; onOpen: (document: DocumentName) => void };

const fates: Record<Exclude<RecentRow['state'], 'there'>, string> = {
  'in-bin': 'Đang ở thùng rác; lấy lại ở Tệp, Thùng rác.',
  missing: 'Không còn trong bộ dữ liệu này.',
  unreadable: 'Tệp không đọc được; khôi phục ở Tệp, Sao lưu, khôi phục.',
};

/** Tệp → Mở gần đây: the documents opened last on this PC; the arrows go from one to the next, Enter opens it. */
export function RecentDialog({ onClose, onOpen }: Props) {
  const [rows, setRows] = useState<RecentRow[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  /** The row on which the keyboard is to be: what was pressed has gone with its own. */
  const focusIndex = useRef(0);
  const show = useCallback((asked: Promise<{ rows: RecentRow[] }>) => {
    asked.then(
      (answer) => setRows(answer.rows),
      (error: unknown) => setProblem(readProblem(error)),
    );
  }, []);
  useEffect(() => show(call('recent:list', {})), [show]);
  useEffect(() => {
    if (!rows) return;
    if (rows.length === 0) close.current?.focus();
    else focusRow(list.current, Math.min(focusIndex.current, rows.length - 1));
  }, [rows]);
  const forget = (index: number, document: DocumentName) => {
    focusIndex.current = index;
    show(call('recent:forget', { document }));
  };
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = rowsOf(list.current).findIndex((row) => row.contains(document.activeElement));
    if (by === undefined || at < 0) return;
    event.preventDefault();
    focusRow(list.current, at + by);
  };
  return (
    <Dialog opened onClose={onClose} title="Mở gần đây" size="46rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {!rows && !problem && <BusyIndicator label="Đang đọc danh sách…" />}
      {rows?.length === 0 && (
        <p className={styles.hint}>Chưa mở báo cáo, công văn nào của bộ dữ liệu này trên máy này.</p>
      )}
      {rows && rows.length > 0 && (
        <>
          <p className={styles.hint}>
            Danh sách chỉ nằm trên máy này. Văn bản có độ mật chỉ hiện loại và số.
          </p>
          {/* The arrows are those of the buttons within. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <ul ref={list} className={styles.list} onKeyDown={onKey}>
            {rows.map((row, index) => (
              <li key={JSON.stringify(row.document)} className={styles.row} data-row>
                {row.state === 'there' ? (
                  <button type="button" className={styles.open} onClick={() => onOpen(row.document)}>
                    <Words row={row} detail={row.detail} />
                  </button>
                ) : (
                  <div className={styles.gone}>
                    <Words row={row} detail={fates[row.state]} />
                  </div>
                )}
                {row.state === 'there' ? (
                  <ActionIcon
                    variant="subtle"
                    color="gray.8"
                    aria-label={`Bỏ khỏi danh sách: ${row.name}`}
                    title="Bỏ khỏi danh sách"
                    onClick={() => forget(index, row.document)}
                  >
                    <IconX className={styles.icon} aria-hidden />
                  </ActionIcon>
                ) : (
                  <Button size="compact-sm" variant="default" onClick={() => forget(index, row.document)}>
                    Bỏ khỏi danh sách
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Group justify="space-between" gap="sm">
        {rows && rows.length > 0 ? (
          <Button variant="subtle" color="gray.8" onClick={() => show(call('recent:clear', {}))}>
            Xoá cả danh sách
          </Button>
        ) : (
          <span />
        )}
        <Button ref={close} variant="default" data-autofocus onClick={onClose}>
          Đóng
        </Button>
      </Group>
    </Dialog>
  );
}

function Words({ row: { name, secrecy, openedAt }, detail }: { row: RecentRow; detail: string }) {
  return (
    <>
      <span className={styles.name}>
        {name}
        {secrecy !== '' && <span className={styles.secrecy}>{secrecy}</span>}
      </span>
      <span className={styles.detail}>{detail}</span>
      <span className={styles.detail}>Mở lúc {formatMomentOfYear(openedAt)}</span>
    </>
  );
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

/** On the first button of a row. */
function focusRow(list: HTMLElement | null, index: number): void {
  rowsOf(list)[index]?.querySelector('button')?.focus();
}
