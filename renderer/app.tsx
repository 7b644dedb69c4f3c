import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Result } from '../core/contract/contract.ts';
import type { Problem } from '../core/contract/problem.ts';
import type { WorkspaceState } from '../core/contract/views.ts';
import type { DocumentName } from '../core/model/recent-documents.ts';
import { pageOfScreen, type ScreenName } from '../core/rules/guide/page-of-screen.ts';
import { isSameDocument } from '../core/rules/recent/note-opened.ts';
import type { SearchTarget } from '../core/rules/search/search-text.ts';
import { call } from './api/client.ts';
import { AppDialogs, type AppDialog } from './app-dialogs.tsx';
import { Loading } from './components/loading.tsx';
import { readProblem } from './components/read-problem.ts';
import { Home } from './features/period/home.tsx';
import { isOthers, useWatchedWriter, WriterContext } from './features/safety/use-writer.ts';
import { UnreadableData } from './features/unreadable-data/unreadable-data.tsx';
import { useNews } from './features/update/use-news.ts';
import { openWorkspace as askToOpen, peekState } from './first-answers.ts';
import { OpenModeContext } from './open-mode.ts';
import { screenOnTop } from './screens/guide-screen.ts';
import { isRoom } from './screens/room.ts';
import { settleFound } from './screens/settle-found.ts';
import {
  documentOf,
  isWritten,
  jumpTo,
  openPeriodId,
  openScreen,
  replaceTop,
  screenOf,
  type Screen,
  type ScreenStack,
} from './screens/screen-stack.ts';
import { ShownScreen } from './screens/shown-screen.tsx';
import { useDeparture } from './screens/use-departure.ts';
import type { VisitedScreen } from './screens/visited-screen.ts';
import { useCommands } from './use-commands.ts';
import { usePageZoom } from './use-page-zoom.ts';

const FirstRun = lazy(async () => ({
  default: (await import('./features/first-run/first-run.tsx')).FirstRun,
}));

/** Where one goes once what is open has been saved and left. */
type Destination = SearchTarget | DocumentName | 'update' | 'show-workspaces' | VisitedScreen;

