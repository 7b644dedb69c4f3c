import { describe, expect, it } from 'vitest';
import { fuzzReader, readers, type ReaderName } from '../fuzz/readers.ts';

const cases = Number(process.env['GIAO_BAN_FUZZ_CASES'] ?? 2_000);
const seed = Number(process.env['GIAO_BAN_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** The seed of the case stands in the failure; with it as GIAO_BAN_FUZZ_SEED that case comes first. */
describe('whatever a file holds', () => {
  it.each(Object.keys(readers) as ReaderName[])('is read or refused with a sentence: %s', async (name) => {
    const { refused } = await fuzzReader(name, { cases, seed });
    // Neither all nor none: the changes reach the insides of a file.
    expect(refused).toBeGreaterThan(cases / 50);
    expect(refused).toBeLessThan(cases);
  });
});
