import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../core/contract/contract.ts';
import type { Problem } from '../core/contract/problem.ts';
import type { WorkspaceState } from '../core/contract/views.ts';
import type { GuidePageId } from '../core/rules/guide/guide-pages.ts';
import { pageOfScreen, type ScreenName } from '../core/rules/guide/page-of-screen.ts';
import type { SearchPlace, SearchTarget } from '../core/rules/search/search-text.ts';
import { call } from './api/client.ts';
import { BusyIndicator } from './components/busy-indicator.tsx';
import { CenteredPanel } from './components/centered-panel.tsx';
import { NoticeDialog } from './components/notice-dialog.tsx';
import { DialogOnDemand } from './components/dialog-on-demand.tsx';
import { readProblem } from './components/read-problem.ts';
import type { CataloguePlace } from './features/catalogue/catalogue-screen.tsx';
import type { LetterKey } from './features/letter/letter-key.ts';
import type { ReportPlace } from './features/report/report-place.ts';
import { Home } from './features/period/home.tsx';
import { screenOnTop } from './guide-screen.ts';
import { OpenModeContext } from './open-mode.ts';
import { isOthers, useWatchedWriter, WriterContext } from './features/safety/use-writer.ts';
import { useNews } from './features/update/use-news.ts';
import { UnreadableData } from './features/unreadable-data/unreadable-data.tsx';
import { backToRoom, isOfPeriod, RoomScreen, type Room } from './room-screen.tsx';
import { sendCommand, useCommands } from './use-commands.ts';
import { usePageZoom } from './use-page-zoom.ts';
import type { VisitedScreen } from './visited-screen.ts';

const loadEditor = () => import('./features/report/report-editor.tsx');

const ReportEditor = lazy(async () => ({ default: (await loadEditor()).ReportEditor }));

const FirstRun = lazy(async () => ({
  default: (await import('./features/first-run/first-run.tsx')).FirstRun,
}));

const LayoutsScreen = lazy(async () => ({
  default: (await import('./features/layouts/layouts-screen.tsx')).LayoutsScreen,
}));

const CatalogueScreen = lazy(async () => ({
  default: (await import('./features/catalogue/catalogue-screen.tsx')).CatalogueScreen,
}));

const FormsScreen = lazy(async () => ({
  default: (await import('./features/forms/forms-screen.tsx')).FormsScreen,
}));

const BinScreen = lazy(async () => ({
  default: (await import('./features/bin/bin-screen.tsx')).BinScreen,
}));

const JournalScreen = lazy(async () => ({
  default: (await import('./features/journal/journal-screen.tsx')).JournalScreen,
}));

const BackupsScreen = lazy(async () => ({
  default: (await import('./features/backups/backups-screen.tsx')).BackupsScreen,
}));

const UpdateScreen = lazy(async () => ({
  default: (await import('./features/update/update-screen.tsx')).UpdateScreen,
}));

const GuideDialog = lazy(async () => ({
  default: (await import('./features/guide/guide-dialog.tsx')).GuideDialog,
}));

const NewsDialog = lazy(async () => ({
  default: (await import('./features/update/news-dialog.tsx')).NewsDialog,
}));

const LetterEditor = lazy(async () => ({
  default: (await import('./features/letter/letter-editor.tsx')).LetterEditor,
}));

const AboutDialog = lazy(async () => ({
  default: (await import('./features/about/about-dialog.tsx')).AboutDialog,
}));

const SafetyDialog = lazy(async () => ({
  default: (await import('./features/safety/safety-dialog.tsx')).SafetyDialog,
}));

const WordCopyDialog = lazy(async () => ({
  default: (await import('./features/word-copy/word-copy-dialog.tsx')).WordCopyDialog,
}));

const PreferencesDialog = lazy(async () => ({
  default: (await import('./features/preferences/preferences-dialog.tsx')).PreferencesDialog,
}));

const WorkspacesDialog = lazy(async () => ({
  default: (await import('./features/workspaces/workspaces-dialog.tsx')).WorkspacesDialog,
}));

const ReadOnlyDialog = lazy(async () => ({
  default: (await import('./features/workspaces/read-only-dialog.tsx')).ReadOnlyDialog,
}));

