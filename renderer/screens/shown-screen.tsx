import { lazy, Suspense, type ReactNode } from 'react';
import type { WorkspaceState } from '../../core/contract/views.ts';
import { Loading } from '../components/loading.tsx';
import { loadEditor } from '../load-editor.ts';
import { backToRoom, isRoom } from './room.ts';
import { RoomScreen } from './room-screen.tsx';
import type { Screen } from './screen-stack.ts';
import type { VisitedScreen } from './visited-screen.ts';

const ReportEditor = lazy(async () => ({ default: (await loadEditor()).ReportEditor }));

const LetterEditor = lazy(async () => ({
  default: (await import('../features/letter/letter-editor.tsx')).LetterEditor,
}));

const LayoutsScreen = lazy(async () => ({
  default: (await import('../features/layouts/layouts-screen.tsx')).LayoutsScreen,
}));

const CatalogueScreen = lazy(async () => ({
  default: (await import('../features/catalogue/catalogue-screen.tsx')).CatalogueScreen,
}));

const FormsScreen = lazy(async () => ({
  default: (await import('../features/forms/forms-screen.tsx')).FormsScreen,
}));

const BinScreen = lazy(async () => ({
  default: (await import('../features/bin/bin-screen.tsx')).BinScreen,
}));

const JournalScreen = lazy(async () => ({
  default: (await import('../features/journal/journal-screen.tsx')).JournalScreen,
}));

const BackupsScreen = lazy(async () => ({
  default: (await import('../features/backups/backups-screen.tsx')).BackupsScreen,
}));

const UpdateScreen = lazy(async () => ({
  default: (await import('../features/update/update-screen.tsx')).UpdateScreen,
}));

export type ScreenActs = {
  /** It has saved itself. */
  onLeave: () => void;
  /** The same screen at another place: one comes back to it from what is opened over it. */
  onReplace: (screen: Screen) => void;
  onOpen: (screen: Screen) => void;
  /** From a list to a document that it names. */
  onJump: (screen: Screen) => void;
  onVisit: (command: VisitedScreen) => void;
  onShowWorkspaces: () => void;
  /** A period was closed or opened again. */
  onPeriodChanged: () => void;
  onRestored: (state: WorkspaceState) => void;
};

type Props = ScreenActs & {
  screen: Screen;
  /** Null: the home. */
  beneath: Screen | null;
  isDataOpen: boolean;
};

const labels: Record<Exclude<Screen['kind'], keyof typeof backToRoom>, string> = {
  report: 'Đang mở báo cáo…',
  letter: 'Đang mở công văn…',
  layouts: 'Đang mở thể thức văn bản…',
  catalogue: 'Đang mở danh mục…',
  forms: 'Đang mở biểu mẫu…',
  bin: 'Đang mở thùng rác…',
  journal: 'Đang mở nhật ký…',
  backups: 'Đang mở sao lưu…',
  update: 'Đang mở…',
};

/** The screen on top of all that is open. */
export function ShownScreen({ screen, beneath, isDataOpen, ...acts }: Props) {
  if (isRoom(screen))
    return (
      <RoomScreen
        room={screen}
        onLeave={acts.onLeave}
        onChangeRoom={acts.onReplace}
        onPeriodChanged={acts.onPeriodChanged}
        onOpenReport={(report) => acts.onOpen({ kind: 'report', ...report })}
        onOpenLetter={(letterKey) => acts.onOpen({ kind: 'letter', letterKey, startTop: 0 })}
      />
    );
  return <Suspense fallback={<Loading label={labels[screen.kind]} />}>{show(screen)}</Suspense>;

  function show(shown: Exclude<Screen, { kind: keyof typeof backToRoom }>): ReactNode {
    const { onLeave, onVisit, onShowWorkspaces } = acts;
    switch (shown.kind) {
      case 'report': {
        const { kind: _kind, ...report } = shown;
        return (
          <ReportEditor
            {...report}
            onLeave={onLeave}
            onVisit={(command, place) => {
              const { foundAt: _found, ...rest } = shown;
              acts.onReplace({ ...rest, startAt: place });
              onVisit(command);
            }}
            onShowWorkspaces={onShowWorkspaces}
          />
        );
      }
      case 'letter':
        return (
          <LetterEditor
            letterKey={shown.letterKey}
            backLabel={beneath && isRoom(beneath) ? backToRoom[beneath.kind] : 'Trở về kỳ báo cáo'}
            onLeave={onLeave}
            startTop={shown.startTop}
            onVisit={(command, startTop) => {
              acts.onReplace({ ...shown, startTop });
              onVisit(command);
            }}
            onShowWorkspaces={onShowWorkspaces}
          />
        );
      case 'layouts':
        return <LayoutsScreen onLeave={onLeave} onVisit={onVisit} onShowWorkspaces={onShowWorkspaces} />;
      case 'catalogue':
        return (
          <CatalogueScreen
            place={shown.place}
            onLeave={onLeave}
            onVisit={onVisit}
            onShowWorkspaces={onShowWorkspaces}
            onJump={({ periodId, ...jump }) =>
              acts.onJump(
                jump.kind === 'letter'
                  ? { kind: 'letter', letterKey: { periodId, id: jump.letterId }, startTop: 0 }
                  : { kind: 'report', periodId, organisationId: jump.organisationId },
              )
            }
          />
        );
      case 'forms':
        return <FormsScreen onLeave={onLeave} onVisit={onVisit} onShowWorkspaces={onShowWorkspaces} />;
      case 'bin':
        return <BinScreen onLeave={onLeave} />;
      case 'journal':
        return <JournalScreen onLeave={onLeave} />;
      case 'backups':
        return (
          <BackupsScreen
            isDataOpen={isDataOpen}
            beginsWithHandover={shown.isHandover}
            onLeave={onLeave}
            onRestored={acts.onRestored}
          />
        );
      case 'update':
        return <UpdateScreen onLeave={onLeave} />;
    }
  }
}
