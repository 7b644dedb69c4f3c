import type { Args, Result } from '../../core/contract/contract.ts';
import type { safetyContract, SafetyCheck } from '../../core/contract/safety.ts';

type SafetyChannel = keyof typeof safetyContract;
type SafetyHandlers = { [C in SafetyChannel]: (args: Args<C>) => Promise<Result<C>> };

const idle: SafetyCheck = {
  state: 'idle',
  goal: 0,
  kills: 0,
  saves: 0,
  lost: 0,
  unreadable: 0,
  hasLinks: true,
  error: '',
};

/** Nothing was restored, copies go to a stick, and the safety check ends well at the second look. */
export function createFakeSafety(): SafetyHandlers {
  let check = idle;
  const look = async () => {
    if (check.state === 'running') check = { ...check, state: 'done', saves: 304, kills: 21 };
    return check;
  };
  return {
    'restored:list': async () => [],
    'restored:mark-seen': async () => ({}),
    'restored:open-folder': async () => ({}),
    'lock:look': async () => ({ status: 'ours' }),
    'lock:take-over': async () => ({ status: 'ours' }),
    'report:save-copy': async () => ({ fileName: 'Bản sao.giaoban', folder: 'E:\\' }),
    'report:read-copy': async () => null,
    'letter:save-copy': async () => ({ fileName: 'Bản sao.giaoban', folder: 'E:\\' }),
    'letter:read-copy': async () => null,
    'safety:start': async () => {
      check = { ...idle, state: 'running', goal: 300 };
      return check;
    },
    'safety:look': look,
    'safety:cancel': async () => {
      check = { ...check, state: 'cancelled' };
      return check;
    },
  };
}