const SearchDialog = lazy(async () => ({
  default: (await import('./features/search/search-dialog.tsx')).SearchDialog,
}));

type ReportKey = { periodId: string; organisationId: string };

/** A report that was just begun elsewhere is not asked once more how to begin; one that was left for a while stands as it did. */
type OpenReport = ReportKey & {
  originalSha256?: string | undefined;
  begunWith?: string;
  startAt?: ReportPlace | null;
  foundAt?: SearchPlace;
};

/** Where one goes once what is open has been saved and left. */
type Destination = SearchTarget | 'update' | 'show-workspaces' | VisitedScreen;

/** What is open is left within this time, or the search is forgotten and that is told; a question that is open is waited for. */
const leavingTimeMs = 8_000;

/**
 * One screen at a time: the wait, unreadable data, the first-run question, a period's home, one report, one letter, the layouts, the
 * catalogue or its forms, the backups.
 */
export function App() {
  const [state, setState] = useState<WorkspaceState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [periodId, setPeriodId] = useState<string | null>(null);
  const [openReport, setOpenReport] = useState<OpenReport | null>(null);
  /** Under a letter or report that was opened from it. */
  const [room, setRoom] = useState<Room | null>(null);
  const [lastReport, setLastReport] = useState<ReportKey | null>(null);
  const [openLetter, setOpenLetter] = useState<LetterKey | null>(null);
  /** Where a letter stood that was left for another screen. */
  const [letterTop, setLetterTop] = useState<{ key: LetterKey; top: number } | null>(null);
  const [isAboutOpen, setIsAboutOpen] = useState(false);
  const [isSafetyOpen, setIsSafetyOpen] = useState(false);
  const [isWordCopyOpen, setIsWordCopyOpen] = useState(false);
  const [arePreferencesOpen, setArePreferencesOpen] = useState(false);
  const [isLayoutsShown, setIsLayoutsShown] = useState(false);
  /** The catalogue is shown, at a place of it or where it begins. */
  const [catalogue, setCatalogue] = useState<{ place: CataloguePlace | null } | null>(null);
  /** Over the catalogue when they were reached from it. */
  const [isFormsShown, setIsFormsShown] = useState(false);
  /** Thùng rác, Nhật ký: over whatever else was open. */
  const [book, setBook] = useState<'show-bin' | 'show-journal' | null>(null);
  const [areWorkspacesShown, setAreWorkspacesShown] = useState(false);
  const [isSearching, setIsSearching] = useState(false);
  /** Where to go once what is open has been saved and left. */
  const afterLeaving = useRef<Destination | null>(null);
  /** What is open could not be left. */
  const [isStayTold, setIsStayTold] = useState(false);
  const [isUpdateShown, setIsUpdateShown] = useState(false);
  const [news, setNews] = useNews();
  /** The page of the guide that is open. */
  const [guidePage, setGuidePage] = useState<GuidePageId | null>(null);
  /** Over whatever was shown; also over data that cannot be read. */
  const [backups, setBackups] = useState<{ isHandover: boolean } | null>(null);
  const [isReadOnlyTold, setIsReadOnlyTold] = useState(false);
  const writer = useWatchedWriter(state?.status === 'ready' && state.openMode === 'edit');
  /** As the data was opened, unless another program writes to it. */
  const openMode = state?.status !== 'ready' ? 'edit' : isOthers(writer) ? 'read-only' : state.openMode;
  /** Something is open that answers by itself. */
  const isCovered =
    openReport !== null ||
    openLetter !== null ||
    room !== null ||
    isLayoutsShown ||
    catalogue !== null ||
    isFormsShown ||
    book !== null ||
    backups !== null ||
    isUpdateShown;
  /** A room saves itself and is left; an open report, letter or list answers the menu by itself, and is come back to. */
  const isRoomOnTop =
    room !== null &&
    !(openReport || openLetter || isLayoutsShown || catalogue || isFormsShown || book || backups) &&
    !isUpdateShown;
  const fromMenu = (...screens: VisitedScreen[]) =>
    Object.fromEntries(
      screens.map((each) => [
        each,
        () => {
          if (isRoomOnTop) goTo(each);
          else if (state?.status !== 'ready' || isCovered) return false;
          else visit(each);
        },
      ]),
    );
  usePageZoom();
  useCommands({
    'show-about': () => setIsAboutOpen(true),
    // A dialog keeps the keyboard until it is closed.
    'show-guide': () =>
      document.querySelector('[aria-modal=true]')
        ? false
        : setGuidePage(pageOfScreen[screenOnTop(nameScreen())]),
    'show-shortcuts': () => (document.querySelector('[aria-modal=true]') ? false : setGuidePage('phim-tat')),
    'show-news': () => setNews({ since: null }),
    'show-update': () =>
      isUpdateShown || document.querySelector('[aria-modal=true]') ? false : goTo('update'),
    search: () => {
      if (state?.status !== 'ready' || document.querySelector('[aria-modal=true]')) return false;
      afterLeaving.current = null;
      setIsSearching(true);
    },
    'check-safety': () => setIsSafetyOpen(true),
    'show-word-copy-settings': () => setIsWordCopyOpen(true),
    'show-preferences': () => setArePreferencesOpen(true),
    ...fromMenu('show-layouts', 'show-catalogue', 'show-forms', 'show-bin', 'show-journal', 'hand-over'),
    'show-workspaces': () => {
      if (isRoomOnTop) goTo('show-workspaces');
      else if (!state || isCovered) return false;
      else setAreWorkspacesShown(true);
    },
    'show-backups': () => (isRoomOnTop ? goTo('show-backups') : showBackups(false)),
    // The first run keeps its answers, an open report its text, before the window goes.
    'close-window': () =>
      state?.status === 'first-run' || isCovered ? false : void call('window:close', {}),
  });

  const openWorkspace = useCallback(() => {
    call('workspace:open', {}).then(setState, (error: unknown) => setProblem(readProblem(error)));
  }, []);
  useEffect(openWorkspace, [openWorkspace]);
  const isReady = state !== null;
  useEffect(() => (isReady ? whenIdle(loadEditor) : undefined), [isReady]);
  const showProblem = (error: unknown) => setProblem(readProblem(error));
  const retry = () => {
    setProblem(null);
    openWorkspace();
  };

  const change = (next: WorkspaceState) => {
    setProblem(null);
    setPeriodId(null);
    setLastReport(null);
    setState(next);
  };
  const showLayouts = () => {
    if (openMode === 'read-only') setIsReadOnlyTold(true);
    else setIsLayoutsShown(true);
  };
  const showCatalogue = (place: CataloguePlace | null) => {
    if (openMode === 'read-only') setIsReadOnlyTold(true);
    else setCatalogue({ place });
  };
  const showForms = () => {
    if (openMode === 'read-only') setIsReadOnlyTold(true);
    else setIsFormsShown(true);
  };
  /** From a screen that has saved: it stays beneath, but for the one that is asked for, which comes to the top. */
  const visit = (screen: VisitedScreen) => {
    if (screen === 'show-bin' || screen === 'show-journal') setBook(screen);
    if (screen === 'show-layouts') showLayouts();
    if (screen === 'show-forms') {
      setIsLayoutsShown(false);
      showForms();
    }
    if (screen === 'show-catalogue') {
      setIsLayoutsShown(false);
      setIsFormsShown(false);
      if (!catalogue) showCatalogue(null);
    }
    if (screen === 'show-backups' || screen === 'hand-over')
      setBackups({ isHandover: screen === 'hand-over' });
  };
  const showBackups = (isHandover: boolean) => {
    if (isCovered) return false;
    if (!problem && (!state || state.status === 'first-run')) return false;
    setBackups({ isHandover });
  };
  /** Whatever was open has been saved. */
  const leaveAll = () => {
    setBook(null);
    setIsFormsShown(false);
    setCatalogue(null);
    setOpenReport(null);
    setOpenLetter(null);
    setRoom(null);
    setIsLayoutsShown(false);
  };
  const showWorkspaces = () => {
    leaveAll();
    setAreWorkspacesShown(true);
  };

  const openTarget = (target: Destination) => {
    setIsLayoutsShown(false);
    setIsFormsShown(false);
    setCatalogue(null);
    setOpenLetter(null);
    setOpenReport(null);
    setRoom(null);
    if (target === 'update') setIsUpdateShown(true);
    else if (target === 'show-workspaces') setAreWorkspacesShown(true);
    else if (typeof target === 'string') visit(target);
    else openFound(target);
  };
  const openFound = (target: SearchTarget) => {
    switch (target.kind) {
      case 'report': {
        const { periodId: foundId, organisationId, place } = target;
        setPeriodId(foundId);
        setOpenReport({ periodId: foundId, organisationId, foundAt: place });
        return;
      }
      case 'letter':
        setPeriodId(target.periodId);
        setOpenLetter({ periodId: target.periodId, id: target.id });
        return;
      case 'cited-document':
        showCatalogue({ kind: 'cited-document', id: target.id });
        return;
      case 'conclusions':
        setPeriodId(target.periodId);
        setRoom({ kind: 'meeting', periodId: target.periodId, part: 'conclusions' });
        return;
      case 'period':
        setPeriodId(target.periodId);
    }
  };
  /** Whatever is open saves first and is left; a report in which the place lies stays open. */
  const goTo = (target: Destination) => {
    setIsSearching(false);
    const isOnTop =
      typeof target !== 'string' &&
      target.kind === 'report' &&
      openReport?.periodId === target.periodId &&
      openReport.organisationId === target.organisationId &&
      !(openLetter || catalogue || isFormsShown || isLayoutsShown || backups);
    if (isOnTop) setOpenReport({ ...openReport, foundAt: { ...target.place } });
    else if (isCovered) {
      afterLeaving.current = target;
      sendCommand('go-home');
      setTimeout(() => giveUp(target), leavingTimeMs);
    } else openTarget(target);
  };
  const giveUp = (target: Destination) => {
    if (afterLeaving.current !== target) return;
    // Whoever is asked whether to leave what cannot be saved decides by themselves.
    if (document.querySelector('[aria-modal=true]')) {
      setTimeout(() => giveUp(target), leavingTimeMs);
      return;
    }
    afterLeaving.current = null;
    setIsStayTold(true);
  };
  const leave = (goBack: () => void) => () => {
    const wanted = afterLeaving.current;
    afterLeaving.current = null;
    if (wanted) openTarget(wanted);
    else goBack();
  };

  const finishFirstRun = ({ state: next, begun }: Result<'first-run:finish'>) => {
    change(next);
    if (!begun) return;
    const { periodId: begunId, organisationId } = begun;
    setPeriodId(begunId);
    setOpenReport({ periodId: begunId, organisationId, begunWith: tellBeginning(begun) });
  };

  /** Of the report, letter or room on top; a room that goes over all periods belongs to none. */
  const shownPeriodId = (openLetter ?? openReport ?? (room && isOfPeriod(room) ? room : null))?.periodId;
  const isPeriodClosed =
    state?.status === 'ready' && state.periods.some(({ id, isClosed }) => isClosed && id === shownPeriodId);
  return (
    <OpenModeContext value={openMode}>
      <WriterContext value={writer}>
        <OpenModeContext value={isPeriodClosed ? 'read-only' : openMode}>{screen()}</OpenModeContext>
      </WriterContext>
      <DialogOnDemand isOpen={areWorkspacesShown}>
        <WorkspacesDialog
          onClose={() => setAreWorkspacesShown(false)}
          onOpen={(next) => {
            setAreWorkspacesShown(false);
            change(next);
          }}
        />
      </DialogOnDemand>
      <DialogOnDemand isOpen={isSearching && state?.status === 'ready'}>
        <SearchDialog
          periods={state?.status === 'ready' ? state.periods : []}
          onClose={() => setIsSearching(false)}
          onOpen={goTo}
        />
      </DialogOnDemand>
      <DialogOnDemand isOpen={isReadOnlyTold}>
        <ReadOnlyDialog
          isNewer={state?.status === 'ready' && state.isNewer === true}
          onClose={() => setIsReadOnlyTold(false)}
        />
      </DialogOnDemand>
      {isStayTold && (
        <NoticeDialog title="Chưa chuyển đi được" onClose={() => setIsStayTold(false)}>
          <p>Văn bản đang mở chưa lưu xong nên phần mềm ở lại đây. Lưu xong rồi làm lại.</p>
        </NoticeDialog>
      )}
      <DialogOnDemand isOpen={isAboutOpen}>
        <AboutDialog dataFolder={state?.dataFolder ?? null} onClose={() => setIsAboutOpen(false)} />
      </DialogOnDemand>
      <DialogOnDemand isOpen={guidePage !== null}>
        {guidePage && <GuideDialog start={guidePage} onClose={() => setGuidePage(null)} />}
      </DialogOnDemand>
      <DialogOnDemand isOpen={news !== null}>
        {news && <NewsDialog since={news.since} onClose={() => setNews(null)} />}
      </DialogOnDemand>
      <DialogOnDemand isOpen={isSafetyOpen}>
        <SafetyDialog onClose={() => setIsSafetyOpen(false)} />
      </DialogOnDemand>
      <DialogOnDemand isOpen={isWordCopyOpen}>
        <WordCopyDialog onClose={() => setIsWordCopyOpen(false)} />
      </DialogOnDemand>
      <DialogOnDemand isOpen={arePreferencesOpen}>
        <PreferencesDialog onClose={() => setArePreferencesOpen(false)} />
      </DialogOnDemand>
    </OpenModeContext>
  );

  /** What `screen` shows, for the guide. */
  function nameScreen(): ScreenName {
    if (isUpdateShown) return 'update';
    if (backups) return 'backups';
    if (problem || !state || state.status === 'unreadable') return 'unreadable';
    if (state.status === 'first-run') return 'first-run';
    if (book) return book === 'show-bin' ? 'bin' : 'journal';
    if (isLayoutsShown) return 'layouts';
    if (isFormsShown) return 'forms';
    if (catalogue) return 'catalogue';
    if (openLetter) return 'letter';
    if (openReport) return 'report';
    if (room) return room.kind;
    return state.periods.length > 0 ? 'home' : 'home-without-periods';
  }

  function screen() {
    if (isUpdateShown)
      return (
        <Suspense fallback={<Loading label="Đang mở…" />}>
          <UpdateScreen
            onLeave={() => {
              setIsUpdateShown(false);
              leave(() => undefined)();
            }}
          />
        </Suspense>
      );
    if (backups)
      return (
        <Suspense fallback={<Loading label="Đang mở sao lưu…" />}>
          <BackupsScreen
            isDataOpen={state?.status === 'ready'}
            beginsWithHandover={backups.isHandover}
            onLeave={() => {
              setBackups(null);
              leave(() => undefined)();
            }}
            onRestored={(next) => {
              setBackups(null);
              leaveAll();
              change(next);
            }}
          />
        </Suspense>
      );
    if (problem)
      return (
        <UnreadableData
          problems={[problem]}
          dataFolder={null}
          onRetry={retry}
          onShowWorkspaces={showWorkspaces}
          onShowBackups={() => void showBackups(false)}
        />
      );
    if (!state) return <Loading label="Đang mở dữ liệu…" />;
    switch (state.status) {
      case 'first-run':
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
      case 'unreadable':
        return (
          <UnreadableData
            problems={state.problems}
            dataFolder={state.dataFolder}
            onRetry={retry}
            onShowWorkspaces={showWorkspaces}
            onShowBackups={() => void showBackups(false)}
          />
        );
      case 'ready':
        if (book === 'show-bin')
          return (
            <Suspense fallback={<Loading label="Đang mở thùng rác…" />}>
              <BinScreen onLeave={leave(() => setBook(null))} />
            </Suspense>
          );
        if (book === 'show-journal')
          return (
            <Suspense fallback={<Loading label="Đang mở nhật ký…" />}>
              <JournalScreen onLeave={leave(() => setBook(null))} />
            </Suspense>
          );
        if (isLayoutsShown)
          return (
            <Suspense fallback={<Loading label="Đang mở thể thức văn bản…" />}>
              <LayoutsScreen
                onLeave={leave(() => setIsLayoutsShown(false))}
                onVisit={visit}
                onShowWorkspaces={showWorkspaces}
              />
            </Suspense>
          );
        if (isFormsShown)
          return (
            <Suspense fallback={<Loading label="Đang mở biểu mẫu…" />}>
              <FormsScreen
                onLeave={leave(() => setIsFormsShown(false))}
                onVisit={visit}
                onShowWorkspaces={showWorkspaces}
              />
            </Suspense>
          );
        if (catalogue)
          return (
            <Suspense fallback={<Loading label="Đang mở danh mục…" />}>
              <CatalogueScreen
                place={catalogue.place}
                onLeave={leave(() => setCatalogue(null))}
                onVisit={visit}
                onShowWorkspaces={showWorkspaces}
                onJump={(jump) => {
                  const { periodId: jumpPeriodId } = jump;
                  setCatalogue(null);
                  setOpenLetter(
                    jump.kind === 'letter' ? { periodId: jumpPeriodId, id: jump.letterId } : null,
                  );
                  setOpenReport(
                    jump.kind === 'report'
                      ? { periodId: jumpPeriodId, organisationId: jump.organisationId }
                      : null,
                  );
                }}
              />
            </Suspense>
          );
        if (openLetter)
          return (
            <Suspense fallback={<Loading label="Đang mở công văn…" />}>
              <LetterEditor
                letterKey={openLetter}
                backLabel={room ? backToRoom[room.kind] : 'Trở về kỳ báo cáo'}
                onLeave={leave(() => setOpenLetter(null))}
                startTop={letterTop?.key === openLetter ? letterTop.top : 0}
                onVisit={(screen, top) => {
                  setLetterTop({ key: openLetter, top });
                  visit(screen);
                }}
                onShowWorkspaces={showWorkspaces}
              />
            </Suspense>
          );
        if (room && !openReport)
          return (
            <RoomScreen
              room={room}
              onLeave={leave(() => {
                if (room.kind === 'bench' || room.kind === 'review') setLastReport(room);
                setRoom(null);
              })}
              onChangeRoom={setRoom}
              onPeriodChanged={() => void call('workspace:open', {}).then(setState, showProblem)}
              onOpenReport={setOpenReport}
              onOpenLetter={setOpenLetter}
            />
          );
        return openReport ? (
          <Suspense fallback={<Loading label="Đang mở báo cáo…" />}>
            <ReportEditor
              {...openReport}
              onLeave={leave(() => {
                setLastReport(openReport);
                setOpenReport(null);
              })}
              onVisit={(screen, place) => {
                const { foundAt: _found, ...rest } = openReport;
                setOpenReport({ ...rest, startAt: place });
                visit(screen);
              }}
              onShowWorkspaces={showWorkspaces}
            />
          </Suspense>
        ) : (
          <Home
            state={state}
            periodId={periodId ?? state.periods[0]?.id ?? null}
            lastOrganisationId={lastReport?.organisationId ?? null}
            onChoosePeriod={setPeriodId}
            onOpenReport={setOpenReport}
            onOpenLetter={setOpenLetter}
            onOpenRoom={setRoom}
            onShowLayouts={showLayouts}
            onShowCatalogue={() => showCatalogue(null)}
            onShowWorkspaces={showWorkspaces}
            onSearch={() => setIsSearching(true)}
            onShowBackups={() => void showBackups(false)}
            onChangeState={setState}
            onChangeWorkspace={change}
          />
        );
    }
  }
}

/** Loads what is likely to be wanted next, once the screen has nothing to do; what fails is loaded when it is wanted. */
function whenIdle(load: () => Promise<unknown>): () => void {
  const request = requestIdleCallback(() => void load().catch(() => undefined), { timeout: 5_000 });
  return () => cancelIdleCallback(request);
}

/** What the editor says when it opens on a first report. */
function tellBeginning({ strayCount, strayTitle }: NonNullable<Result<'first-run:finish'>['begun']>): string {
  const stray =
    strayCount > 0 ? ` ${strayCount} đoạn chưa rõ thuộc mục nào được đặt ở cuối mục “${strayTitle}”.` : '';
  return `Báo cáo đầu tiên đã được tạo và lưu; viết ngay trên trang này.${stray}`;
}

function Loading({ label }: { label: string }) {
  return (
    <CenteredPanel title="Giao Ban" isBusy>
      <BusyIndicator label={label} />
    </CenteredPanel>
  );
}
