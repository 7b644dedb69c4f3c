import type { Indicator } from '../../model/indicator.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { compareUnits } from './compare-units.ts';

const smallestScore = 0.6;
/** Of a part ("trong đó") under a known total, of which there are few. */
const smallestPartScore = 0.4;
/** How far the best must stand before the second. */
const lead = 0.05;
const unitBonus = 0.06;
const emptyWords = new Set(['so', 'cac', 'cua', 'trong', 'va', 'duoc', 'tong', 'la', 'do', 'nhung', 'da']);

/**
 * The indicator that a row of a form speaks of, by code or by label; null when none is alike enough, or two are equally so.
 * `total` is the indicator of the row above, whose parts "trong đó: …" may follow.
 */
export function matchIndicator(
  { rowLabel, rowTexts, unit }: { rowLabel: string; rowTexts: readonly string[]; unit: string },
  indicators: readonly Indicator[],
  total: Indicator | null,
): Indicator | null {
  const byCode = indicators.find(({ code }) => rowTexts.some((text) => text.trim() === code));
  if (byCode) return byCode;
  const isPart = /^[\s\d.)]*(?:trong do|-|\+|•|[a-z]\))/.test(foldSearchKey(rowLabel));
  if (isPart && total) {
    const parts = indicators.filter(({ parentId }) => parentId === total.id);
    const found = best(rowLabel, unit, parts, smallestPartScore);
    if (found) return found;
  }
  return best(rowLabel, unit, indicators, smallestScore);
}

function best(
  label: string,
  unit: string,
  indicators: readonly Indicator[],
  smallest: number,
): Indicator | null {
  const wanted = foldLabel(label);
  const [first, second] = indicators
    .map((indicator) => ({ indicator, score: score(wanted, unit, indicator) }))
    .toSorted((one, other) => other.score - one.score);
  if (!first || first.score < smallest) return null;
  return second && first.score - second.score < lead ? null : first.indicator;
}

function score(wanted: string, unit: string, indicator: Indicator): number {
  const label = foldLabel(indicator.label);
  if (wanted === '' || label === '') return 0;
  const fits = unit !== '' && indicator.unit !== '' && compareUnits(indicator.unit, unit) !== null;
  return likeness(wanted, label) + (fits ? unitBonus : 0);
}

function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  const isInside =
    Math.min(first.size, second.size) > 1 &&
    (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `));
  return Math.max((2 * shared) / (first.size + second.size), isInside ? 0.75 : 0);
}

/** Without number, dash, "trong đó" and what stands in brackets. */
function foldLabel(label: string): string {
  return foldSearchKey(label)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[\s\divx.)+•-]*(?:trong do\s*:?)?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(' ').filter((word) => !emptyWords.has(word)));
}
