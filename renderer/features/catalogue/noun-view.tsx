import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { catalogueNames, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { listLines, searchLines, sortLines, type Sorting } from '../../../core/catalogue/list-rows.ts';
import type { Jump } from '../../../core/contract/catalogue.ts';
import type { Result } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { findShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { ariaKeysFor, keysFor } from '../../keys.ts';
import { BulkPanel } from './bulk-panel.tsx';
import type { CatalogueSession, CatalogueView } from './catalogue-session.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ListActs, type ListAct } from './list-acts.tsx';
import { nounScreens } from './nouns.ts';
import { RecordList } from './record-list.tsx';
import { RecordPanel } from './record-panel.tsx';
import { RemovedDialog } from './removed-dialog.tsx';
import styles from './catalogue-screen.module.css';

type Props = {
  kind: CatalogueKind;
  session: CatalogueSession;
  view: CatalogueView;
  openId: string | null;
  onOpen: (id: string | null) => void;
  onJump: (jump: Jump) => void;
};

/** One noun: the list with what is done to it, and beside it the record that is open, or the rows that are chosen. */
export function NounView({ kind, session, view, openId, onOpen, onJump }: Props) {
  const { noun } = session;
  const { records, context, refusedIds } = view;
  const [wanted, setWanted] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const [isBinShown, setIsBinShown] = useState(false);
  const [preview, setPreview] = useState<NonNullable<Result<'catalogue:read-file'>> | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const screen = nounScreens[kind];

  const lines = useMemo(() => listLines(noun, [...records.values()], context), [noun, records, context]);
  const [firstColumn = ''] = noun.listColumns;
  const found = useMemo(() => {
    const matching = searchLines(lines, wanted);
    return sortLines(
      matching,
      noun.columns,
      sorting ?? { column: firstColumn, isDescending: false },
      context,
    );
  }, [lines, wanted, noun, sorting, firstColumn, context]);
  const selectedIds = useMemo(
    () => new Set([...selected].filter((id) => records.has(id))),
    [selected, records],
  );
  const open = openId === null ? undefined : records.get(openId);
  const fail = (error: unknown) => {
    const read = readProblem(error);
    if (read.code !== 'cancelled') setProblem(read);
  };

  const begin = () => {
    if (screen?.AddDialog) {
      setIsAdding(true);
      return;
    }
    const record = noun.begin(crypto.randomUUID(), context, [...records.values()]);
    session.act([{ id: record.id, before: null, after: record }]);
    setSelected(new Set());
    setWanted('');
    onOpen(record.id);
  };
  const remove = (ids: readonly string[]) => {
    setRemoving(null);
    session.act(ids.map((id) => ({ id, before: records.get(id) ?? null, after: null })));
    void session.saveNow();
    setSelected(new Set());
    if (openId !== null && ids.includes(openId)) onOpen(null);
  };
  const exportFile = () => {
    setProblem(null);
    setExported(null);
    const run = async () => {
      if (!(await session.saveNow())) return;
      const isPart = selectedIds.size > 0 || wanted.trim() !== '';
      const ids = selectedIds.size > 0 ? [...selectedIds] : found.map(({ id }) => id);
      const result = await call('catalogue:export', { kind, ids: isPart ? ids : null });
      if (result.status === 'done') setExported(result);
    };
    run().catch(fail);
  };
  const readFile = () => {
    setProblem(null);
    setIsReading(true);
    const run = async () => {
      if (await session.saveNow()) setPreview(await call('catalogue:read-file', { kind }));
    };
    run()
      .catch(fail)
      .finally(() => setIsReading(false));
  };
  const sortBy = (column: string) =>
    setSorting((last) =>
      (last?.column ?? firstColumn) === column
        ? { column, isDescending: !(last?.isDescending ?? false) }
        : { column, isDescending: false },
    );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = event.defaultPrevented ? null : findShortcut(event, 'catalogue');
      if (shortcut === null) return;
      event.preventDefault();
      if (shortcut === 'add-record') begin();
      else search.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const acts: ListAct[] = [
    {
      label: selectedIds.size > 0 ? `Xuất ${selectedIds.size} dòng ra Excel` : 'Xuất Excel',
      onClick: exportFile,
    },
    { label: 'Nhập từ Excel', onClick: readFile },
    ...(kind === 'spelling' ? [] : [{ label: 'Đã xoá', onClick: () => setIsBinShown(true) }]),
  ];
  const hasPanel = selectedIds.size > 1 || open !== undefined;
  return (
    <>
      <section
        className={styles.main}
        data-beside={hasPanel || undefined}
        data-page={(hasPanel && screen?.isPage && selectedIds.size < 2) || undefined}
        data-wide={(hasPanel && screen?.isWide && selectedIds.size < 2) || undefined}
        aria-label={catalogueNames[kind].title}
      >
        <div className={styles.listSide}>
          <div className={styles.tools}>
            <TextInput
              ref={search}
              type="search"
              className={styles.search}
              aria-label="Tìm trong danh mục"
              placeholder="Tìm (không cần dấu)"
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
            <Told
              className={styles.count}
              text={wanted.trim() === '' ? `${lines.length} mục` : `${found.length}/${lines.length} mục`}
            />
            <span className={styles.buttons}>
              {kind !== 'spelling' && (
                <Button
                  onClick={begin}
                  aria-keyshortcuts={ariaKeysFor('add-record')}
                  title={`Thêm mục mới (${keysFor('add-record')})`}
                >
                  Thêm
                </Button>
              )}
              {screen?.Tools ? (
                <screen.Tools session={session} onOpen={onOpen}>
                  {(own) => <ListActs acts={[...own, ...acts]} />}
                </screen.Tools>
              ) : (
                <ListActs acts={acts} />
              )}
            </span>
          </div>
          {(problem || exported || isReading) && (
            <div className={styles.messages}>
              {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
              {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
              {isReading && (
                <BusyIndicator
                  label="Đang đọc tệp…"
                  onCancel={() => void call('catalogue:cancel-reading', {})}
                />
              )}
            </div>
          )}
          {lines.length === 0 ? (
            <p className={styles.empty}>{screen?.emptyText}</p>
          ) : found.length === 0 ? (
            <p className={styles.empty}>Không có mục nào khớp với “{wanted.trim()}”.</p>
          ) : (
            <RecordList
              key={kind}
              label={catalogueNames[kind].title}
              lines={found}
              columns={noun.listColumns.flatMap((key) => noun.columns.find((each) => each.key === key) ?? [])}
              context={context}
              sorting={sorting ?? { column: firstColumn, isDescending: false }}
              openId={open?.id ?? null}
              selectedIds={selectedIds}
              refusedIds={refusedIds}
              onSort={sortBy}
              onOpen={onOpen}
              onSelect={setSelected}
              onRemove={setRemoving}
            />
          )}
        </div>
        {selectedIds.size > 1 ? (
          <BulkPanel
            session={session}
            view={view}
            records={[...selectedIds].flatMap((id) => records.get(id) ?? [])}
            onDone={() => setSelected(new Set())}
            onRemove={() => setRemoving([...selectedIds])}
          />
        ) : (
          open && (
            <RecordPanel
              key={open.id}
              kind={kind}
              session={session}
              view={view}
              record={open}
              onOpen={onOpen}
              onClose={() => onOpen(null)}
              onRemove={() => setRemoving([open.id])}
              onJump={onJump}
            />
          )
        )}
      </section>
      <ConfirmDialog
        isOpen={removing !== null}
        title={removing?.length === 1 ? 'Xoá mục này?' : `Xoá ${removing?.length ?? 0} mục?`}
        confirmLabel="Xoá"
        isDestructive
        onCancel={() => setRemoving(null)}
        onConfirm={() => remove(removing ?? [])}
      >
        {removing?.length === 1 && (
          <>
            <strong>{nameOf(removing[0] ?? '')}</strong>.{' '}
          </>
        )}
        Mục đang dùng thì không xoá được. Mục đã xoá giữ 30 ngày ở “Đã xoá” và khôi phục được.
      </ConfirmDialog>
      {isAdding && screen?.AddDialog && (
        <screen.AddDialog
          onClose={() => setIsAdding(false)}
          onAdded={(id) => {
            setIsAdding(false);
            session.reload('mine').then(() => onOpen(id), fail);
          }}
        />
      )}
      {isBinShown && (
        <RemovedDialog
          kind={kind}
          onClose={() => setIsBinShown(false)}
          onBringBack={(entry) => {
            session.adopt(entry);
            onOpen(entry.record.id);
          }}
        />
      )}
      {preview && (
        <ImportDialog
          preview={preview}
          onClose={() => setPreview(null)}
          onTake={(taken) => {
            setPreview(null);
            session.act(
              taken.map((record) => ({
                id: record.id,
                before: records.get(record.id) ?? null,
                after: record,
              })),
            );
            void session.saveNow();
          }}
        />
      )}
    </>
  );

  function nameOf(id: string): string {
    const record = records.get(id);
    return (record && noun.nameRecord(record, context)) || 'Mục mới';
  }
}
