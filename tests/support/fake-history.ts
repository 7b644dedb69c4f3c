import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import type { historyContract } from '../../core/contract/history.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Report } from '../../core/model/report.ts';

type HistoryChannel = Extract<Channel, keyof typeof historyContract | 'journal:export'>;
type Handlers = { [C in HistoryChannel]: (args: Args<C>) => Promise<Result<C>> };

/** One version of every report, an empty bin and a journal without lines. */
export function createFakeHistory({
  read,
}: {
  read: (name: { periodId: string; organisationId: string }) => { report: Report };
}): Handlers {
  const view = {
    id: '1-20210315T021000000Z-session',
    kind: 'session' as const,
    number: null,
    at: '2021-03-15T02:10:00.000Z',
    savedBy: 'vanthu',
    note: '',
    changedParts: null,
    isDamaged: false,
  };
  const nothing = { versions: [], current: null, problem: null };
  const missing = async () => Promise.reject(new ProblemError('record-missing', { kind: 'version' }));
  return {
    'report:list-versions': async () => ({
      versions: [view],
      current: { savedAt: '2021-03-16T03:42:07.000Z', changedParts: [] },
      problem: null,
    }),
    'report:read-version': async (name) => ({ report: read(name).report, view }),
    'report:keep-version': async () => ({}),
    'report:put-version-back': async () => ({ version: 2, savedAt: '2021-03-16T03:42:07.000Z' }),
    'letter:list-versions': async () => nothing,
    'letter:read-version': missing,
    'letter:keep-version': async () => ({}),
    'layout:list-versions': async () => nothing,
    'layout:read-version': missing,
    'report:remove': async () => ({ binId: 'x' }),
    'letter:remove': async () => ({ binId: 'x' }),
    'bin:list': async () => [],
    'bin:bring-back': async () => ({}),
    'bin:remove-for-good': async () => ({}),
    'journal:read': async () => ({ entries: [], total: 0, faults: [], periods: [], organisations: [] }),
    'journal:export': async () => ({ status: 'cancelled' }),
  };
}
