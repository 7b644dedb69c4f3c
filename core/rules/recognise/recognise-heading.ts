import type { HeadingLevel } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import { parseHeadingMark } from '../sections/number-headings.ts';
import { plainTextOf } from '../text/read-plain-text.ts';
import { isCapitals } from './read-lines.ts';

export type ParagraphLook = {
  /** Word's automatic mark; it is not part of the text. */
  mark: string;
  outlineLevel: number | null;
  align: 'left' | 'center' | 'right' | 'justify';
};

export type RecognisedHeading = {
  level: HeadingLevel;
  mark: string;
  /** How many letters of the text the typed mark takes. */
  markLength: number;
  isRunIn: boolean;
};

const longestTitle = 200;

/** The heading that a paragraph is, by its typed or automatic mark, else by its look; null for running text. */
export function recogniseHeading(content: readonly Inline[], look: ParagraphLook): RecognisedHeading | null {
  const text = plainTextOf(content);
  if (text.trim() === '') return null;
  const found = readMark(look.mark === '' ? text : `${look.mark} ${text}`);
  if (!found) {
    const level = look.mark === '' ? readLevelByLook(content, text, look) : null;
    return level === null ? null : { level, mark: '', markLength: 0, isRunIn: false };
  }
  const markLength = look.mark === '' ? text.length - found.rest.length : 0;
  const isTitle = looksLikeTitle(content, markLength);
  const level = found.level === 'by-look' ? (isTitle ? 3 : null) : found.level;
  if (level === null && !found.isDash) return null;
  return {
    level: level ?? 5,
    mark: found.mark,
    markLength,
    isRunIn: (level ?? 5) <= 3 && !isTitle,
  };
}

/** Whether a line begins with the mark of a heading, as offices write them. */
export function startsWithMark(text: string): boolean {
  return readMark(text) !== null;
}

type Mark = { level: HeadingLevel | 'by-look'; mark: string; rest: string; isDash: boolean };

// Habits that the program itself does not write. `*` often stands above dashes as a title of its own.
const otherMarks: readonly { level: Mark['level']; isDash: boolean; pattern: RegExp }[] = [
  { level: 1, isDash: false, pattern: /^((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\s?[/)])\s*(?=\p{Lu})/u },
  { level: 1, isDash: false, pattern: /^([A-E][.-])\s*(?=\p{Lu}{2})/u },
  {
    level: 1,
    isDash: false,
    pattern: /^((?:PHẦN|Phần)\s+(?:thứ\s+|THỨ\s+)?[\p{L}\d]{1,5}\s*[.:–-]?)\s+(?=\p{Lu})/u,
  },
  { level: 2, isDash: false, pattern: /^([1-9]\d?\s?[/-])\s*(?=\p{Lu})/u },
  { level: 2, isDash: false, pattern: /^([1-9]\d?\.)(?=\p{Lu})/u },
  { level: 3, isDash: false, pattern: /^([1-9]\d?(?:\.[1-9]\d?){1,3}\.?)\s+(?=\p{L})/u },
  { level: 3, isDash: false, pattern: /^([a-eđghik][./])\s*(?=\p{Lu})/u },
  { level: 3, isDash: false, pattern: /^([a-eđghik]\))(?=\p{Lu})/u },
  { level: 'by-look', isDash: false, pattern: /^([1-9]\d?\))\s*(?=\p{L})/u },
  { level: 'by-look', isDash: false, pattern: /^(\([1-9]\d?\))\s*(?=\p{L})/u },
  { level: 'by-look', isDash: true, pattern: /^([*•●○▪■◦♦])\s*(?=\p{L})/u },
  { level: 4, isDash: true, pattern: /^([-–—])(?=\p{Lu})/u },
  { level: 5, isDash: true, pattern: /^([+])(?=\p{Lu})/u },
];

function readMark(text: string): Mark | null {
  const known = parseHeadingMark(text);
  if (known) return { ...known, isDash: known.level > 3 };
  const line = text.trimStart();
  for (const { level, isDash, pattern } of otherMarks) {
    const found = pattern.exec(line);
    if (found) return { level, isDash, mark: (found[1] ?? '').trim(), rest: line.slice(found[0].length) };
  }
  return null;
}

/** A title is short and bold or italic throughout, or it closes like a title and not like a sentence. */
function looksLikeTitle(content: readonly Inline[], from: number): boolean {
  const text = plainTextOf(content).slice(from).trim();
  if (text.length > longestTitle || text === '') return false;
  if (isEmphasised(content, from)) return true;
  // A title may name two things: `Giám sát, phản biện xã hội; tham gia xây dựng Đảng`.
  return isCapitals(text) || (!/[.;,…]$/.test(text) && !/[.:]\s/.test(text) && text.length <= 120);
}

function readLevelByLook(
  content: readonly Inline[],
  text: string,
  { outlineLevel, align }: ParagraphLook,
): HeadingLevel | null {
  if (text.length > longestTitle || content.some((inline) => inline.type === 'line-break')) return null;
  if (outlineLevel !== null && outlineLevel <= 3) return outlineLevel <= 1 ? 1 : outlineLevel === 2 ? 2 : 3;
  if (/^kính (?:gửi|trình)/iu.test(text.trim())) return null;
  if (!isBold(content) || /[.;,]$/.test(text.trim()) || align === 'right') return null;
  return isCapitals(text) ? 1 : 2;
}

function isBold(content: readonly Inline[]): boolean {
  return everyLetter(content, 0, (run) => run.isBold === true);
}

function isEmphasised(content: readonly Inline[], from: number): boolean {
  return (
    everyLetter(content, from, (run) => run.isBold === true) ||
    everyLetter(content, from, (run) => run.isItalic === true)
  );
}

function everyLetter(
  content: readonly Inline[],
  from: number,
  test: (run: { isBold?: boolean | undefined; isItalic?: boolean | undefined }) => boolean,
): boolean {
  let position = 0;
  return content.every((inline) => {
    if (inline.type !== 'text') return true;
    const start = position;
    position += inline.text.length;
    const own = inline.text.slice(Math.max(0, from - start));
    return !/[\p{L}\p{N}]/u.test(own) || test(inline);
  });
}
