import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupReason } from '../../../../core/model/backup.ts';
import { chooseKeptBackups, type KeptBackup } from '../../../../core/rules/backups/choose-kept-backups.ts';
import { dateInVietnam } from '../../../../core/rules/values/calendar.ts';

const now = '2026-11-28T05:00:00.000Z';
const today = dateInVietnam(now);
const hour = 3_600_000;

/** Backups in the order of their ids; the clock may have jumped in between. */
const backups = fc
  .array(
    fc.record({
      hoursAgo: fc.integer({ min: -9_000, max: 9_000 }),
      reason: fc.constantFrom(...backupReason.options),
      isWhole: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((each) =>
    each.map(({ hoursAgo, ...rest }, index): KeptBackup => {
      const madeAt = new Date(Date.parse(now) - hoursAgo * hour).toISOString();
      return { ...rest, madeAt, id: `${String(index + 1).padStart(6, '0')}-${madeAt.replace(/[-:.]/g, '')}` };
    }),
  );
const daily = (count: number, part: Partial<KeptBackup> = {}): KeptBackup[] =>
  Array.from({ length: count }, (_each, index) => ({
    id: String(index).padStart(6, '0'),
    madeAt: new Date(Date.parse(now) - (count - 1 - index) * 24 * hour).toISOString(),
    reason: 'start',
    isWhole: true,
    ...part,
  }));

describe('Which backups stay', () => {
  it('are always the newest, the newest whole one, the last before a restore, and all before a migration', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = chooseKeptBackups(all, today);
        const expected = [
          all.at(-1),
          all.findLast(({ isWhole }) => isWhole),
          all.findLast(({ reason }) => reason === 'restore'),
          ...all.filter(({ reason }) => reason === 'migration'),
        ];
        for (const each of expected) if (each) expect(kept.has(each.id)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are at most ten besides those before a migration, three of today among those of no other right', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = chooseKeptBackups(all, today);
        const others = all.filter(({ id, reason }) => kept.has(id) && reason !== 'migration');
        expect(others.length).toBeLessThanOrEqual(10);
        const ofToday = others.filter(({ madeAt }) => dateInVietnam(madeAt) === today);
        expect(ofToday.length).toBeLessThanOrEqual(3 + 2);
      }),
      { numRuns: 500 },
    );
  });

  it('stay the same when it is asked again, and a new one takes none of a migration away', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const kept = all.filter(({ id }) => chooseKeptBackups(all, today).has(id));
        expect(chooseKeptBackups(kept, today)).toEqual(new Set(kept.map(({ id }) => id)));
      }),
      { numRuns: 500 },
    );
  });

  it('are three of today and the last of each day before, ten in all', () => {
    const early = daily(20);
    const later = ['a', 'b', 'c', 'd'].map((name) => ({ ...daily(1)[0], id: `9${name}` }) as KeptBackup);
    const kept = chooseKeptBackups([...early, ...later], today);
    expect([...kept].sort()).toEqual([
      '000012',
      '000013',
      '000014',
      '000015',
      '000016',
      '000017',
      '000018',
      '9b',
      '9c',
      '9d',
    ]);
  });

  it('is of a day the last whole one, when there is one', () => {
    const [first, second] = daily(2);
    if (!first || !second) throw new Error('two were made');
    const damaged = { ...first, id: '000000-b', isWhole: false };
    expect(chooseKeptBackups([first, damaged, second], today)).toEqual(new Set([first.id, second.id]));
  });
});
