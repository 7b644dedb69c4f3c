import type { Handlers } from '../../core/contract/contract.ts';
import type { faultContract } from '../../core/contract/faults.ts';

/** A technical log with one line. */
export function createFakeFaults(): Pick<Handlers, keyof typeof faultContract> {
  return {
    'faults:note': async () => ({}),
    'faults:read': async () => ({
      details: 'Giao Ban 0.1.0 (win32)\n2026-11-28T03:42:07.000Z page gone: oom, 9',
    }),
    'faults:open-folder': async () => ({}),
  };
}
