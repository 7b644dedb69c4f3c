import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { catalogueNames, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { catalogueNouns } from '../../../core/catalogue/catalogue-nouns.ts';
import type { Jump } from '../../../core/contract/catalogue.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { call } from '../../api/client.ts';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { useLeaving } from '../../components/use-leaving.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { ScreenHead, tellSave } from '../../components/screen-head.tsx';
import { useCommands } from '../../use-commands.ts';
import type { CataloguePlace } from './catalogue-place.ts';
import type { VisitedScreen } from '../../screens/visited-screen.ts';
import { findShortcut, isShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { CatalogueSession, type CatalogueView } from './catalogue-session.ts';
import { NounView } from './noun-view.tsx';
import { shownKinds } from './nouns.ts';
import { UsedDialog } from './used-dialog.tsx';
import styles from './catalogue-screen.module.css';

const formsTitle = 'Biểu mẫu (Excel)';

type Props = {
  place: CataloguePlace | null;
  onLeave: () => void;
  /** Biểu mẫu (Excel), Thể thức văn bản: screens of their own, which come back here. */
  onVisit: (screen: VisitedScreen) => void;
  onShowWorkspaces: () => void;
  /** To a report or a letter, after everything is saved. */
  onJump: (jump: Exclude<Jump, { kind: 'catalogue' }>) => void;
};

/** Danh mục: all that an office keeps itself. */
export function CatalogueScreen({ place: start, onLeave, onVisit, onShowWorkspaces, onJump }: Props) {
  const [place, setPlace] = useState<CataloguePlace>(
    start ?? { kind: shownKinds[0] ?? 'cited-document', id: null },
  );
  const [session, setSession] = useState<{ kind: CatalogueKind; session: CatalogueSession } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = useCallback((kind: CatalogueKind) => {
    const noun = catalogueNouns[kind];
    if (!noun) return () => undefined;
    let opened: CatalogueSession | null = null;
    let isStale = false;
    call('catalogue:list', { kind }).then(
      (list) => {
        if (isStale) return;
        opened = new CatalogueSession(noun, list, {
          list: () => call('catalogue:list', { kind }),
          save: (changes) => call('catalogue:save', { kind, changes }),
          remove: (items) => call('catalogue:remove', { kind, items }),
          bringBack: (binId) => call('catalogue:bring-back', { kind, binId }),
        });
        setSession({ kind, session: opened });
      },
      (error: unknown) => {
        if (!isStale) setProblem(readProblem(error));
      },
    );
    return () => {
      isStale = true;
      opened?.dispose();
    };
  }, []);
  useEffect(() => open(place.kind), [open, place.kind]);
  useEffect(() => {
    document.title = 'Danh mục – Giao Ban';
  }, []);
  const current = session && session.kind === place.kind ? session.session : null;
  useCommands({
    // Once there is something to lose, the opened screen answers.
    'close-window': () => (current ? false : void call('window:close', {})),
  });
  if (!current)
    return (
      <OpeningPanel
        what="danh mục"
        title="Danh mục"
        problem={problem}
        onRetry={() => {
          setProblem(null);
          open(place.kind);
        }}
        onLeave={onLeave}
      />
    );
  return (
    <OpenedCatalogue
      key={place.kind}
      session={current}
      place={place}
      onPlace={setPlace}
      onLeave={onLeave}
      onVisit={onVisit}
      onShowWorkspaces={onShowWorkspaces}
      onJump={onJump}
    />
  );
}

type OpenedProps = Omit<Props, 'place'> & {
  session: CatalogueSession;
  place: CataloguePlace;
  onPlace: (place: CataloguePlace) => void;
};

function OpenedCatalogue({
  session,
  place,
  onPlace,
  onLeave,
  onVisit,
  onShowWorkspaces,
  onJump,
}: OpenedProps) {
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const leaving = useLeaving(session);
  const { go } = leaving;
  const leave = () => go(onLeave);
  const showForms = () => go(() => onVisit('show-forms'));
  const jump = (to: Jump) => {
    session.forgetUsed();
    go(() => (to.kind === 'catalogue' ? onPlace({ kind: to.catalogue, id: to.id }) : onJump(to)));
  };
  useCommands({
    undo: () => session.undo(),
    redo: () => session.redo(),
    save: () => void session.saveNow(),
    'go-home': leave,
    'show-layouts': () => go(() => onVisit('show-layouts')),
    'show-forms': showForms,
    'show-backups': () => go(() => onVisit('show-backups')),
    'hand-over': () => go(() => onVisit('hand-over')),
    'show-workspaces': () => go(onShowWorkspaces),
    'close-window': leaving.close,
  });
  const onKey = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = findShortcut(event, 'editing');
    const isModal = event.target instanceof HTMLElement && event.target.closest('[role=dialog]') !== null;
    if (isModal) return;
    if (isShortcut('leave', event)) {
      if (place.id === null) leave();
      else onPlace({ ...place, id: null });
    } else if (shortcut === 'save') void session.saveNow();
    else if (shortcut !== null) session[shortcut]();
    else return;
    event.preventDefault();
  };
  return (
    // The keys come from what stands within; a press on its ground keeps them here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main className={styles.screen} tabIndex={-1} onKeyDown={onKey}>
      <ScreenHead
        title="Danh mục"
        onBack={leave}
        history={{
          canUndo: view.canUndo,
          canRedo: view.canRedo,
          undo: () => session.undo(),
          redo: () => session.redo(),
        }}
        save={{ status: view.save.status, text: describeSave(view) }}
      />
      <Notices session={session} view={view} />
      <div className={styles.middle}>
        <div className={styles.navSelect}>
          <NativeSelect
            aria-label="Danh mục"
            value={place.kind}
            data={[
              ...shownKinds.map((kind) => ({ value: kind as string, label: catalogueNames[kind].title })),
              { value: 'forms', label: formsTitle },
            ]}
            onChange={(event) => {
              const kind = shownKinds.find((each) => each === event.currentTarget.value);
              if (kind) go(() => onPlace({ kind, id: null }));
              else showForms();
            }}
          />
        </div>
        <nav className={styles.nav} aria-label="Danh mục">
          <ul className={styles.navList}>
            {shownKinds.map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  className={styles.navItem}
                  aria-current={kind === place.kind}
                  onClick={() => go(() => onPlace({ kind, id: null }))}
                >
                  {catalogueNames[kind].title}
                </button>
              </li>
            ))}
            <li>
              <button type="button" className={styles.navItem} onClick={showForms}>
                {formsTitle}
              </button>
            </li>
          </ul>
        </nav>
        <NounView
          kind={place.kind}
          session={session}
          view={view}
          openId={place.id}
          onOpen={(id) => onPlace({ ...place, id })}
          onJump={jump}
        />
      </div>
      <UsedDialog session={session} view={view} onJump={jump} />
      <LeaveDialog leaving={leaving} save={view.save} what="danh mục">
        {view.refusedIds.length > 0 && `${view.refusedIds.length} mục còn chỗ chưa đúng nên chưa được lưu. `}
      </LeaveDialog>
    </main>
  );
}

