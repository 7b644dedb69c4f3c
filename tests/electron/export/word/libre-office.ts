import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { wordFilesToPdf } from '../../../support/word-to-pdf.ts';

const run = promisify(execFile);

export const hasLibreOffice =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

/** A word on a page: edges in millimetres from the top left corner. */
export type PageWord = { text: string; left: number; right: number; top: number; bottom: number };
export type Page = { widthMm: number; heightMm: number; words: PageWord[] };

const mmPerPoint = 25.4 / 72;

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function parsePages(html: string): Page[] {
  const measure = (text: string | undefined): number => Number(text) * mmPerPoint;
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
      const words = page.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g,
      );
      return {
        widthMm: measure(size?.[1]),
        heightMm: measure(size?.[2]),
        words: [...words].map(([, left, top, right, bottom, text = '']) => ({
          text: unescapeXml(text),
          left: measure(left),
          right: measure(right),
          top: measure(top),
          bottom: measure(bottom),
        })),
      };
    });
}

/** The pages that LibreOffice makes of Word files. */
export async function openInLibreOffice(files: Record<string, Uint8Array>): Promise<Record<string, Page[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-word-'));
  const pages: Record<string, Page[]> = {};
  for (const [name, pdf] of Object.entries(wordFilesToPdf(files))) {
    const path = join(folder, `${name}.pdf`);
    await writeFile(path, pdf);
    const { stdout } = await run('pdftotext', ['-bbox', path, '-'], { maxBuffer: 2 ** 28 });
    pages[name] = parsePages(stdout);
  }
  await rm(folder, { recursive: true, force: true });
  return pages;
}
