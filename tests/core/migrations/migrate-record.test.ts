import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrateRecord } from '../../../core/migrations/migrate-record.ts';
import type { AnyRecord, Migration } from '../../../core/migrations/migration.ts';
import type { RecordKind } from '../../../core/model/record.ts';

const rename = (from: string, to: string) => (record: AnyRecord) => {
  const { [from]: value, ...rest } = record;
  return from in record ? { ...rest, [to]: value } : rest;
};
/** What later versions might do: rename a field, count on, touch another kind. */
const steps: Migration[] = [
  { from: 1, name: 'name-to-title', steps: { person: rename('name', 'title') } },
  {
    from: 2,
    name: 'count',
    steps: { person: (record) => ({ ...record, trail: [...list(record.trail), 2] }) },
  },
  {
    from: 3,
    name: 'count-again',
    steps: {
      person: (record) => ({ ...record, trail: [...list(record.trail), 3] }),
      period: (record) => ({ ...record, seen: true }),
    },
  },
];
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const unknownFields = fc.dictionary(
  fc.string().filter((key) => !['name', 'title', 'trail', '__proto__'].includes(key)),
  fc.jsonValue(),
);
const person = fc
  .record({ name: fc.string(), rest: unknownFields })
  .map(({ name, rest }) => ({ ...rest, name }));

describe('A migration', () => {
  it('runs each step once, in order, from the version of the record on', () => {
    fc.assert(
      fc.property(
        person,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (record, from, to) => {
          const migrated = migrateRecord('person', record, from, { to, steps }) as AnyRecord;
          const expected = [2, 3].filter((step) => step >= from && step < to);
          expect(list(migrated.trail)).toEqual(expected);
          expect('title' in migrated).toBe(from === 1 && to > 1);
        },
      ),
    );
  });

  it('keeps fields that it does not know, and leaves the record that it was given as it was', () => {
    fc.assert(
      fc.property(person, (record) => {
        const before = structuredClone(record);
        const migrated = migrateRecord('person', record, 1, { to: 4, steps }) as AnyRecord;
        expect(record).toEqual(before);
        const { name: _name, ...unknown } = record;
        expect(migrated).toMatchObject(unknown);
        expect(migrated.title).toBe(record.name);
      }),
    );
  });

  it('gives the same whether it is done at once or step by step, and nothing more the second time', () => {
    fc.assert(
      fc.property(person, fc.constantFrom<RecordKind>('person', 'period', 'report'), (record, kind) => {
        const atOnce = migrateRecord(kind, record, 1, { to: 4, steps });
        const second = migrateRecord(kind, record, 1, { to: 2, steps });
        const third = migrateRecord(kind, second, 2, { to: 3, steps });
        expect(migrateRecord(kind, third, 3, { to: 4, steps })).toEqual(atOnce);
        expect(migrateRecord(kind, atOnce, 4, { to: 4, steps })).toBe(atOnce);
      }),
    );
  });

  it('leaves what is no object to the schema, and misses no step in silence', () => {
    for (const value of [null, 3, 'x', [1]])
      expect(migrateRecord('person', value, 1, { to: 4, steps })).toBe(value);
    expect(() => migrateRecord('person', {}, 1, { to: 3, steps: [] })).toThrow(
      'no migration from schema version 1',
    );
  });
});
