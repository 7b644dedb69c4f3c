import { toRoman } from '../../../core/rules/sections/number-headings.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  integerOf,
  nameOf,
  switchOf,
  valueOf,
  type XmlElement,
} from './xml.ts';

type Level = {
  start: number;
  format: string;
  text: string;
  isDecimal: boolean;
  styleId: string | null;
  restartsAfter: number;
};
type List = { levels: ReadonlyMap<number, Level> };
type NumberedList = {
  abstractId: string;
  overrides: ReadonlyMap<number, { start: number | null; level: Level | null }>;
};

export type Numbering = {
  /** The mark of the next paragraph of a list (`I.`, `1.1.`, `a)`, `-`), which counts on; empty when it shows none. */
  nextMark(numId: string, level: number): string;
  /** The level of a list that belongs to a paragraph style, where only the style names the list. */
  levelOfStyle(numId: string, styleId: string): number | null;
};

/** The lists of a file. A list that is missing or broken shows no marks. */
export function readNumbering(root: XmlElement | null): Numbering {
  const abstractLists = new Map<string, List>();
  const lists = new Map<string, NumberedList>();
  /** Definitions that lie with a list style, by its name, and those that only point to one. */
  const ofStyles = new Map<string, List>();
  const pointers = new Map<string, string>();
  for (const element of root ? childrenOf(root) : []) {
    if (nameOf(element) === 'abstractNum') {
      const id = attributeOf(element, 'abstractNumId') ?? '';
      const list = { levels: readLevels(element) };
      abstractLists.set(id, list);
      const own = valueOf(element, 'styleLink');
      const other = valueOf(element, 'numStyleLink');
      if (own !== null) ofStyles.set(own, list);
      if (other !== null) pointers.set(id, other);
    }
    if (nameOf(element) === 'num') {
      lists.set(attributeOf(element, 'numId') ?? '', {
        abstractId: valueOf(element, 'abstractNumId') ?? '',
        overrides: readOverrides(element),
      });
    }
  }
  for (const [id, style] of pointers) {
    const list = ofStyles.get(style);
    if (list) abstractLists.set(id, list);
  }
  /** Lists of one definition count on together. */
  const counters = new Map<string, Map<number, number>>();
  const restarted = new Set<string>();

  const levelOf = (list: NumberedList, level: number): Level | null =>
    list.overrides.get(level)?.level ?? abstractLists.get(list.abstractId)?.levels.get(level) ?? null;

  return {
    levelOfStyle: (numId, styleId) => {
      const list = lists.get(numId);
      const levels = list && abstractLists.get(list.abstractId)?.levels;
      for (const [number, level] of levels ?? []) if (level.styleId === styleId) return number;
      return null;
    },
    nextMark: (numId, levelNumber) => {
      const list = lists.get(numId);
      const level = list && levelOf(list, levelNumber);
      if (!list || !level) return '';
      const counts = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, counts);
      const key = `${numId}/${levelNumber}`;
      const restart = list.overrides.get(levelNumber)?.start ?? null;
      if (restart !== null && !restarted.has(key)) {
        restarted.add(key);
        counts.set(levelNumber, restart);
      } else {
        counts.set(levelNumber, (counts.get(levelNumber) ?? level.start - 1) + 1);
      }
      for (const deeper of counts.keys()) {
        const after = levelOf(list, deeper)?.restartsAfter ?? deeper;
        if (deeper > levelNumber && levelNumber < after) counts.delete(deeper);
      }
      if (level.format === 'bullet') return readBullet(level.text);
      if (level.format === 'none') return '';
      return level.text.replace(/%([1-9])/g, (_match, digit: string) => {
        const place = Number(digit) - 1;
        const shown = levelOf(list, place);
        const count = counts.get(place) ?? shown?.start ?? 1;
        return writeCount(count, level.isDecimal ? 'decimal' : (shown?.format ?? 'decimal'));
      });
    },
  };
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of childrenOf(element)) {
    if (nameOf(child) === 'lvl') {
      const level = integerOf(attributeOf(child, 'ilvl')) ?? 0;
      levels.set(level, readLevel(child, level));
    }
  }
  return levels;
}

function readLevel(element: XmlElement, number: number): Level {
  // Word keeps a rare format beside a usual one in an alternate choice; the fallback is the usual one.
  const alternate = childOf(childOf(element, 'AlternateContent'), 'Fallback');
  return {
    start: integerOf(valueOf(element, 'start')) ?? 1,
    format: valueOf(element, 'numFmt') ?? valueOf(alternate, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    isDecimal: switchOf(element, 'isLgl') ?? false,
    styleId: valueOf(element, 'pStyle'),
    // `Điều` counts on over chapters: its level says 0, never to begin anew.
    restartsAfter: integerOf(valueOf(element, 'lvlRestart')) ?? number,
  };
}

function readOverrides(element: XmlElement): NumberedList['overrides'] {
  const overrides = new Map<number, { start: number | null; level: Level | null }>();
  for (const child of childrenOf(element)) {
    if (nameOf(child) !== 'lvlOverride') continue;
    const number = integerOf(attributeOf(child, 'ilvl')) ?? 0;
    const level = childOf(child, 'lvl');
    overrides.set(number, {
      start: integerOf(valueOf(child, 'startOverride')),
      level: level && readLevel(level, number),
    });
  }
  return overrides;
}

/** Symbol fonts keep their signs in a private area; a dash and a plus are the marks that offices mean something by. */
function readBullet(text: string): string {
  const sign = text.trim();
  const code = sign.charCodeAt(0) & 0xff;
  if (/^[\uF000-\uF0FF]/.test(sign)) return code === 0x2d ? '-' : code === 0x2b ? '+' : '•';
  if (/^[-–—−]/.test(sign)) return '-';
  return sign;
}

function writeCount(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return writeRoman(count);
    case 'lowerRoman':
      return writeRoman(count).toLowerCase();
    case 'upperLetter':
      return writeLetters(count).toUpperCase();
    case 'lowerLetter':
      return writeLetters(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

const largestRoman = 3_999;

function writeRoman(count: number): string {
  return count < 1 || count > largestRoman ? String(count) : toRoman(count);
}

/** As Word counts: a … z, aa, bb, cc. */
function writeLetters(count: number): string {
  if (count < 1) return String(count);
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((count - 1) / 26) + 1));
}
