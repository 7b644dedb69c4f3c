import type { Args, Result } from '../../core/contract/contract.ts';
import type { closingContract } from '../../core/contract/closing.ts';
import { fakePeriod } from './fake-data.ts';

type Channel = keyof typeof closingContract;

/** A period that has nothing open and no documents; the e2e tests have a true one. */
export function createFakeClosing(): { [C in Channel]: (args: Args<C>) => Promise<Result<C>> } {
  return {
    'closing:show': async () => ({
      period: fakePeriod,
      periodName: 'quý I/2021',
      openMatters: [],
      documents: [],
    }),
    'closing:close': async () => ({ period: { ...fakePeriod, closedAt: '2021-04-10T02:00:00.000Z' } }),
    'closing:reopen': async () => ({ period: fakePeriod }),
    'closing:write-archive': async () => null,
  };
}
