import { lazy, type ReactNode } from 'react';
import type { WorkspaceState } from '../core/contract/views.ts';
import type { DocumentName } from '../core/model/recent-documents.ts';
import type { GuidePageId } from '../core/rules/guide/guide-pages.ts';
import type { SearchTarget } from '../core/rules/search/search-text.ts';
import { DialogOnDemand } from './components/dialog-on-demand.tsx';

const AboutDialog = lazy(async () => ({
  default: (await import('./features/about/about-dialog.tsx')).AboutDialog,
}));

const GuideDialog = lazy(async () => ({
  default: (await import('./features/guide/guide-dialog.tsx')).GuideDialog,
}));

const NoticeDialog = lazy(async () => ({
  default: (await import('./components/notice-dialog.tsx')).NoticeDialog,
}));

const NewsDialog = lazy(async () => ({
  default: (await import('./features/update/news-dialog.tsx')).NewsDialog,
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

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./features/shortcuts/shortcuts-dialog.tsx')).ShortcutsDialog,
}));

const RecentDialog = lazy(async () => ({
  default: (await import('./features/recent/recent-dialog.tsx')).RecentDialog,
}));

const SearchDialog = lazy(async () => ({
  default: (await import('./features/search/search-dialog.tsx')).SearchDialog,
}));

/** The dialogs of the menu and of the whole program; every other one is its screen's own. */
export type AppDialog =
  | { kind: 'about' }
  | { kind: 'guide'; page: GuidePageId }
  /** `since`: only what is newer than this version; null: everything. */
  | { kind: 'news'; since: string | null }
  | { kind: 'preferences' }
  /** What was asked for is not opened where data may only be looked at. */
  | { kind: 'read-only' }
  | { kind: 'recent' }
  | { kind: 'safety' }
  | { kind: 'search' }
  | { kind: 'shortcuts' }
  /** What is open could not be left. */
  | { kind: 'stay' }
  | { kind: 'word-copy' }
  | { kind: 'workspaces' };

type Props = {
  dialogs: readonly AppDialog[];
  state: WorkspaceState | null;
  onClose: (kind: AppDialog['kind']) => void;
  onChangeWorkspace: (state: WorkspaceState) => void;
  onOpenFound: (target: SearchTarget) => void;
  onOpenRecent: (document: DocumentName) => void;
};

export function AppDialogs({ dialogs, state, onClose, onChangeWorkspace, onOpenFound, onOpenRecent }: Props) {
  return dialogs.map((dialog) => (
    <DialogOnDemand key={dialog.kind} isOpen>
      {show(dialog, () => onClose(dialog.kind))}
    </DialogOnDemand>
  ));

  function show(dialog: AppDialog, close: () => void): ReactNode {
    switch (dialog.kind) {
      case 'about':
        return <AboutDialog dataFolder={state?.dataFolder ?? null} onClose={close} />;
      case 'guide':
        return <GuideDialog start={dialog.page} onClose={close} />;
      case 'news':
        return <NewsDialog since={dialog.since} onClose={close} />;
      case 'preferences':
        return <PreferencesDialog onClose={close} />;
      case 'read-only':
        return (
          <ReadOnlyDialog isNewer={state?.status === 'ready' && state.isNewer === true} onClose={close} />
        );
      case 'recent':
        return <RecentDialog onClose={close} onOpen={onOpenRecent} />;
      case 'safety':
        return <SafetyDialog onClose={close} />;
      case 'search':
        return state?.status === 'ready' ? (
          <SearchDialog periods={state.periods} onClose={close} onOpen={onOpenFound} />
        ) : null;
      case 'shortcuts':
        return <ShortcutsDialog onClose={close} />;
      case 'stay':
        return (
          <NoticeDialog title="Chưa chuyển đi được" onClose={close}>
            <p>Văn bản đang mở chưa lưu xong nên phần mềm ở lại đây. Lưu xong rồi làm lại.</p>
          </NoticeDialog>
        );
      case 'word-copy':
        return <WordCopyDialog onClose={close} />;
      case 'workspaces':
        return <WorkspacesDialog onClose={close} onOpen={onChangeWorkspace} />;
    }
  }
}
