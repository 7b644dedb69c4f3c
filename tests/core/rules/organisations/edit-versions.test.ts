import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  organisation as organisationSchema,
  type Organisation,
  type OrganisationVersion,
} from '../../../../core/model/organisation.ts';
import { checkVersions } from '../../../../core/rules/organisations/check-organisations.ts';
import {
  beginVersionOn,
  changeFrom,
  endOn,
  insertVersion,
  removeVersion,
} from '../../../../core/rules/organisations/edit-versions.ts';
import { firstDayOf, lastDayOf } from '../../../../core/rules/organisations/standing.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';
import { organisation } from '../../../support/records.ts';

const [sample] = organisation.versions;
if (!sample) throw new Error('fixture');

const nameOn = (body: Organisation, date: string) => selectVersion(body, date).name;
const firstDay = '2015-01-01';
const day = fc.integer({ min: -400, max: 6000 }).map((days) => addDays(firstDay, days));

/** A body of one to five names, one after the other, the last of which has an end or none. */
const body = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }),
    isOver: fc.boolean(),
  })
  .map(({ lengths, isOver }): Organisation => {
    let from = firstDay;
    const versions = lengths.map((length, index): OrganisationVersion => {
      const to = addDays(from, length - 1);
      const version = { ...sample, from, to, name: `Tên ${index + 1}` };
      from = addDays(to, 1);
      return index === lengths.length - 1 && !isOver ? { ...version, to: null } : version;
    });
    return { ...organisation, versions };
  });

const rename = (version: OrganisationVersion) => ({ ...version, name: 'Tên mới' });

function isWhole(organisationNow: Organisation): boolean {
  return organisationSchema.safeParse(organisationNow).success && checkVersions(organisationNow) === null;
}

/** Days on which something could go wrong: around every boundary of both. */
function boundaries(...bodies: Organisation[]): string[] {
  return bodies
    .flatMap(({ versions }) => versions.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]))
    .flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);
}

describe('a new name from a day on', () => {
  it('leaves no gap and no overlap, whatever the day', () => {
    fc.assert(fc.property(body, day, (each, date) => isWhole(changeFrom(each, date, rename))));
  });

  it('is the name on and after that day until the next known one, and no day before it', () => {
    fc.assert(
      fc.property(body, day, (each, date) => {
        const changed = changeFrom(each, date, rename);
        const next = each.versions.find(({ from }) => from > date)?.from ?? '9999-01-01';
        for (const at of boundaries(each, changed)) {
          const isBefore = at < date && at >= firstDay;
          if (isBefore) expect(nameOn(changed, at)).toBe(nameOn(each, at));
          else if (at >= date && at < next) expect(nameOn(changed, at)).toBe('Tên mới');
          else if (at >= next) expect(nameOn(changed, at)).toBe(nameOn(each, at));
        }
      }),
    );
  });

  it('on the first day of a name replaces it, and adds none', () => {
    fc.assert(
      fc.property(body, fc.nat(), (each, place) => {
        const index = place % each.versions.length;
        const changed = changeFrom(each, each.versions[index]?.from ?? '', rename);
        expect(changed.versions.map(({ name }) => name)).toEqual(
          each.versions.map(({ name }, at) => (at === index ? 'Tên mới' : name)),
        );
      }),
    );
  });

  it('keeps what the program does not know of', () => {
    const known = { ...organisation, ghiChu: 'x', versions: [{ ...sample, maSo: 7 }] };
    expect(changeFrom(known, '2025-07-01', rename)).toMatchObject({
      ghiChu: 'x',
      versions: [{ maSo: 7 }, { maSo: 7, name: 'Tên mới' }],
    });
  });
});

describe('the last day of a body', () => {
  it('ends it there, without gap or overlap, and with the names of every day before', () => {
    fc.assert(
      fc.property(body, day, (each, date) => {
        const ended = endOn(each, date);
        if (date < firstDay) {
          expect(ended).toBeNull();
          return;
        }
        if (!ended) throw new Error('not ended');
        expect(isWhole(ended)).toBe(true);
        expect(lastDayOf(ended)).toBe(date);
        for (const at of boundaries(each, ended).filter((boundary) => boundary <= date))
          expect(nameOn(ended, at)).toBe(nameOn(each, at));
      }),
    );
  });
});

describe('a name put in for some days', () => {
  it('lies over what was known, the others keep their days, and no day is left without a name', () => {
    fc.assert(
      fc.property(body, day, fc.option(fc.integer({ min: 0, max: 1500 })), (each, from, length) => {
        const inserted = {
          ...sample,
          from,
          to: length === null ? null : addDays(from, length),
          name: 'Tên mới',
        };
        const changed = insertVersion(each, inserted);
        expect(isWhole(changed)).toBe(true);
        const covers = (at: string) => at >= from && (inserted.to === null || at <= inserted.to);
        for (const at of boundaries(each, changed)) {
          const wasNamed = at >= firstDayOf(each) && (lastDayOf(each) ?? at) >= at;
          if (covers(at)) expect(nameOn(changed, at)).toBe('Tên mới');
          else if (wasNamed) expect(nameOn(changed, at)).toBe(nameOn(each, at));
        }
      }),
    );
  });
});

describe('a name taken out', () => {
  it('leaves its days to a neighbour', () => {
    fc.assert(
      fc.property(body, fc.nat(), (each, place) => {
        const index = place % each.versions.length;
        const changed = removeVersion(each, index);
        expect(isWhole(changed)).toBe(true);
        expect([firstDayOf(changed), lastDayOf(changed)]).toEqual([firstDayOf(each), lastDayOf(each)]);
        expect(changed.versions).toHaveLength(Math.max(1, each.versions.length - 1));
      }),
    );
  });
});

describe('the first day of a name moved', () => {
  it('moves the last day of the one before it, or is refused when nothing of either would be left', () => {
    fc.assert(
      fc.property(body, fc.nat(), day, (each, place, date) => {
        const index = place % each.versions.length;
        const changed = beginVersionOn(each, index, date);
        const version = each.versions[index];
        const isPossible =
          (version?.to ?? date) >= date && (index === 0 || date > (each.versions[index - 1]?.from ?? ''));
        expect(changed !== null).toBe(isPossible);
        if (changed) expect(isWhole(changed)).toBe(true);
      }),
    );
  });
});
