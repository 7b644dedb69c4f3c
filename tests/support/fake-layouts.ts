import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { LayoutRecord } from '../../core/model/layout-record.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import { fakeBodies, fakeOpenedReport } from './fake-data.ts';

type LayoutChannel = Exclude<
  Extract<Channel, `layout:${string}` | 'organisation:save'>,
  `layout:${string}-version${string}`
>;
type Handlers = { [C in LayoutChannel]: (args: Args<C>) => Promise<Result<C>> };

/** The layouts of the house in memory, with versions; the picture is the harness's sample. */
export function createFakeLayouts(): Handlers {
  const records = new Map<string, { record: LayoutRecord; version: number }>();
  const organisations = new Map<string, { organisation: Organisation; version: number }>(
    fakeBodies.map(({ id }) => [
      id,
      {
        organisation: {
          id,
          kind: 'farmers-union',
          versions: [fakeOpenedReport(id).organisation],
          predecessorIds: [],
        },
        version: 1,
      },
    ]),
  );
  const refuseStale = (known: number, expected: number) => {
    if (known !== expected) throw new ProblemError('stale-version', { value: String(known) });
    return { version: known + 1, savedAt: '2026-06-01T03:42:07.000Z' };
  };
  return {
    'layout:list': async () => ({
      today: '2026-06-01',
      records: [...records.values()],
      takenIds: [...records.keys()],
      organisations: [...organisations.values()],
      problems: [],
    }),
    'layout:save': async ({ record, expectedVersion }) => {
      const saved = refuseStale(records.get(record.id)?.version ?? 0, expectedVersion);
      records.set(record.id, { record, version: saved.version });
      return saved;
    },
    'layout:preview': async () => {
      const response = await fetch('/sample.pdf?pages=2');
      return { pdf: new Uint8Array(await response.arrayBuffer()) };
    },
    'organisation:save': async ({ organisation, expectedVersion }) => {
      const saved = refuseStale(organisations.get(organisation.id)?.version ?? 0, expectedVersion);
      organisations.set(organisation.id, { organisation, version: saved.version });
      return saved;
    },
  };
}
