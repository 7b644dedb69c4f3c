import fc from 'fast-check';

/** Texts that have broken programs: paths out of a folder, names of an object's own parts, markup, signs that cannot be seen. */
const nastyTexts = [
  '',
  ' ',
  '.',
  '..',
  '../../x',
  '../../../../../../etc/passwd',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\Windows\\x',
  '\\\\server\\share',
  'x/y',
  'x\u0000.json',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'con',
  'nul',
  'a'.repeat(200),
  '<img src=x onerror=alert(1)>',
  '${process.exit(1)}',
  '{{7*7}}',
  '=cmd|calc!A1',
  "'; DROP TABLE x; --",
  '%00',
  '%2e%2e%2f',
  '\u202Etxt.exe',
  '\uD800',
  '\uFFFF',
  'Ạ'.normalize('NFD'),
  '1e309',
  '-0',
  'null',
  '2021-02-30',
  '9999-99-99T99:99:99Z',
];

/** As JSON makes it: `__proto__` is a key of the object itself, not its prototype. */
const polluters: unknown[] = [
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  JSON.parse('{"a":{"__proto__":{"polluted":true}},"toString":1,"hasOwnProperty":null}'),
];

function deep(depth: number): unknown {
  let value: unknown = 'đáy';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}

/** Made once: a huge text and a huge list cost time and memory, whoever looks at them. */
const huge: unknown[] = [
  'x'.repeat(2_000_000),
  '🦆'.repeat(200_000),
  Array.from({ length: 20_000 }, () => ({})),
  deep(1_000),
];

/** Of these there is one each, in every case that has it: they are neither copied, which takes most of a run's time, nor changed. */
const shared = new Set(huge.filter((each) => typeof each === 'object'));

/** What may stand anywhere in what a page sends: all that a structured clone can carry. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<unknown>(...nastyTexts) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      true,
      0,
      -0,
      -1,
      1,
      0.5,
      1e21,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      2 ** 31,
      12n,
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [null], ...polluters) },
  {
    weight: 3,
    arbitrary: fc.anything({ maxDepth: 2, maxKeys: 4, withDate: true, withMap: true, withTypedArray: true }),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...huge) },
);

/** Any JSON, and any other value that can be sent. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue({ maxDepth: 3 }), nastyValue);

export type Mutation = { at: number; act: 'replace' | 'remove' | 'pollute' | 'repeat'; value: unknown };

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 100_000 }),
  act: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'pollute', 'repeat'),
  value: nastyValue,
});

type Place = { holder: Record<string, unknown> | unknown[]; key: string };

/** A copy of a value with some of its places, whichever the numbers mean, changed. */
export function mutate(value: unknown, mutations: readonly Mutation[]): unknown {
  const root = { it: copyPlain(value) };
  for (const each of mutations) mutateIn(root, each);
  return root.it;
}

function mutateIn(root: { it: unknown }, { at, act, value }: Mutation): void {
  const places = listPlaces(root);
  const place = places[at % places.length];
  if (!place) return;
  const { holder, key } = place;
  const held = Reflect.get(holder, key) as unknown;
  const nasty = copy(value);
  switch (act) {
    case 'replace':
      define(holder, key, nasty);
      break;
    case 'remove':
      Reflect.deleteProperty(holder, key);
      break;
    case 'pollute':
      if (isPlain(held) && !Array.isArray(held)) define(held, '__proto__', { polluted: true });
      else define(holder, key, copy(polluters[at % polluters.length]));
      break;
    case 'repeat':
      if (Array.isArray(held) && isPlain(held) && held.length < 1_000) held.push(...held);
      else define(holder, key, [held, held]);
      break;
  }
}

/** What cannot be cloned, since it is too deep, cannot be sent either. */
function copy(value: unknown): unknown {
  if (typeof value !== 'object' || shared.has(value)) return value;
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

/** Of what fits a schema, which is plain and holds nothing twice: `structuredClone` takes most of a run's time with it. */
function copyPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyPlain);
  if (!isPlain(value)) return copy(value);
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, copyPlain(held)]));
}

function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function isPlain(value: unknown): value is Record<string, unknown> | unknown[] {
  if (typeof value !== 'object' || value === null || shared.has(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** Every place of a value, the value itself first; of a large one the first ten thousand. */
function listPlaces(root: { it: unknown }): Place[] {
  const places: Place[] = [{ holder: root, key: 'it' }];
  for (let index = 0; index < places.length && places.length < 10_000; index += 1) {
    const { holder, key } = places[index] as Place;
    const held = Reflect.get(holder, key) as unknown;
    if (!isPlain(held)) continue;
    for (const inner of Object.keys(held)) places.push({ holder: held, key: inner });
  }
  return places;
}
