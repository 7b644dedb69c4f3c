import { Button, Tabs } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { OpenedForm } from '../../../core/contract/forms.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { CellSource, FormCell } from '../../../core/model/form.ts';
import { readAddress } from '../../../core/rules/forms/cell-address.ts';
import { checkCells, type FormFinding } from '../../../core/rules/forms/check-cells.ts';
import { describePlace } from '../../../core/rules/forms/describe-place.ts';
import { describeSource, type SourceNames } from '../../../core/rules/forms/describe-source.ts';
import { cellOr, layOutSheet } from '../../../core/rules/forms/lay-out-sheet.ts';
import { listIndicatorsOfKind } from '../../../core/rules/forms/propose-figures.ts';
import { proposeCells } from '../../../core/rules/forms/propose-cells.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { useLeaving } from '../../components/use-leaving.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { ScreenHead, tellSave } from '../../components/screen-head.tsx';
import { useCommands } from '../../use-commands.ts';
import type { VisitedScreen } from '../../screens/visited-screen.ts';
import { findShortcut, isShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { CellPanel } from './cell-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { FormVersions } from './form-versions.tsx';
import { nameSources } from './name-sources.ts';
import { noteSentences } from './form-notes.ts';
import type { FormSession } from './form-session.ts';
import { FormSettings } from './form-settings.tsx';
import { SheetGrid, type CellMark, type Place } from './sheet-grid.tsx';
import styles from './form-page.module.css';

type Props = {
  opened: OpenedForm;
  session: FormSession;
  onLeave: () => void;
  onVisit: (screen: VisitedScreen) => void;
  onShowWorkspaces: () => void;
  onShowEdition: (index: number) => void;
  onReplaced: (opened: OpenedForm, lost: FormCell[]) => void;
  /** Of the file that was just replaced. */
  lost: readonly FormCell[];
};

/** One form as a sheet: a cell is chosen, and beside it what it shall hold. */
export function FormPage({
  opened,
  session,
  onLeave,
  onVisit,
  onShowWorkspaces,
  onShowEdition,
  onReplaced,
  lost,
}: Props) {
  const { workbook, edition, indicators, organisations } = opened;
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const { form, save } = view;
  const cells = useMemo(() => form.editions[edition]?.cells ?? [], [form, edition]);
  const [sheetName, setSheetName] = useState(workbook.sheets.find(({ isHidden }) => !isHidden)?.name ?? '');
  const sheet = workbook.sheets.find(({ name }) => name === sheetName) ?? workbook.sheets[0];
  const [place, setPlace] = useState<Place>(() => firstPlace(opened));
  const [chosenKind, setChosenKind] = useState<{ address: string; kind: CellSource['kind'] } | null>(null);
  const [tab, setTab] = useState<string | null>('cell');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReplacing, setIsReplacing] = useState(false);
  const leaving = useLeaving(session);
  const { go } = leaving;
  const [isLostShown, setIsLostShown] = useState(true);
  const screen = useRef<HTMLElement>(null);

  const names = useMemo(() => nameSources({ indicators, organisations }), [indicators, organisations]);
  const offered = useMemo(() => {
    const { organisationKinds: kinds } = form;
    return kinds.length === 0
      ? indicators
      : indicators.filter((each) => each.organisationKinds.some((kind) => kinds.includes(kind)));
  }, [form, indicators]);
  const proposals = useMemo(
    () => proposeCells(workbook, cells, offered, { bodies: organisations, indicators }),
    [workbook, cells, offered, organisations, indicators],
  );
  const findings = useMemo(() => checkCells(workbook, cells, indicators), [workbook, cells, indicators]);
  const laid = useMemo(() => (sheet ? layOutSheet(sheet) : null), [sheet]);
  const marks = useMemo(
    () => (sheet ? makeMarks(sheet.name, cells, proposals, findings, names) : new Map<string, CellMark>()),
    [sheet, cells, proposals, findings, names],
  );

  useCommands({
    undo: () => session.undo(),
    redo: () => session.redo(),
    save: () => void session.saveNow(),
    'go-home': () => go(onLeave),
    'show-layouts': () => go(() => onVisit('show-layouts')),
    'show-catalogue': () => go(() => onVisit('show-catalogue')),
    'show-workspaces': () => go(onShowWorkspaces),
    'show-backups': () => go(() => onVisit('show-backups')),
    'hand-over': () => go(() => onVisit('hand-over')),
    'close-window': leaving.close,
  });
  const saveInBackground = useEffectEvent(() => {
    if (session.hasUnsaved) void session.saveNow();
  });
  useEffect(() => {
    const act = () => saveInBackground();
    window.addEventListener('blur', act);
    return () => window.removeEventListener('blur', act);
  }, []);
  const focusSheet = () => screen.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const focusAtStart = useEffectEvent(focusSheet);
  useEffect(() => focusAtStart(), []);
  if (!sheet || !laid) return null;

  const cell = cellOr(laid, place.row, place.column);
  const isHere = (each: FormCell) => each.sheet === sheet.name && each.address === cell.address;
  const mapped = cells.find(isHere) ?? null;
  const proposed = proposals.find(isHere) ?? null;
  const isFixed = cell.kind === 'formula' || cell.kind === 'fixed';
  /** Another body counts by its own indicators, a sum by those of any. */
  const offeredFor = (source: CellSource | undefined) => {
    if (source?.kind === 'figure' && source.isSum) return indicators;
    const body = organisations.find(({ id }) => id === source?.organisationId);
    return body ? listIndicatorsOfKind(indicators, body.kind) : offered;
  };
  const setSource = (source: CellSource | null, field?: string) =>
    session.setCell(
      edition,
      { sheet: sheet.name, address: cell.address },
      source,
      field ? `${sheet.name}!${cell.address} ${field}` : null,
    );
  const goTo = ({ sheet: name, address }: FormFinding) => {
    const target = readAddress(address);
    if (workbook.sheets.some((each) => each.name === name)) setSheetName(name);
    if (target) setPlace(target);
    setTab('cell');
    requestAnimationFrame(focusSheet);
  };
  const stepSheet = (by: number) => {
    const index = workbook.sheets.indexOf(sheet) + by;
    const next = workbook.sheets[index];
    if (!next) return;
    setSheetName(next.name);
    setPlace({ row: 0, column: 0 });
  };
  const onGridKey = (event: React.KeyboardEvent): boolean => {
    const shortcut = findShortcut(event, 'form');
    if (shortcut === 'set-source') {
      setTab('cell');
      requestAnimationFrame(() =>
        (
          document.getElementById('indicator-search') ??
          screen.current?.querySelector<HTMLElement>('[data-panel] [role=tabpanel] :is(select, button)')
        )?.focus(),
      );
    } else if (shortcut === 'clear-source' && mapped) setSource(null);
    else if (shortcut === 'take-proposal' && proposed) setSource(proposed.source);
    else if (shortcut === 'next-sheet') stepSheet(1);
    else if (shortcut === 'previous-sheet') stepSheet(-1);
    else return false;
    return true;
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = findShortcut(event, 'editing');
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (shortcut === 'save') void session.saveNow();
    else if (shortcut !== null && !isTyping) session[shortcut]();
    else if (isShortcut('leave', event) && !isTyping) go(onLeave);
    else return;
    event.preventDefault();
  };
  const replace = (from: string | null) => {
    setIsReplacing(true);
    setProblem(null);
    const run = async () => {
      if (!(await session.saveNow())) return;
      const replaced = await call('form:replace-file', {
        id: form.id,
        expectedVersion: session.version,
        from,
      });
      if (replaced) onReplaced(replaced, replaced.lost);
    };
    run()
      .catch((error: unknown) => {
        const found = readProblem(error);
        if (found.code !== 'cancelled') setProblem(found);
      })
      .finally(() => setIsReplacing(false));
  };
  const kind =
    chosenKind?.address === cell.address ? chosenKind.kind : ((mapped ?? proposed)?.source.kind ?? 'figure');
  const mustCount = findings.filter(({ code }) => code !== 'unmapped-input').length;
  return (
    // The keys come from what stands within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main ref={screen} className={styles.screen} tabIndex={-1} onKeyDown={onKey}>
      <ScreenHead
        title={form.name || 'Biểu mẫu'}
        onBack={() => go(onLeave)}
        isLeftByEscape
        startsElsewhere
        acts={
          proposals.length > 0 && (
            <Button onClick={() => session.addCells(edition, proposals)}>
              Nhận {proposals.length} đề xuất
            </Button>
          )
        }
        history={{
          canUndo: view.canUndo,
          canRedo: view.canRedo,
          undo: () => session.undo(),
          redo: () => session.redo(),
        }}
        save={{ status: save.status, text: tellSave(save.status, view.savedAt) }}
      />
      {save.status === 'failed' && (
        <ProblemBanner problem={save.problem} onRetry={() => void session.saveNow()} />
      )}
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {lost.length > 0 && isLostShown && (
        <Said className={styles.notice}>
          <span>
            Mẫu mới đã thay. {lost.length} ô của mẫu cũ không tìm được chỗ trên mẫu mới:{' '}
            {lost
              .slice(0, 12)
              .map((each) => `${each.address} (${describeSource(each.source, names)})`)
              .join('; ')}
            {lost.length > 12 && '…'}. Chọn lại các ô này.
          </span>
          <Button size="compact-xs" variant="default" onClick={() => setIsLostShown(false)}>
            Đóng
          </Button>
        </Said>
      )}
      {workbook.notes.length > 0 && (
        <p className={styles.notes}>{workbook.notes.map((note) => noteSentences[note]).join(' ')}</p>
      )}
      <div className={styles.middle}>
        <section className={styles.sheet} aria-label="Biểu mẫu">
          <SheetGrid
            key={sheet.name}
            sheet={sheet}
            looks={workbook.looks}
            label={`Trang tính ${sheet.name}`}
            marks={marks}
            selected={place}
            onSelect={setPlace}
            onKey={onGridKey}
          />
          <div role="tablist" aria-label="Trang tính" className={styles.sheetTabs}>
            {workbook.sheets.map(({ name, isHidden }) => (
              <button
                key={name}
                type="button"
                role="tab"
                aria-selected={name === sheet.name}
                className={styles.sheetTab}
                onClick={() => {
                  setSheetName(name);
                  setPlace({ row: 0, column: 0 });
                }}
              >
                {name}
                {isHidden && <span className={styles.quiet}> (ẩn)</span>}
              </button>
            ))}
          </div>
        </section>
        <section className={styles.panel} aria-label="Nội dung của ô" data-panel>
          <Tabs value={tab} onChange={setTab} keepMounted={false} classNames={{ tab: styles.tab }}>
            <Tabs.List>
              <Tabs.Tab value="cell">Ô đang chọn</Tabs.Tab>
              <Tabs.Tab value="check">Kiểm tra{mustCount > 0 ? ` (${mustCount})` : ''}</Tabs.Tab>
              <Tabs.Tab value="settings">Thiết lập</Tabs.Tab>
              <Tabs.Tab value="versions">Bản đã lưu</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="cell" pt="sm">
              <CellPanel
                sheetName={sheet.name}
                cell={cell}
                words={describePlace(laid, cell.row, cell.column)}
                mapped={mapped}
                proposed={isFixed ? null : proposed}
                indicators={offeredFor(mapped?.source)}
                names={names}
                organisations={organisations}
                kind={kind}
                onKind={(next) => setChosenKind({ address: cell.address, kind: next })}
                onSource={setSource}
                onLeave={focusSheet}
              />
            </Tabs.Panel>
            <Tabs.Panel value="check" pt="sm">
              <FindingsPanel findings={findings} onGo={goTo} />
            </Tabs.Panel>
            <Tabs.Panel value="versions" pt="sm">
              <FormVersions
                // Read anew after each save.
                key={session.version}
                id={form.id}
                onRestore={(earlier) => session.change(earlier)}
              />
            </Tabs.Panel>
            <Tabs.Panel value="settings" pt="sm">
              <FormSettings
                form={form}
                opened={opened}
                onChange={(next, field) => session.change(next, field ?? null)}
                onShowEdition={(index) => go(() => onShowEdition(index))}
                onReplace={replace}
              />
              {isReplacing && (
                <BusyIndicator
                  label="Đang đọc tệp mẫu…"
                  onCancel={() => void call('form:cancel-reading', {})}
                />
              )}
            </Tabs.Panel>
          </Tabs>
        </section>
      </div>
      <LeaveDialog leaving={leaving} save={save} what="biểu mẫu" />
    </main>
  );
}

