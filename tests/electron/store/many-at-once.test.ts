import fc from 'fast-check';
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { Report } from '../../../core/model/report.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import type { RecordStore } from '../../../electron/store/record-store.ts';
import { report } from '../../support/records.ts';

const key = { kind: 'report', periodId: '2021-q1', organisationId: 'hoi-nong-dan', revision: 0 } as const;
const path = () => join(folder, 'periods/2021-q1/reports/hoi-nong-dan/draft.json');

let folder: string;
let clock: string;
const open = (): RecordStore => openRecordStore(folder, () => clock);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-many-'));
  clock = '2026-11-28T03:42:07.000Z';
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const numbered = (draftNumber: number): Report => ({ ...report, draftNumber });
const codeOf = (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error));

describe('two hundred at once', () => {
  it('who each add one to the same report, each beginning again when it was late, make two hundred', async () => {
    const store = open();
    await store.save(key, numbered(0), 0);
    const addOne = async (): Promise<void> => {
      for (;;) {
        const stored = await store.read(key);
        if (!stored) throw new Error('the report is gone');
        const { content, version } = stored;
        try {
          await store.save(key, numbered(content.draftNumber + 1), version);
          return;
        } catch (error) {
          if (codeOf(error) !== 'stale-version') throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: 200 }, addOne));
    expect(await open().read(key)).toMatchObject({ version: 201, content: { draftNumber: 200 } });
  });

  it('who save over the same version: one is taken, the others are told, and what lies there is the one', async () => {
    const store = open();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => store.save(key, numbered(index), 0)),
    );
    const taken = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
    expect(taken).toHaveLength(1);
    const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [codeOf(each.reason)] : []));
    expect(new Set(refusals)).toEqual(new Set(['stale-version']));
    expect((await open().read(key))?.content.draftNumber).toBe(taken[0]);
  });

  it('who each save a report of their own are all kept', async () => {
    const store = open();
    const ids = Array.from({ length: 200 }, (_, index) => `co-quan-${index}`);
    const keyOf = (organisationId: string) => ({ ...key, organisationId });
    await Promise.all(ids.map((each) => store.save(keyOf(each), { ...report, organisationId: each }, 0)));
    const again = open();
    const found = await Promise.all(
      ids.map(async (each) => (await again.read(keyOf(each)))?.content.organisationId),
    );
    expect(found).toEqual(ids);
  });
});

describe('a clock that was set back a year', () => {
  it('does not make an older save the newer one: versions count, not times', async () => {
    const store = open();
    await store.save(key, numbered(1), 0);
    clock = '2025-11-28T03:42:07.000Z';
    await store.save(key, numbered(2), 1);
    expect(await open().read(key)).toMatchObject({ version: 2, savedAt: clock, content: { draftNumber: 2 } });
  });

  it('does not put an older state back in the place of a damaged file', async () => {
    const store = open();
    for (const [index, year] of [2026, 2025, 2024, 2023].entries()) {
      clock = `${year}-11-28T03:42:07.000Z`;
      await store.save(key, numbered(index), index);
    }
    await truncate(path(), 40);
    expect(await open().read(key)).toMatchObject({ version: 3, content: { draftNumber: 2 } });
  });
});

type State = { version: number; value: number };

type Step = { act: 'save'; lag: number; value: number } | { act: 'reopen' } | { act: 'damage' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('save' as const),
      lag: fc.constantFrom(0, 0, 0, 1, 2),
      value: fc.nat(1_000),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ act: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'damage' as const }) },
);

describe('whatever is done one after the other', () => {
  it('the store answers as one that keeps the last state whose version was met', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await rm(folder, { recursive: true, force: true });
        let store = open();
        /** The record's file, and the two states beside it. */
        let current: State | null = null;
        let beside: [State | null, State | null] = [null, null];
        for (const each of steps) {
          const version: number = current?.version ?? 0;
          switch (each.act) {
            case 'save': {
              const saved = await store
                .save(key, numbered(each.value), Math.max(0, version - each.lag))
                .then((told) => told.version, codeOf);
              const isMet = each.lag === 0 || version === 0;
              expect(saved).toBe(isMet ? version + 1 : 'stale-version');
              if (!isMet) break;
              const next = { version: version + 1, value: each.value };
              // Of a record that was saved once the same bytes are kept a second time.
              beside = [current ?? next, beside[0]];
              current = next;
              break;
            }
            case 'reopen':
              store = open();
              break;
            case 'damage':
              if (!current) break;
              await truncate(path(), 30);
              current = beside[0];
              break;
          }
          const found = await store.read(key);
          expect(found && { version: found.version, value: found.content.draftNumber }).toEqual(current);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('calls that overlap are carried out one by one, in the order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }), async (expectedVersions) => {
        await rm(folder, { recursive: true, force: true });
        const store = open();
        const outcomes = await Promise.all(
          expectedVersions.map((expected, index) =>
            store.save(key, numbered(index), expected).then(() => 'saved', codeOf),
          ),
        );
        let version = 0;
        let value: number | null = null;
        const model = expectedVersions.map((expected, index) => {
          if (expected !== version) return 'stale-version';
          version += 1;
          value = index;
          return 'saved';
        });
        expect(outcomes).toEqual(model);
        expect((await open().read(key))?.content.draftNumber ?? null).toBe(value);
      }),
      { numRuns: 60 },
    );
  });
});
