import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildChange,
  listMissing,
  type ChangeDraft,
} from '../../../../renderer/features/catalogue/organisation/build-change.ts';
import { pickNames } from '../../../../core/rules/organisations/suggest-merged-names.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { organisation } from '../../../support/records.ts';

const date = '2025-07-01';
const named = pickNames(selectVersion(organisation, date));
const nameless = { ...named, name: ' ' };
const namesOrNone = fc.constantFrom(named, nameless);

const drafts: fc.Arbitrary<ChangeDraft> = fc.record({
  kind: fc.constantFrom('rename', 'merge', 'split', 'close', 'move'),
  date: fc.constant(date),
  ids: fc.subarray(['hoi-nong-dan', 'hoi-phu-nu', 'cong-doan']),
  intoId: fc.constantFrom(null, 'mat-tran'),
  newId: fc.constant('moi'),
  parentId: fc.constantFrom(null, 'tinh-uy'),
  names: fc.constant(null),
  parts: fc
    .array(namesOrNone, { maxLength: 3 })
    .map((all) => all.map((names, at) => ({ id: `phan-${at}`, names }))),
  isOver: fc.boolean(),
});

describe('a change of organisations in the dialog', () => {
  it('lacks something exactly when there is no change yet, and says each thing once', () => {
    fc.assert(
      fc.property(drafts, namesOrNone, (draft, names) => {
        // A body that is chosen, or goes on, gives what is not typed.
        const source = draft.ids.length > 0 || draft.intoId !== null ? organisation : undefined;
        const missing = listMissing(draft, names, source, 'hoi-nong-dan');
        expect(missing.length === 0).toBe(buildChange(draft, names, source) !== null);
        const said = missing.map(({ field, sentence }) => `${field} ${sentence}`);
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 500, seed: 20_261_129 },
    );
  });

  it('leads to the first body to choose from, or to the name that is not there', () => {
    const nothing: ChangeDraft = {
      kind: 'merge',
      date,
      ids: [],
      intoId: null,
      newId: 'moi',
      parentId: null,
      names: null,
      parts: [],
      isOver: false,
    };
    expect(listMissing(nothing, null, undefined, 'hoi-nong-dan')).toEqual([
      { field: 'bodies hoi-nong-dan', sentence: 'Chọn ít nhất hai cơ quan sáp nhập.' },
    ]);
    const split = {
      ...nothing,
      kind: 'split' as const,
      ids: ['hoi-phu-nu'],
      parts: [{ id: 'p', names: nameless }],
    };
    expect(listMissing(split, named, organisation, undefined)).toEqual([
      { field: 'p name', sentence: 'Ghi tên gọi của cơ quan mới.' },
    ]);
  });
});