/** What could not be saved or read, until it is. */
function Notices({ session, view }: { session: CatalogueSession; view: CatalogueView }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const { save, problems } = view;
  if (save.status !== 'failed' && problems.length === 0 && !problem) return null;
  const reload = (keep: 'mine' | 'theirs') => {
    setProblem(null);
    session.reload(keep).catch((error: unknown) => setProblem(readProblem(error)));
  };
  return (
    <div className={styles.messages}>
      {save.status === 'failed' &&
        (save.problem.code === 'stale-version' ? (
          <div role="alert" className={styles.stale}>
            <span>
              <strong>CHƯA LƯU ĐƯỢC.</strong> Mục này vừa được lưu ở nơi khác sau khi mở danh mục. Phần vừa
              sửa vẫn còn trên màn hình; chọn giữ bản nào.
            </span>
            <Button size="compact-xs" variant="default" onClick={() => reload('mine')}>
              Giữ bản đang sửa
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => reload('theirs')}>
              Lấy bản lưu ở nơi khác
            </Button>
          </div>
        ) : (
          <ProblemBanner problem={save.problem} onRetry={() => void session.saveNow()} />
        ))}
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {problems.map((each) => (
        <ProblemBanner key={describeProblem(each)} problem={each} />
      ))}
    </div>
  );
}

function describeSave({ save, savedAt, refusedIds }: CatalogueView): string {
  const isAtRest = save.status === 'saved' || save.status === 'unchanged';
  return isAtRest && refusedIds.length > 0
    ? `${refusedIds.length} mục chưa lưu`
    : tellSave(save.status, savedAt);
}