/** Where the first proposal or choice stands, else the first cell. */
function firstPlace({ form, edition, workbook, indicators, organisations }: OpenedForm): Place {
  const name = workbook.sheets.find(({ isHidden }) => !isHidden)?.name;
  const cells = form.editions[edition]?.cells ?? [];
  const proposed = proposeCells(workbook, cells, indicators, { bodies: organisations, indicators });
  const first = [...cells, ...proposed].find(({ sheet }) => sheet === name);
  return (first && readAddress(first.address)) ?? { row: 0, column: 0 };
}

function makeMarks(
  sheetName: string,
  cells: readonly FormCell[],
  proposals: readonly FormCell[],
  findings: readonly FormFinding[],
  names: SourceNames,
): Map<string, CellMark> {
  const marks = new Map<string, CellMark>();
  const put = (each: FormCell, kind: CellMark['kind']) => {
    if (each.sheet === sheetName) marks.set(each.address, { kind, text: describeSource(each.source, names) });
  };
  for (const each of proposals) put(each, 'proposed');
  for (const each of cells) put(each, 'mapped');
  for (const { isRefused, sheet, address } of findings) {
    const mark = marks.get(address);
    if (isRefused && sheet === sheetName && mark) marks.set(address, { ...mark, kind: 'refused' });
  }
  return marks;
}
