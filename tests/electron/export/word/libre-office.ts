import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

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

/** Opens Word files in LibreOffice, with a profile of its own, and reads the pages it makes of them. */
export async function openInLibreOffice(files: Record<string, Uint8Array>): Promise<Record<string, Page[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-word-'));
  const names = Object.keys(files);
  await Promise.all(names.map((name) => writeFile(join(folder, `${name}.docx`), files[name] ?? '')));
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...names.map((name) => join(folder, `${name}.docx`)),
  ]);
  const pages: Record<string, Page[]> = {};
  for (const name of names) {
    await run('pdftotext', ['-bbox', join(folder, `${name}.pdf`), join(folder, `${name}.html`)]);
    pages[name] = parsePages(await readFile(join(folder, `${name}.html`), 'utf8'));
  }
  await rm(folder, { recursive: true, force: true });
  return pages;
}
