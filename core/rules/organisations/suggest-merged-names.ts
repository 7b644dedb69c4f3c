import type { OrganisationVersion } from '../../model/organisation.ts';
import { foldToneKey } from '../text/fold-search-key.ts';

export type BodyNames = Pick<
  OrganisationVersion,
  'name' | 'shortName' | 'superiorLines' | 'issuerLines' | 'symbol' | 'placeName'
>;

/** A line of a letterhead longer than this is set in two. */
const longestLine = 24;

/**
 * What a body may be called that several become: of one place, all their tasks in one name, in the order given and turned
 * round (Ban Tuyên giáo, Ban Dân vận → Ban Tuyên giáo và Dân vận); then as each of them is called.
 */
export function suggestMergedNames(bodies: readonly OrganisationVersion[]): BodyNames[] {
  const joined = [joinNames(bodies), joinNames(bodies.toReversed())].filter((each) => each !== null);
  const all = [...joined, ...bodies.map(pickNames)];
  return all.filter(({ name }, index) => all.findIndex((each) => each.name === name) === index);
}

export function pickNames({
  name,
  shortName,
  superiorLines,
  issuerLines,
  symbol,
  placeName,
}: OrganisationVersion): BodyNames {
  return { name, shortName, superiorLines, issuerLines, symbol, placeName };
}

/** Null where bodies of several places or levels become one, or their names do not begin with one word. */
function joinNames(bodies: readonly OrganisationVersion[]): BodyNames | null {
  const [first] = bodies;
  if (!first || bodies.length < 2) return null;
  const areTogether = bodies.every(
    ({ placeName, level }) =>
      foldToneKey(placeName) === foldToneKey(first.placeName) && level === first.level,
  );
  const name = joinPhrases(bodies.map((each) => each.name));
  if (!areTogether || name === null) return null;
  const issuer = joinPhrases(bodies.map(({ issuerLines }) => issuerLines.join(' ')));
  return {
    ...pickNames(first),
    name,
    shortName: joinPhrases(bodies.map(({ shortName }) => shortName)) ?? name,
    issuerLines: breakLine(issuer ?? name.toLocaleUpperCase('vi')),
    symbol: joinSymbols(bodies.map(({ symbol }) => symbol)),
  };
}

/** What all phrases begin and end with, and between them what each has of its own. */
function joinPhrases(phrases: readonly string[]): string | null {
  const { head, middles, tail } = splitCommon(phrases.map((phrase) => phrase.split(' ')));
  if (head.length === 0 || middles.some((middle) => middle.length === 0)) return null;
  const names = middles.map((middle) => middle.join(' '));
  const and = phrases.every((phrase) => phrase === phrase.toLocaleUpperCase('vi')) ? 'VÀ' : 'và';
  const list = [names.slice(0, -1).join(', '), names.at(-1)].join(` ${and} `);
  return [...head, list, ...tail].join(' ');
}

/** As BTGTU and BDVTU become BTGDVTU; the first where they do not begin and end alike. */
function joinSymbols(symbols: readonly string[]): string {
  const { head, middles, tail } = splitCommon(symbols.map((symbol) => [...symbol]));
  return head.length > 0 && tail.length > 0
    ? [...head, ...middles.flat(), ...tail].join('')
    : (symbols[0] ?? '');
}

function splitCommon(rows: readonly (readonly string[])[]): {
  head: readonly string[];
  middles: (readonly string[])[];
  tail: readonly string[];
} {
  const [first = []] = rows;
  const shortest = Math.min(...rows.map(({ length }) => length));
  let headCount = 0;
  while (headCount < shortest && rows.every((row) => row[headCount] === first[headCount])) headCount += 1;
  let tailCount = 0;
  while (
    tailCount < shortest - headCount &&
    rows.every((row) => row.at(-1 - tailCount) === first.at(-1 - tailCount))
  )
    tailCount += 1;
  return {
    head: first.slice(0, headCount),
    middles: rows.map((row) => row.slice(headCount, row.length - tailCount)),
    tail: first.slice(first.length - tailCount),
  };
}

function breakLine(line: string): string[] {
  const place = line.lastIndexOf(' VÀ ');
  return line.length > longestLine && place > 0 ? [line.slice(0, place), line.slice(place + 1)] : [line];
}
