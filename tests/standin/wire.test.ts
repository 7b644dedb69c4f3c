import { describe, expect, it } from 'vitest';

import { nodeWire } from './wire.ts';

describe('a value that crosses between the processes', () => {
  it.each([
    ['plain data', { a: [1, 'hai', null, true], $: { $: 'view' } }],
    ['numbers that JSON cannot write', [NaN, -0, Infinity, -Infinity, 12345678901234567890n]],
    ['undefined inside objects and arrays', { a: undefined, b: [undefined] }],
    ['a date, a pattern, a map and a set', [new Date(5), /đ+/giu, new Map([[{ a: 1 }, new Set(['x'])]])]],
    ['bytes', [new Uint8Array([1, 2, 255]), new Float64Array([0.5]), new Uint8Array([7, 8]).buffer]],
    ['an object with a key named __proto__', JSON.parse('{"__proto__": 1, "b": 2}')],
  ])('arrives as it left: %s', (_name, value) => {
    expect(nodeWire.unpack(nodeWire.pack(value))).toEqual(value);
  });

  it('brings only the visible part of a larger buffer', () => {
    const bytes = nodeWire.unpack(nodeWire.pack(new Uint8Array([1, 2, 3, 4]).subarray(1, 3)));
    expect(bytes).toEqual(new Uint8Array([2, 3]));
    expect(bytes instanceof Uint8Array && bytes.buffer.byteLength).toBe(2);
  });

  it('keeps the name and message of an error', () => {
    expect(nodeWire.unpack(nodeWire.pack(new RangeError('quá dài')))).toMatchObject({
      name: 'RangeError',
      message: 'quá dài',
    });
  });

  it('is refused when it is a function, a symbol, a promise or a cycle', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(() => nodeWire.pack([() => 1])).toThrow('An object could not be cloned.');
    expect(() => nodeWire.pack({ a: Symbol('x') })).toThrow('An object could not be cloned.');
    expect(() => nodeWire.pack(Promise.resolve())).toThrow('An object could not be cloned.');
    expect(() => nodeWire.pack(cycle)).toThrow('cyclic');
  });
});
