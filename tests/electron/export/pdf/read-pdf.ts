import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mmPerPoint = 25.4 / 72;

// What pdftotext takes from the font: its box reaches so far above and below the baseline, in ems.
const ascent = 0.6934;
const descent = 0.2158;

/** Runs a program of poppler-utils on the bytes; `$PDF` and `$OUT` in the arguments are paths in a temporary folder. */
function runPoppler(tool: string, bytes: Uint8Array, args: string[], outName?: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-pdf-'));
  try {
    const paths: Record<string, string> = { $PDF: join(folder, 'a.pdf'), $OUT: join(folder, 'out') };
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const output = execFileSync(
      tool,
      args.map((arg) => paths[arg] ?? arg),
      { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 },
    );
    return outName === undefined ? output : readFileSync(join(folder, outName));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export type Word = {
  page: number;
  text: string;
  leftMm: number;
  rightMm: number;
  baselinePt: number;
  sizePt: number;
};
export type Page = { widthMm: number; heightMm: number; words: Word[] };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Every word with its place; the baseline is measured from the top of the page. */
export function readPages(bytes: Uint8Array): Page[] {
  const html = runPoppler('pdftotext', bytes, ['-bbox', '$PDF', '-']).toString('utf8');
  return html
    .split('<page ')
    .slice(1)
    .map((part, index) => {
      const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(part) ?? []).map(Number);
      const words = [
        ...part.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs,
        ),
      ].map(([, left, top, right, bottom, text = '']): Word => {
        const sizePt = (Number(bottom) - Number(top)) / (ascent + descent);
        return {
          page: index + 1,
          text: text.replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole),
          leftMm: Number(left) * mmPerPoint,
          rightMm: Number(right) * mmPerPoint,
          baselinePt: Number(top) + ascent * sizePt,
          sizePt,
        };
      });
      return { widthMm: width * mmPerPoint, heightMm: height * mmPerPoint, words };
    });
}

export type Line = { page: number; text: string; leftMm: number; rightMm: number; baselinePt: number };

/** The words of a page as lines, from top to bottom; words of one baseline make one line. */
export function readLines(page: Page): Line[] {
  const lines = new Map<number, Word[]>();
  for (const word of page.words) {
    const key =
      [...lines.keys()].find((baseline) => Math.abs(baseline - word.baselinePt) < 1) ?? word.baselinePt;
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([baselinePt, words]) => ({
      page: words[0]?.page ?? 0,
      text: words
        .toSorted((a, b) => a.leftMm - b.leftMm)
        .map((word) => word.text)
        .join(' '),
      leftMm: Math.min(...words.map((word) => word.leftMm)),
      rightMm: Math.max(...words.map((word) => word.rightMm)),
      baselinePt,
    }));
}

/** All text in reading order, any white space as one space. */
export function readText(bytes: Uint8Array): string {
  return runPoppler('pdftotext', bytes, ['-raw', '$PDF', '-']).toString('utf8').replace(/\s+/g, ' ');
}

export function readInfo(bytes: Uint8Array): Map<string, string> {
  const output = runPoppler('pdfinfo', bytes, ['$PDF']).toString('utf8');
  return new Map(
    output
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The tree of tags, one tag a line. */
export function readTags(bytes: Uint8Array): string[] {
  return runPoppler('pdfinfo', bytes, ['-struct', '$PDF']).toString('utf8').split('\n');
}

export type Font = { name: string; isEmbedded: boolean; isSubset: boolean; hasUnicode: boolean };

export function readFonts(bytes: Uint8Array): Font[] {
  return runPoppler('pdffonts', bytes, ['$PDF'])
    .toString('utf8')
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(/\s+/);
      const [isEmbedded, isSubset, hasUnicode] = rest.slice(-5).map((flag) => flag === 'yes');
      return {
        name,
        isEmbedded: isEmbedded === true,
        isSubset: isSubset === true,
        hasUnicode: hasUnicode === true,
      };
    });
}

export type Rule = { leftMm: number; lengthMm: number; topMm: number; thicknessMm: number };

const dotsPerInch = 300;

/** Horizontal rules of at least 5 mm on one page, from the rendered picture; text is never black for so long. */
export function readRules(bytes: Uint8Array, pageNumber: number): Rule[] {
  const page = String(pageNumber);
  const args = ['-gray', '-r', String(dotsPerInch), '-f', page, '-l', page, '-singlefile', '$PDF', '$OUT'];
  const picture = runPoppler('pdftoppm', bytes, args, 'out.pgm');
  const [header = '', width = '0', height = '0'] =
    /^P5\s(\d+) (\d+)\s\d+\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  const mm = 25.4 / dotsPerInch;
  const rules: Rule[] = [];
  for (let y = 0; y < Number(height); y += 1) {
    const row = picture.subarray(header.length + y * Number(width), header.length + (y + 1) * Number(width));
    let start = -1;
    for (let x = 0; x <= Number(width); x += 1) {
      const isDark = (row[x] ?? 255) < 140;
      if (isDark && start < 0) start = x;
      if (!isDark && start >= 0) {
        if ((x - start) * mm >= 5)
          addRow(rules, { leftMm: start * mm, lengthMm: (x - start) * mm, topMm: y * mm, thicknessMm: mm });
        start = -1;
      }
    }
  }
  return rules;
}

function addRow(rules: Rule[], row: Rule): void {
  const above = rules.find(
    (rule) =>
      Math.abs(rule.topMm + rule.thicknessMm - row.topMm) < 0.01 &&
      Math.abs(rule.leftMm - row.leftMm) < 0.3 &&
      Math.abs(rule.lengthMm - row.lengthMm) < 0.6,
  );
  if (above) above.thicknessMm += row.thicknessMm;
  else rules.push(row);
}

/** All lines of a PDF file, parted by spaces; spaces that keep words together become plain ones. */
export async function readPdfText(path: string): Promise<string> {
  return readPages(await readFile(path))
    .flatMap(readLines)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00A0', ' ');
}
