import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Problem } from '../core/contract/problem.ts';
import type { WorkspaceState } from '../core/contract/views.ts';
import { call } from './api/client.ts';
import { BusyIndicator } from './components/busy-indicator.tsx';
import { CenteredPanel } from './components/centered-panel.tsx';
import { readProblem } from './components/read-problem.ts';
import { AboutDialog } from './features/about/about-dialog.tsx';
import { FirstRun } from './features/first-run/first-run.tsx';
import type { CataloguePlace } from './features/catalogue/catalogue-screen.tsx';
import type { LetterKey } from './features/letter/letter-key.ts';
import { Home } from './features/period/home.tsx';
import { UnreadableData } from './features/unreadable-data/unreadable-data.tsx';
import { WordCopyDialog } from './features/word-copy/word-copy-dialog.tsx';
import { useCommands } from './use-commands.ts';
import { usePageZoom } from './use-page-zoom.ts';

const ReportEditor = lazy(async () => ({
  default: (await import('./features/report/report-editor.tsx')).ReportEditor,
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

const LetterEditor = lazy(async () => ({
  default: (await import('./features/letter/letter-editor.tsx')).LetterEditor,
}));

type ReportKey = { periodId: string; organisationId: string };

/**
 * One screen at a time: the wait, unreadable data, the first-run question, a period's home, one report, one letter, the layouts, the
 * catalogue or its forms.
 */
export function App() {
  const [state, setState] = useState<WorkspaceState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [periodId, setPeriodId] = useState<string | null>(null);
  const [openReport, setOpenReport] = useState<ReportKey | null>(null);
  const [lastReport, setLastReport] = useState<ReportKey | null>(null);
  const [openLetter, setOpenLetter] = useState<LetterKey | null>(null);
  const [isAboutOpen, setIsAboutOpen] = useState(false);
  const [isWordCopyOpen, setIsWordCopyOpen] = useState(false);
  const [isLayoutsShown, setIsLayoutsShown] = useState(false);
  /** The catalogue is shown, at a place of it or where it begins. */
  const [catalogue, setCatalogue] = useState<{ place: CataloguePlace | null } | null>(null);
  /** Over the catalogue when they were reached from it. */
  const [isFormsShown, setIsFormsShown] = useState(false);
  usePageZoom();
  useCommands({
    'show-about': () => setIsAboutOpen(true),
    'show-word-copy-settings': () => setIsWordCopyOpen(true),
    // An open report, a letter and the layouts answer by themselves, after they have saved.
    'show-layouts': () => {
      if (state?.status !== 'ready' || openReport || openLetter || catalogue || isFormsShown) return false;
      setIsLayoutsShown(true);
    },
    'show-catalogue': () => {
      if (state?.status !== 'ready' || openReport || openLetter || isLayoutsShown || isFormsShown)
        return false;
      setCatalogue({ place: null });
    },
    'show-forms': () => {
      if (state?.status !== 'ready' || openReport || openLetter || isLayoutsShown || catalogue) return false;
      setIsFormsShown(true);
    },
    'close-window': () =>
      openReport || openLetter || isLayoutsShown || catalogue || isFormsShown
        ? false
        : void call('window:close', {}),
  });

  const openWorkspace = useCallback(() => {
    call('workspace:open', {}).then(setState, (error: unknown) => setProblem(readProblem(error)));
  }, []);
  useEffect(openWorkspace, [openWorkspace]);
  const retry = () => {
    setProblem(null);
    openWorkspace();
  };

  const change = (next: WorkspaceState) => {
    setPeriodId(null);
    setLastReport(null);
    setState(next);
  };

  return (
    <>
      {screen()}
      <AboutDialog
        isOpen={isAboutOpen}
        dataFolder={state?.dataFolder ?? null}
        onClose={() => setIsAboutOpen(false)}
      />
      <WordCopyDialog isOpen={isWordCopyOpen} onClose={() => setIsWordCopyOpen(false)} />
    </>
  );

  function screen() {
    if (problem) return <UnreadableData problems={[problem]} dataFolder={null} onRetry={retry} />;
    if (!state) return <Loading label="Đang mở dữ liệu…" />;
    switch (state.status) {
      case 'first-run':
        return <FirstRun dataFolder={state.dataFolder} onStart={change} />;
      case 'unreadable':
        return <UnreadableData problems={state.problems} dataFolder={state.dataFolder} onRetry={retry} />;
      case 'ready':
        if (isLayoutsShown)
          return (
            <Suspense fallback={<Loading label="Đang mở thể thức văn bản…" />}>
              <LayoutsScreen onLeave={() => setIsLayoutsShown(false)} />
            </Suspense>
          );
        if (isFormsShown)
          return (
            <Suspense fallback={<Loading label="Đang mở biểu mẫu…" />}>
              <FormsScreen onLeave={() => setIsFormsShown(false)} />
            </Suspense>
          );
        if (catalogue)
          return (
            <Suspense fallback={<Loading label="Đang mở danh mục…" />}>
              <CatalogueScreen
                place={catalogue.place}
                onLeave={() => setCatalogue(null)}
                onShowForms={() => setIsFormsShown(true)}
                onJump={(jump) => {
                  setCatalogue(null);
                  if (jump.kind === 'letter') setOpenLetter({ periodId: jump.periodId, id: jump.letterId });
                  else setOpenReport({ periodId: jump.periodId, organisationId: jump.organisationId });
                }}
              />
            </Suspense>
          );
        if (openLetter)
          return (
            <Suspense fallback={<Loading label="Đang mở công văn…" />}>
              <LetterEditor letterKey={openLetter} onLeave={() => setOpenLetter(null)} />
            </Suspense>
          );
        return openReport ? (
          <Suspense fallback={<Loading label="Đang mở báo cáo…" />}>
            <ReportEditor
              {...openReport}
              onLeave={() => {
                setLastReport(openReport);
                setOpenReport(null);
              }}
              onShowLayouts={() => setIsLayoutsShown(true)}
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
            onShowLayouts={() => setIsLayoutsShown(true)}
            onShowCatalogue={() => setCatalogue({ place: null })}
            onChangeState={setState}
            onChangeWorkspace={change}
          />
        );
    }
  }
}

function Loading({ label }: { label: string }) {
  return (
    <CenteredPanel title="Giao Ban">
      <BusyIndicator label={label} />
    </CenteredPanel>
  );
}
