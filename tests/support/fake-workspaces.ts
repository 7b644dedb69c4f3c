import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { KnownWorkspaces, WorkspaceState } from '../../core/contract/views.ts';

type ListChannel = Exclude<
  Extract<Channel, `workspace:${string}`>,
  'workspace:open' | 'workspace:create-practice' | 'workspace:leave-practice'
>;
type Handlers = { [C in ListChannel]: (args: Args<C>) => Promise<Result<C>> };

const place = 'C:\\Users\\vanthu\\AppData\\Roaming\\Giao Ban';

/** The list of sets of data in memory: the open one, one on a share, one on a stick that is not there. */
export function createFakeWorkspaces(options: {
  read: () => WorkspaceState;
  write: (state: WorkspaceState) => WorkspaceState;
}): Handlers {
  const entry = (id: string, name: string, folder: string) => ({
    id,
    name,
    folder,
    lastOpenedAt: '2026-11-20T02:15:00.000Z',
    isOpen: false,
    isPractice: false,
    openMode: 'edit' as const,
    isThere: true,
  });
  // The notice is seen on the first-run question; whoever has data has read it.
  let isNoticeRead = options.read().status !== 'first-run';
  const others = [
    entry('ccb', 'Hội Cựu chiến binh tỉnh Nam Định', 'P:\\Dung chung\\Giao Ban CCB'),
    { ...entry('usb', 'Hội Nông dân xã Hải Hưng', 'E:\\Giao Ban'), isThere: false },
  ];
  const list = (): KnownWorkspaces => {
    const state = options.read();
    const isReady = state.status === 'ready';
    return {
      workspaces: [
        {
          ...entry('own', isReady ? state.workspace.name : '', `${place}\\data`),
          lastOpenedAt: '2026-11-28T01:00:00.000Z',
          isOpen: true,
          openMode: isReady ? state.openMode : 'edit',
        },
        ...others,
      ],
    };
  };
  return {
    'workspace:list': async () => list(),
    'workspace:switch': async ({ id, openMode }) => {
      const chosen = list().workspaces.find((each) => each.id === id);
      if (!chosen?.isThere) throw new ProblemError('workspace-gone', { folder: chosen?.folder ?? '' });
      const state = options.read();
      if (state.status !== 'ready') return state;
      return options.write({
        ...state,
        openMode: openMode ?? 'edit',
        workspace: { ...state.workspace, name: chosen.name },
      });
    },
    'workspace:add-folder': async () => null,
    'workspace:begin-new': async () =>
      options.write({ status: 'first-run', dataFolder: `${place}\\workspaces\\moi` }),
    'workspace:forget': async ({ id }) => {
      const index = others.findIndex((each) => each.id === id);
      if (index !== -1) others.splice(index, 1);
      return list();
    },
    'workspace:look-secrets-notice': async () => ({ isRead: isNoticeRead }),
    'workspace:accept-secrets-notice': async () => ({ isRead: (isNoticeRead = true) }),
    'workspace:choose-data-folder': async () =>
      options.write({ status: 'first-run', dataFolder: 'D:\\Giao Ban' }),
  };
}
