import type { Handlers } from '../../core/contract/contract.ts';
import type { petitionContract } from '../../core/contract/petitions.ts';

/** An empty register; the e2e tests have a true one. */
export function createFakePetitions(): Pick<Handlers, keyof typeof petitionContract | 'petitions:export'> {
  const saved = { version: 1, savedAt: '2021-03-18T03:00:00.000Z' };
  return {
    'petitions:show': async () => ({ periodName: 'quý I/2021', lines: [], unregistered: [], problems: [] }),
    'petitions:count': async () => ({ newCount: 0, longCount: 0 }),
    'petitions:find-line': async () => ({ id: null }),
    'petitions:register': async () => ({ created: [] }),
    'petitions:save': async () => saved,
    'petitions:move': async () => {
      throw new Error('The register is empty.');
    },
    'petitions:merge': async () => ({ binId: 'bin' }),
    'petitions:unmerge': async () => ({}),
    'petitions:remove': async () => ({ binId: 'bin' }),
    'petitions:transfer': async () => ({ letterId: 'transfer-1' }),
    'petitions:export': async () => ({ status: 'cancelled' }),
  };
}
