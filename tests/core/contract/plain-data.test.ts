import { describe, expect, it } from 'vitest';
import { findForeignData } from '../../../core/contract/plain-data.ts';
import { report } from '../../support/records.ts';

function nested(depth: number): unknown {
  let value: unknown = 'đáy';
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

describe('what crosses the border', () => {
  it('is a record with its figures and bytes, as it is', () => {
    const args = { report, bytes: new Uint8Array([1, 2]), none: null, isOn: false, count: -0.5 };
    expect(findForeignData(structuredClone(args))).toBeNull();
  });

  it('is nothing of another class, nothing endless and no number without a value', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const foreign: [unknown, string][] = [
      [12n, 'bigint'],
      [() => 0, 'function'],
      [Symbol.iterator, 'symbol'],
      [Number.NaN, 'number'],
      [Number.POSITIVE_INFINITY, 'number'],
      [new Date(0), 'class'],
      [new Map(), 'class'],
      [/x/, 'class'],
      [new Float64Array(1), 'class'],
      [cyclic, 'depth'],
      [nested(200), 'depth'],
    ];
    for (const [value, why] of foreign) {
      expect(findForeignData(value), why).toBe(why);
      expect(findForeignData({ list: [value] }), why).toBe(why);
    }
  });

  it('has no key that would change what an object is', () => {
    expect(findForeignData(JSON.parse('{"a":{"__proto__":{"polluted":true}}}'))).toBe('key');
  });

  it('has no key without a value: it would unname what a record holds', () => {
    const args = { part: { name: undefined, symbol: 'x' }, list: [{ a: undefined }] };
    expect(findForeignData(args)).toBeNull();
    expect(Object.assign({ name: 'cũ' }, args.part)).toEqual({ name: 'cũ', symbol: 'x' });
    expect(args.list.map((each) => Object.keys(each))).toEqual([[]]);
  });
});
