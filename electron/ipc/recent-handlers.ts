import type { Handlers } from '../../core/contract/contract.ts';
import type { recentContract } from '../../core/contract/recent.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { showRecent, type RecentStore } from '../services/recent-documents.ts';

/** Mở gần đây. */
export function createRecentHandlers(
  workspaces: Workspaces,
  recent: RecentStore,
): Pick<Handlers, keyof typeof recentContract> {
  const show = async () => ({
    rows: await showRecent(workspaces.current(), await recent.list(workspaces.currentId())),
  });
  return {
    'recent:list': show,
    'recent:forget': async ({ document }) => {
      await recent.forget(workspaces.currentId(), document);
      return show();
    },
    'recent:clear': async () => {
      await recent.clear(workspaces.currentId());
      return show();
    },
  };
}
