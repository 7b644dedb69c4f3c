import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mostVersions,
  thinVersions,
  type DatedVersion,
} from '../../../../core/rules/versions/thin-versions.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';

const today = '2021-03-16';
const version = (count: number, savedAt: string, isNamed = false): DatedVersion => ({
  id: `v${count}`,
  version: count,
  savedAt,
  isNamed,
});

/** States of up to two years, in the order in which they were saved. */
const history = fc
  .array(
    fc.record({
      minutesBefore: fc.integer({ min: 0, max: 800 * 24 * 60 }),
      isNamed: fc.boolean().map((each) => each),
    }),
    { maxLength: 150 },
  )
  .map((states) =>
    states
      .toSorted((one, other) => other.minutesBefore - one.minutesBefore)
      .map(({ minutesBefore, isNamed }, index) =>
        version(
          index + 1,
          new Date(Date.UTC(2021, 2, 16, 9) - minutesBefore * 60_000).toISOString(),
          isNamed && index % 7 === 0,
        ),
      ),
  );
const unnamedOf = (versions: readonly DatedVersion[]) => versions.filter(({ isNamed }) => !isNamed);
const keep = (versions: readonly DatedVersion[], day: string) => {
  const kept = thinVersions(versions, day);
  return versions.filter(({ id }) => kept.has(id));
};

describe('thinning of versions', () => {
  it('keeps all of today, the last of each day of a month, of each quarter of a month, then of each month', () => {
    const versions = [
      version(1, '2019-05-02T02:00:00.000Z'),
      version(2, '2019-05-30T02:00:00.000Z'),
      version(3, '2020-11-02T02:00:00.000Z'),
      version(4, '2020-11-06T02:00:00.000Z'),
      version(5, '2020-11-09T02:00:00.000Z'),
      version(6, '2021-03-15T02:00:00.000Z'),
      version(7, '2021-03-15T08:00:00.000Z'),
      version(8, '2021-03-16T01:00:00.000Z'),
      version(9, '2021-03-16T02:00:00.000Z'),
    ];
    expect(keep(versions, today).map((each) => each.version)).toEqual([2, 4, 5, 7, 8, 9]);
  });

  it('always keeps the newest, by time and by number of the save', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -10, max: 900 }), (versions, later) => {
        fc.pre(versions.length > 0);
        const kept = keep(versions, addDays(today, later));
        expect(kept).toContain(versions.at(-1));
        // The clock was set back before the last save.
        const withOld = [...versions, version(1_000, '2010-01-01T00:00:00.000Z')];
        expect(keep(withOld, today).map(({ id }) => id)).toContain('v1000');
      }),
    );
  });

  it('never lets go of one that has a name', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -10, max: 900 }), (versions, later) => {
        const kept = keep(versions, addDays(today, later));
        for (const each of versions) if (each.isNamed) expect(kept).toContain(each);
      }),
    );
  });

  it('keeps no more than a hundred without a name, however many a day brings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), history, (count, older) => {
        const many = Array.from({ length: count }, (_, index) =>
          version(1_000 + index, new Date(Date.UTC(2021, 2, 16, 1, 0, index)).toISOString()),
        );
        const kept = unnamedOf(keep([...older, ...many], today));
        expect(kept.length).toBeLessThanOrEqual(mostVersions + 1);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, mostVersions));
      }),
    );
  });

  it('changes nothing when it is done again, and thinned day by day leaves what thinning once would leave', () => {
    fc.assert(
      fc.property(
        history.filter((versions) => unnamedOf(versions).length <= mostVersions),
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 8 }),
        (versions, steps) => {
          const days = steps.toSorted((one, other) => one - other).map((each) => addDays(today, each));
          const last = days.at(-1) ?? today;
          const once = keep(versions, last);
          expect(keep(once, last)).toEqual(once);
          expect(
            days.reduce<readonly DatedVersion[]>(keep, versions).filter(({ isNamed }) => !isNamed),
          ).toEqual(days.length === 0 ? unnamedOf(versions) : unnamedOf(once));
        },
      ),
    );
  });

  it('is monotone: with the days what is kept only becomes less', () => {
    fc.assert(
      fc.property(
        history.filter((versions) => unnamedOf(versions).length <= mostVersions),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (versions, sooner, more) => {
          const early = new Set(thinVersions(versions, addDays(today, sooner)));
          for (const id of thinVersions(versions, addDays(today, sooner + more))) expect(early).toContain(id);
        },
      ),
    );
  });
});
