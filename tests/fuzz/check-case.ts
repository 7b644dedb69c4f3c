import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { problem as problemSchema } from '../../core/contract/problem-schema.ts';
import { describeProblem } from '../../core/rules/records/describe-problem.ts';

export const longestMs = 1_000;

const prototypes = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Map,
  Set,
  Promise,
  Error,
  Date,
  RegExp,
].map((each) => ({
  prototype: each.prototype as object,
  keys: Reflect.ownKeys(each.prototype as object).length,
}));

/** Throws when something has come to the prototypes that all objects share. */
export function requireCleanPrototypes(): void {
  for (const { prototype, keys } of prototypes)
    if (Reflect.ownKeys(prototype).length !== keys)
      throw new Error(`the prototype of all ${prototype.constructor.name}s was changed`);
  if ('polluted' in {}) throw new Error('Object.prototype was polluted');
}

/** Throws when a refusal is none of the expected ones, or has no sentence for the user. */
export function requireSentence(error: unknown): void {
  const parsed = problemSchema.safeParse(error);
  if (!parsed.success) throw new Error(`a refusal that is no problem: ${String(error)}`);
  if (parsed.data.code === 'unexpected') throw new Error(`unexpected: ${parsed.data.details['reason']}`);
  const sentence = describeProblem(parsed.data);
  if (
    !/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/iu.test(sentence) ||
    sentence.length < 15
  )
    throw new Error(`no sentence in Vietnamese for ${parsed.data.code}: "${sentence}"`);
}

/**
 * Throws when a case holds the program up for more than a second. What took too long is given two more tries, judged by the clock
 * and by this process's own work, since a busy machine lets it wait.
 */
export async function timed<T>(run: () => Promise<T>): Promise<T> {
  const first = performance.now();
  const result = await run();
  if (performance.now() - first <= longestMs) return result;
  let shortestMs = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    const again = await run();
    const { user, system } = process.cpuUsage(before);
    shortestMs = Math.min(shortestMs, performance.now() - start, (user + system) / 1_000);
    if (shortestMs <= longestMs) return again;
  }
  throw new Error(`took ${Math.round(shortestMs)} ms at best of two more tries`);
}

/** Everything below a folder but for some folders: names, sizes and links, to be held against a later look. */
export function lookAround(folder: string, except: readonly string[]): string[] {
  const seen: string[] = [];
  const walk = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      if (except.includes(path)) continue;
      const found = lstatSync(join(folder, path));
      seen.push(found.isFile() ? `${path}: ${readFileSync(join(folder, path), 'utf8')}` : path);
      if (found.isDirectory()) walk(path);
    }
  };
  walk('');
  return seen;
}

export function requireSame(before: readonly string[], after: readonly string[]): void {
  if (isDeepStrictEqual(before, after)) return;
  const changed = after.filter((each) => !before.includes(each));
  const gone = before.filter((each) => !after.includes(each));
  throw new Error(
    `outside of its folder: new or changed ${changed.join(', ') || 'nothing'}, gone ${gone.join(', ') || 'nothing'}`,
  );
}
