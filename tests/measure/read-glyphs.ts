import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mmPerPoint = 25.4 / 72;

/** One sign on a page; lengths from the top left corner, the baseline in points. */
export type Glyph = {
  sign: string;
  leftMm: number;
  rightMm: number;
  baselinePt: number;
  sizePt: number;
  isBold: boolean;
  isItalic: boolean;
};

/** The signs on one baseline, over the whole page or over one column. */
export type TextLine = { page: number; text: string; glyphs: Glyph[]; baselinePt: number };
export type MeasuredPage = { widthMm: number; heightMm: number; lines: TextLine[] };

/** The signs of a PDF with their exact places, by mutool, which shares no code with the programs that made the file. */
export function readGlyphs(pdf: Uint8Array): MeasuredPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-measure-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    const xml = execFileSync('mutool', ['draw', '-q', '-F', 'stext', file], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 29,
      encoding: 'utf8',
    });
    return xml.split('<page ').slice(1).map(readPage);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tag =
  /<font name="([^"]*)" size="([\d.]+)">|<char quad="([\d.-]+) [\d.-]+ ([\d.-]+) [^"]*" x="[\d.-]+" y="([\d.-]+)"[^>]* c="([^"]*)"/g;

function readPage(xml: string, index: number): MeasuredPage {
  const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(xml) ?? [];
  const glyphs: Glyph[] = [];
  let font = { isBold: false, isItalic: false, sizePt: 0 };
  for (const [, name, size, left, right, baseline, sign] of xml.matchAll(tag)) {
    // mutool cuts long names off.
    if (name !== undefined) {
      font = { isBold: /bold/i.test(name), isItalic: /ital/i.test(name), sizePt: Number(size) };
      continue;
    }
    glyphs.push({
      ...font,
      sign: unescapeXml(sign ?? ''),
      leftMm: Number(left) * mmPerPoint,
      rightMm: Number(right) * mmPerPoint,
      baselinePt: Number(baseline),
    });
  }
  return {
    widthMm: Number(width) * mmPerPoint,
    heightMm: Number(height) * mmPerPoint,
    lines: gatherLines(glyphs, index + 1),
  };
}

/** A raised or lowered sign belongs to the line of the larger signs beside it. */
function gatherLines(glyphs: readonly Glyph[], page: number): TextLine[] {
  const lines: { glyphs: Glyph[]; baselinePt: number; sizePt: number }[] = [];
  for (const glyph of glyphs) {
    const line = lines.find((each) => {
      const shiftPt = Math.abs(each.baselinePt - glyph.baselinePt);
      if (shiftPt < 0.3) return true;
      const [small, large] = [glyph.sizePt, each.sizePt].toSorted((first, second) => first - second);
      const gapMm = glyph.leftMm - (each.glyphs.at(-1)?.rightMm ?? 0);
      return (
        (small ?? 0) < (large ?? 0) * 0.8 &&
        shiftPt < (large ?? 0) * 0.55 &&
        Math.abs(gapMm) < (large ?? 0) * mmPerPoint
      );
    });
    if (line === undefined) {
      lines.push({ glyphs: [glyph], baselinePt: glyph.baselinePt, sizePt: glyph.sizePt });
      continue;
    }
    line.glyphs.push(glyph);
    if (glyph.sizePt > line.sizePt) {
      line.sizePt = glyph.sizePt;
      line.baselinePt = glyph.baselinePt;
    }
  }
  return lines
    .flatMap((line) => makeLine(line.glyphs, line.baselinePt, page) ?? [])
    .toSorted((first, second) => first.baselinePt - second.baselinePt);
}

function makeLine(glyphs: readonly Glyph[], baselinePt: number, page: number): TextLine | null {
  const inked = trimSpaces(glyphs);
  const text = inked.map(({ sign }) => sign).join('');
  return text === '' ? null : { page, glyphs: inked, text, baselinePt };
}

/** The parts of a line between gaps wider than two ems, such as a page number and the mark beside it. */
export function splitAtGaps(line: TextLine): TextLine[] {
  const parts: Glyph[][] = [];
  const inked = line.glyphs.filter(({ sign }) => sign.trim() !== '');
  for (const glyph of inked.toSorted((first, second) => first.leftMm - second.leftMm)) {
    const before = parts.at(-1)?.at(-1);
    if (before && glyph.leftMm - before.rightMm < 2 * glyph.sizePt * mmPerPoint) parts.at(-1)?.push(glyph);
    else parts.push([glyph]);
  }
  return parts.flatMap((part) => makeLine(part, line.baselinePt, line.page) ?? []);
}

/** The part of a line that stands between two edges; null when none does. */
export function clipLine(line: TextLine, leftMm: number, rightMm: number): TextLine | null {
  const inside = line.glyphs.filter((glyph) => {
    const middle = (glyph.leftMm + glyph.rightMm) / 2;
    return middle >= leftMm && middle <= rightMm;
  });
  return makeLine(inside, line.baselinePt, line.page);
}

function trimSpaces(line: readonly Glyph[]): Glyph[] {
  const isInked = ({ sign }: Glyph) => sign.trim() !== '' && sign !== '\u200B';
  const first = line.findIndex(isInked);
  return first === -1 ? [] : line.slice(first, line.findLastIndex(isInked) + 1);
}

export function leftOf({ glyphs }: TextLine): number {
  return Math.min(...glyphs.map(({ leftMm }) => leftMm));
}

export function rightOf({ glyphs }: TextLine): number {
  return Math.max(...glyphs.map(({ rightMm }) => rightMm));
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
