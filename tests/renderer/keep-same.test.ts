import { expect, it } from 'vitest';
import { keepSame } from '../../renderer/keep-same.ts';

it('An answer that says the same is the one before, so that nothing is drawn anew; another one is taken', () => {
  const before = { status: 'alive', holder: { machine: 'PC-01' } };
  expect(keepSame(before, { status: 'alive', holder: { machine: 'PC-01' } })).toBe(before);
  const found = { status: 'alive', holder: { machine: 'PC-02' } };
  expect(keepSame(before, found)).toBe(found);
  expect(keepSame<object | null>(null, before)).toBe(before);
});
