import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { layouts as shippedLayouts, selectLayout } from '../../../core/layouts/layouts.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { call } from '../../api/client.ts';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { ScreenHead, tellSave } from '../../components/screen-head.tsx';
import { useCommands } from '../../use-commands.ts';
import type { VisitedScreen } from '../../screens/visited-screen.ts';
import { findShortcut, isShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { ChoiceRow } from './choice-row.tsx';
import { copyLayout, joinFamily, removeLayout, usersOf } from './house-acts.ts';
import { HouseSession, type SaveState } from './house-session.ts';
import { LayoutPanel } from './layout-panel.tsx';
import { LayoutsNav, type Place } from './layouts-nav.tsx';
import { OrganisationPanel } from './organisation-panel.tsx';
import { PagePicture } from './page-picture.tsx';
import styles from './layouts-screen.module.css';

type Going = 'leave' | 'close' | 'show-workspaces' | VisitedScreen;

type Leaving = {
  onLeave: () => void;
  onVisit: (screen: VisitedScreen) => void;
  onShowWorkspaces: () => void;
};

/** Thể thức văn bản: the layouts of the house and what each body prints by, with the page beside every switch. */
export function LayoutsScreen(leaving: Leaving) {
  const [session, setSession] = useState<HouseSession | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = useCallback(() => {
    call('layout:list', {}).then(
      (house) =>
        setSession(
          new HouseSession(house, {
            saveLayout: (record, expectedVersion) => call('layout:save', { record, expectedVersion }),
            saveOrganisation: (organisation, expectedVersion) =>
              call('organisation:save', { organisation, expectedVersion }),
          }),
        ),
      (error: unknown) => setProblem(readProblem(error)),
    );
  }, []);
  useEffect(open, [open]);
  useEffect(() => {
    document.title = 'Thể thức văn bản – Giao Ban';
  }, []);
  useCommands({
    // Once there is something to lose, the opened screen answers.
    'close-window': () => (session ? false : void call('window:close', {})),
  });
  if (session) return <OpenedScreen session={session} {...leaving} />;
  return (
    <OpeningPanel
      what="thể thức văn bản"
      title="Thể thức văn bản"
      problem={problem}
      onRetry={() => {
        setProblem(null);
        open();
      }}
      onLeave={leaving.onLeave}
    />
  );
}

function OpenedScreen({ session, onLeave, onVisit, onShowWorkspaces }: Leaving & { session: HouseSession }) {
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const { layouts, organisations, today } = view;
  const [chosen, setChosen] = useState<Place>(() => startPlace(session));
  const [from, setFrom] = useState<string | null>(null);
  const [isNumbered, setIsNumbered] = useState(true);
  const [watched, setWatched] = useState<'first' | 'last' | null>(null);
  const choose = (next: Place) => {
    setChosen(next);
    setFrom(null);
    setWatched('first');
  };
  const [going, setGoing] = useState<Going | null>(null);
  const goNow = (where: Going) => {
    if (where === 'close') void call('window:close', {});
    else if (where === 'show-workspaces') onShowWorkspaces();
    else if (where === 'leave') onLeave();
    else onVisit(where);
  };
  const go = (where: Going) =>
    void session.settle().then((isSaved) => {
      if (isSaved) {
        goNow(where);
        return;
      }
      if (where === 'close') void call('window:keep-open', {});
      setGoing(where);
    });
  useCommands({
    undo: () => session.undo(),
    redo: () => session.redo(),
    save: () => void session.save(),
    'go-home': () => go('leave'),
    'show-catalogue': () => go('show-catalogue'),
    'show-forms': () => go('show-forms'),
    'show-backups': () => go('show-backups'),
    'hand-over': () => go('hand-over'),
    'show-workspaces': () => go('show-workspaces'),
    'close-window': () => go('close'),
  });

  // What was chosen may be gone: a copy that was taken back.
  const place = isThere(chosen, session) ? chosen : startPlace(session);
  const organisation = place.kind === 'organisation' ? organisations.get(place.id) : undefined;
  const date = from ?? today;
  const version = organisation && selectVersion(organisation, date);
  const shownId = version ? selectLayout(version.layoutFamily, date, layouts)?.id : place.id;
  const record = shownId === undefined ? undefined : session.recordOf(shownId);
  const base = shippedLayouts.find(({ id }) => id === record?.baseId);
  const sample = useMemo(
    () => (record ? { record, organisation: version ?? null, isNumbered } : null),
    [record, version, isNumbered],
  );
  const onKey = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = findShortcut(event, 'editing');
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    if (isShortcut('leave', event)) go('leave');
    else if (shortcut === 'save') void session.save();
    else if (shortcut !== null && !isTyping) session[shortcut]();
    else return;
    event.preventDefault();
  };
  return (
    // The keys come from what stands within; a press on its ground keeps them here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main className={styles.screen} tabIndex={-1} onKeyDown={onKey}>
      <ScreenHead
        title="Thể thức văn bản"
        onBack={() => go('leave')}
        isLeftByEscape
        history={{
          canUndo: view.canUndo,
          canRedo: view.canRedo,
          undo: () => session.undo(),
          redo: () => session.redo(),
        }}
        save={{ status: view.save.status, text: describeSave(view.save) }}
      />
      {view.save.status === 'failed' && (
        <ProblemBanner problem={view.save.problem} onRetry={() => void session.save()} />
      )}
      {view.problems.map((each) => (
        <ProblemBanner key={describeProblem(each)} problem={each} />
      ))}
      <div className={styles.middle}>
        <LayoutsNav session={session} view={view} place={place} onChoose={choose} />
        <section key={`${place.kind} ${place.id}`} className={styles.panel} aria-label="Các lựa chọn">
          {organisation ? (
            <OrganisationPanel
              key={organisation.id}
              organisation={organisation}
              today={today}
              from={from}
              onFrom={setFrom}
              layouts={layouts}
              recordOf={(id) => session.recordOf(id)}
              onChange={(after) => session.act([{ kind: 'organisation', before: organisation, after }])}
            />
          ) : (
            record &&
            base && (
              <LayoutPanel
                key={record.id}
                record={record}
                base={base}
                usedBy={usersOf(view, record)}
                onChange={(after, group) => {
                  setWatched(group === 'end' ? 'last' : group === 'page' || !group ? null : 'first');
                  session.act([{ kind: 'layout', before: record, after }]);
                }}
                onCopy={() => choose({ kind: 'layout', id: copyLayout(session, record) })}
                onJoin={(family) => joinFamily(session, record, family)}
                onRemove={() => {
                  removeLayout(session, record, base.family);
                  choose({ kind: 'layout', id: base.id });
                }}
              />
            )
          )}
        </section>
        <section className={styles.desk} aria-label="Trang in">
          <ChoiceRow
            label="Trang mẫu"
            value={isNumbered}
            choices={[
              { value: true, example: 'Đã ghi số 7' },
              { value: false, example: 'Chưa ghi số' },
            ]}
            onChange={setIsNumbered}
          />
          {!sample && (
            <p className={styles.source}>
              Không đọc được thể thức mà cơ quan này đã chọn; trang in tạm theo mẫu gốc. Chọn lại mẫu trình
              bày.
            </p>
          )}
          {sample && (
            <PagePicture sample={sample} label={`Trang mẫu: ${sample.record.name}`} watched={watched} />
          )}
        </section>
      </div>
      <ConfirmDialog
        isOpen={going !== null}
        title="CHƯA LƯU ĐƯỢC"
        confirmLabel="Bỏ phần chưa lưu"
        isDestructive
        onCancel={() => setGoing(null)}
        onConfirm={() => goNow(going ?? 'leave')}
      >
        {view.save.status === 'failed' && describeProblem(view.save.problem)} Nếu rời màn hình này, thay đổi
        chưa lưu sẽ mất.
      </ConfirmDialog>
    </main>
  );
}

function describeSave(save: SaveState): string {
  if (save.status === 'idle') return '';
  return tellSave(save.status, save.status === 'saved' ? save.savedAt : null);
}

/** The layout of the first body, which most come for. */
function startPlace(session: HouseSession): Place {
  const { organisations, layouts, today } = session.getView();
  const [first] = organisations.values();
  const layout = first && selectLayout(selectVersion(first, today).layoutFamily, today, layouts);
  return { kind: 'layout', id: (layout ?? layouts[0])?.id ?? '' };
}

function isThere(place: Place, session: HouseSession): boolean {
  const { organisations, layouts } = session.getView();
  return place.kind === 'organisation'
    ? organisations.has(place.id)
    : layouts.some(({ id }) => id === place.id);
}
