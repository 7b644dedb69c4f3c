import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import { chooseFolder } from './show-dialog.ts';

type WorkspaceChannel = Extract<keyof Handlers, `workspace:${string}`>;

/** Which set of data is open. `beforeSwitch`: what must be on disk before another one is. */
export function createWorkspaceHandlers(
  workspaces: Workspaces,
  beforeSwitch: () => Promise<void>,
): Pick<Handlers, WorkspaceChannel> {
  return {
    'workspace:open': async () => workspaces.reopen(),
    'workspace:list': async () => workspaces.list(),
    'workspace:switch': async ({ id, openMode }) => {
      await beforeSwitch();
      return workspaces.switchTo(id, openMode);
    },
    'workspace:add-folder': async () => {
      const folder = await chooseFolder('Mở thư mục dữ liệu đã có');
      if (folder === null) return null;
      await beforeSwitch();
      return workspaces.addFolder(folder);
    },
    'workspace:begin-new': async () => {
      await beforeSwitch();
      return workspaces.beginNew();
    },
    'workspace:forget': async ({ id }) => workspaces.forget(id),
    'workspace:look-secrets-notice': async () => workspaces.lookAtSecretsNotice(),
    'workspace:accept-secrets-notice': async () => workspaces.acceptSecretsNotice(),
    'workspace:choose-data-folder': async () => {
      const folder = await chooseFolder('Chọn thư mục để dữ liệu');
      return folder === null ? null : workspaces.moveFirstRun(folder);
    },
    'workspace:create-practice': async () => {
      await beforeSwitch();
      return workspaces.openPractice();
    },
    'workspace:leave-practice': async () => workspaces.leavePractice(),
  };
}
