import type { Handlers } from '../../core/contract/contract.ts';
import type { petitionContract } from '../../core/contract/petitions.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import {
  mergeRegisterLines,
  moveRegisterLine,
  registerPetitions,
  removeRegisterLine,
  savePetition,
  transferPetitions,
  unmergeRegisterLines,
} from '../services/petitions/change-register.ts';
import { exportRegister, describeRegisterFile } from '../services/petitions/print-register.ts';
import {
  countWaitingPetitions,
  findRegisterLine,
  showRegister,
} from '../services/petitions/read-register.ts';
import type { ExportFile } from './file-saving.ts';

/** Sổ theo dõi kiến nghị. */
export function createPetitionHandlers(
  workspaces: Workspaces,
  exportFile: ExportFile,
): Pick<Handlers, keyof typeof petitionContract | 'petitions:export'> {
  return {
    'petitions:show': async ({ periodId }) => showRegister(workspaces.current(), periodId),
    'petitions:count': async ({ periodId }) => countWaitingPetitions(workspaces.current(), periodId),
    'petitions:find-line': async (raised) => ({ id: await findRegisterLine(workspaces.current(), raised) }),
    'petitions:register': async ({ items }) => registerPetitions(workspaces.current(), items),
    'petitions:save': async ({ petition, expectedVersion }) =>
      savePetition(workspaces.current(), petition, expectedVersion),
    'petitions:move': async ({ act, note, answer, ...key }) =>
      moveRegisterLine(workspaces.current(), key, { act, note, ...(answer && { answer }) }),
    'petitions:merge': async (keys) => mergeRegisterLines(workspaces.current(), keys),
    'petitions:unmerge': async (args) => {
      await unmergeRegisterLines(workspaces.current(), args);
      return {};
    },
    'petitions:remove': async (key) => removeRegisterLine(workspaces.current(), key),
    'petitions:transfer': async (args) => transferPetitions(workspaces.current(), args),
    'petitions:export': async ({ format, ...choice }) => {
      const program = workspaces.current();
      return exportFile(format, await describeRegisterFile(program, choice), (path) =>
        exportRegister(program, choice, format, path),
      );
    },
  };
}