/** One screen at a time: the wait, unreadable data, the first-run question, a period's home, or the top of what is open over it. */
export function App() {
  const [state, setState] = useState(peekState);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [periodId, setPeriodId] = useState<string | null>(null);
  const [stack, setStack] = useState<ScreenStack>([]);
  const [dialogs, setDialogs] = useState<readonly AppDialog[]>([]);
  /** Of the report from which one came back last. */
  const [lastOrganisationId, setLastOrganisationId] = useState<string | null>(null);
  const writer = useWatchedWriter(state?.status === 'ready' && state.openMode === 'edit');
  /** As the data was opened, unless another program writes to it. */
  const openMode = state?.status !== 'ready' ? 'edit' : isOthers(writer) ? 'read-only' : state.openMode;
  const top = stack.at(-1) ?? null;
  /** A room saves itself and is left; an open report, letter or list answers the menu by itself, and is come back to. */
  const isRoomOnTop = top !== null && isRoom(top);

  const tell = (dialog: AppDialog) =>
    setDialogs((open) => [...open.filter(({ kind }) => kind !== dialog.kind), dialog]);
  const close = (kind: AppDialog['kind']) => setDialogs((open) => open.filter((each) => each.kind !== kind));
  const open = (screen: Screen) => {
    if (isWritten(screen) && openMode === 'read-only') tell({ kind: 'read-only' });
    else setStack((opened) => openScreen(opened, screen));
  };
  /** From a screen that has saved. */
  const visit = (command: VisitedScreen) => open(screenOf(command));
  const showWorkspaces = () => {
    setStack([]);
    tell({ kind: 'workspaces' });
  };
  const openFound = (target: SearchTarget | DocumentName) => {
    if (target.kind !== 'cited-document') setPeriodId(target.periodId);
    switch (target.kind) {
      case 'report': {
        const { periodId: foundId, organisationId } = target;
        const foundAt = 'place' in target ? { foundAt: target.place } : {};
        return open({ kind: 'report', periodId: foundId, organisationId, ...foundAt });
      }
      case 'letter': {
        const { periodId: foundId, id } = target;
        return open({ kind: 'letter', letterKey: { periodId: foundId, id }, startTop: 0 });
      }
      case 'petition':
        return open({ kind: 'petitions', periodId: target.periodId, petitionId: target.id });
      case 'cited-document':
        return open({ kind: 'catalogue', place: { kind: 'cited-document', id: target.id } });
      case 'conclusions':
        return open({ kind: 'meeting', periodId: target.periodId, part: 'conclusions' });
      case 'period':
    }
  };
  const openDestination = (target: Destination) => {
    setStack([]);
    if (target === 'update') open({ kind: 'update' });
    else if (target === 'show-workspaces') showWorkspaces();
    else if (typeof target === 'string') visit(target);
    else openFound(target);
  };
  const departure = useDeparture(openDestination, () => tell({ kind: 'stay' }));
  const leave = () => {
    if (top?.kind === 'report' || top?.kind === 'bench' || top?.kind === 'review')
      setLastOrganisationId(top.organisationId);
    if (!departure.goOn()) setStack((opened) => opened.slice(0, -1));
  };
  const goTo = (target: Destination) => {
    if (top) departure.depart(target);
    else openDestination(target);
  };

  /** A report in which the place lies stays open. */
  const goToFound = (target: SearchTarget) => {
    close('search');
    if (
      target.kind === 'report' &&
      top?.kind === 'report' &&
      top.periodId === target.periodId &&
      top.organisationId === target.organisationId
    )
      setStack((opened) => replaceTop(opened, { ...top, foundAt: { ...target.place } }));
    else void settleFound(target).then(goTo);
  };
  const goToRecent = (document: DocumentName) => {
    close('recent');
    const shown = top && documentOf(top);
    if (!shown || !isSameDocument(shown, document)) goTo(document);
  };

  const fromMenu = (...commands: VisitedScreen[]) =>
    Object.fromEntries(
      commands.map((command) => [
        command,
        () => {
          if (isRoomOnTop) goTo(command);
          else if (top || state?.status !== 'ready') return false;
          else visit(command);
        },
      ]),
    );
  /** A dialog keeps the keyboard until it is closed. */
  const unlessAsked = (act: () => void) => () =>
    document.querySelector('[aria-modal=true]') ? false : act();
  const showBackups = () => {
    if (top || (!problem && (!state || state.status === 'first-run'))) return false;
    visit('show-backups');
  };
  usePageZoom();
  useCommands({
    'show-about': () => tell({ kind: 'about' }),
    'show-guide': unlessAsked(() => tell({ kind: 'guide', page: pageOfScreen[screenOnTop(nameScreen())] })),
    'show-shortcuts': unlessAsked(() => tell({ kind: 'shortcuts' })),
    'show-news': () => tell({ kind: 'news', since: null }),
    'show-update': top?.kind === 'update' ? () => false : unlessAsked(() => goTo('update')),
    search: unlessAsked(() => {
      if (state?.status !== 'ready') return false;
      departure.forget();
      tell({ kind: 'search' });
    }),
    'show-recent': unlessAsked(() => {
      if (state?.status !== 'ready') return false;
      departure.forget();
      tell({ kind: 'recent' });
    }),
    'check-safety': () => tell({ kind: 'safety' }),
    'show-word-copy-settings': () => tell({ kind: 'word-copy' }),
    'show-preferences': () => tell({ kind: 'preferences' }),
    ...fromMenu('show-layouts', 'show-catalogue', 'show-forms', 'show-bin', 'show-journal', 'hand-over'),
    'show-workspaces': () => {
      if (isRoomOnTop) goTo('show-workspaces');
      else if (top || !state) return false;
      else showWorkspaces();
    },
    // Also over data that cannot be read.
    'show-backups': () => (isRoomOnTop ? goTo('show-backups') : showBackups()),
    // The first run keeps its answers, an open report its text, before the window goes.
    'close-window': () => (top || state?.status === 'first-run' ? false : void call('window:close', {})),
  });
  useNews((since) => tell({ kind: 'news', since }));

  const openWorkspace = useCallback(() => {
    askToOpen().then(setState, (error: unknown) => setProblem(readProblem(error)));
  }, []);
  useEffect(openWorkspace, [openWorkspace]);
  const retry = () => {
    setProblem(null);
    openWorkspace();
  };
  const change = (next: WorkspaceState) => {
    setProblem(null);
    setPeriodId(null);
    setLastOrganisationId(null);
    setState(next);
  };
  const finishFirstRun = ({ state: next, begun }: Result<'first-run:finish'>) => {
    change(next);
    if (!begun) return;
    const { periodId: begunId, organisationId } = begun;
    setPeriodId(begunId);
    open({ kind: 'report', periodId: begunId, organisationId, begunWith: tellBeginning(begun) });
  };

  const shownPeriodId = openPeriodId(stack);
  const isPeriodClosed =
    state?.status === 'ready' && state.periods.some(({ id, isClosed }) => isClosed && id === shownPeriodId);
  return (
    <OpenModeContext value={openMode}>
      <WriterContext value={writer}>
        <OpenModeContext value={isPeriodClosed ? 'read-only' : openMode}>{show()}</OpenModeContext>
      </WriterContext>
      <AppDialogs
        dialogs={dialogs}
        state={state}
        onClose={close}
        onChangeWorkspace={(next) => {
          close('workspaces');
          change(next);
        }}
        onOpenFound={goToFound}
        onOpenRecent={goToRecent}
      />
    </OpenModeContext>
  );

  /** What `show` shows, for the guide. */
  function nameScreen(): ScreenName {
    if (isOverAll(top)) return top.kind;
    if (problem || !state || state.status === 'unreadable') return 'unreadable';
    if (state.status === 'first-run') return 'first-run';
    return top?.kind ?? (state.periods.length > 0 ? 'home' : 'home-without-periods');
  }

  function showUnreadable(problems: readonly Problem[], dataFolder: string | null) {
    return (
      <UnreadableData
        problems={problems}
        dataFolder={dataFolder}
        onRetry={retry}
        onShowWorkspaces={showWorkspaces}
        onShowBackups={() => void showBackups()}
      />
    );
  }

  function show() {
    if (!isOverAll(top)) {
      if (problem) return showUnreadable([problem], null);
      if (!state) return <Loading label="Đang mở dữ liệu…" />;
      if (state.status === 'unreadable') return showUnreadable(state.problems, state.dataFolder);
      if (state.status === 'first-run')
        return (
          <Suspense fallback={<Loading label="Đang mở dữ liệu…" />}>
            <FirstRun
              dataFolder={state.dataFolder}
              onStart={change}
              onFinish={finishFirstRun}
              onShowWorkspaces={showWorkspaces}
            />
          </Suspense>
        );
      if (!top)
        return (
          <Home
            state={state}
            periodId={periodId ?? state.periods[0]?.id ?? null}
            lastOrganisationId={lastOrganisationId}
            onChoosePeriod={setPeriodId}
            onOpenReport={(report) => open({ kind: 'report', ...report })}
            onOpenLetter={(letterKey) => open({ kind: 'letter', letterKey, startTop: 0 })}
            onOpenRoom={open}
            onShowLayouts={() => visit('show-layouts')}
            onShowCatalogue={() => visit('show-catalogue')}
            onShowWorkspaces={showWorkspaces}
            onSearch={() => tell({ kind: 'search' })}
            onShowBackups={() => visit('show-backups')}
            onChangeState={setState}
            onChangeWorkspace={change}
          />
        );
    }
    return (
      <ShownScreen
        screen={top}
        beneath={stack.at(-2) ?? null}
        isDataOpen={state?.status === 'ready'}
        onLeave={leave}
        onReplace={(screen) => setStack((opened) => replaceTop(opened, screen))}
        onOpen={open}
        onJump={(screen) => setStack((opened) => jumpTo(opened, screen))}
        onVisit={visit}
        onShowWorkspaces={showWorkspaces}
        onPeriodChanged={openWorkspace}
        onRestored={(next) => {
          setStack([]);
          change(next);
        }}
      />
    );
  }
}

/** Screens that need no readable data. */
function isOverAll(screen: Screen | null): screen is Extract<Screen, { kind: 'backups' | 'update' }> {
  return screen?.kind === 'backups' || screen?.kind === 'update';
}

/** What the editor says when it opens on a first report. */
function tellBeginning({ strayCount, strayTitle }: NonNullable<Result<'first-run:finish'>['begun']>): string {
  const stray =
    strayCount > 0 ? ` ${strayCount} đoạn chưa rõ thuộc mục nào được đặt ở cuối mục “${strayTitle}”.` : '';
  return `Báo cáo đầu tiên đã được tạo và lưu; viết ngay trên trang này.${stray}`;
}
