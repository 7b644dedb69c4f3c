import { app, BrowserWindow } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { Program, ReportName } from '../services/program.ts';
import type { WordReader } from '../services/read-word.ts';
import type { Search } from '../services/search.ts';

const argument = '--smoke-test';
/** For everything together, on a slow PC with an antivirus. */
const limitMs = 120_000;
const pollMs = 100;
/** A report of the practice quarter, and words that stand on its first page. */
const report: ReportName = { periodId: '2021-q1', organisationId: 'nam-dinh-mttq' };
const letterhead = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
/** Letters with a mark above another, which an incomplete font or a wrong encoding loses first. */
const hardLetters = 'ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựĐđ';

export type SmokeTest = {
  /** Does what an office does, tells each step, and ends the program: with 0 when all went well. */
  run: (parts: { workspaces: Workspaces; wordReader: WordReader; search: Search }) => Promise<void>;
  fail: (error: unknown) => void;
};

/**
 * `--smoke-test`: a packed program proves on a machine that it works there. Everything lies in a temporary folder: the
 * person's own data is neither read nor written. Undefined when the program was started as usual. Before the app is ready.
 */
export function beginSmokeTest(argv: readonly string[]): SmokeTest | undefined {
  if (!argv.includes(argument)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-smoke-test-'));
  app.setPath('userData', folder);
  app.setPath('documents', join(folder, 'documents'));
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // On Windows Chromium may still hold its own files; the system empties its temporary folder.
    }
  });
  const beganAt = Date.now();
  const tell = (sentence: string) =>
    console.log(`smoke test: ${sentence} (${((Date.now() - beganAt) / 1000).toFixed(1)} s)`);
  const fail = (error: unknown) => {
    console.error('smoke test: failed:', error);
    app.exit(1);
  };
  setTimeout(() => fail(new Error(`not done after ${limitMs / 1000} s`)), limitMs);
  return {
    fail,
    run: async ({ workspaces, wordReader, search }) => {
      try {
        tell(`Giao Ban ${app.getVersion()} on ${process.platform} ${process.arch}, data in ${folder}`);
        await openPractice(tell);
        await checkPageFonts(tell);
        await checkDocuments(workspaces.current(), wordReader, join(folder, 'documents'), tell);
        const { dataFolder } = workspaces.current();
        await search.prepare(dataFolder);
        tell('the words of the practice quarter are indexed');
        if (!dataFolder.startsWith(folder)) throw new Error(`the data lie in ${dataFolder}`);
        tell('passed');
        app.exit(0);
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** Asks for the practice quarter as the page does, through preload and contract, until the page shows it. */
async function openPractice(tell: (sentence: string) => void): Promise<void> {
  await waitFor('the first screen', `document.querySelector('main, h1') !== null`);
  const reply = await inPage(`window.api.invoke('workspace:create-practice', {})`);
  if (!isOk(reply)) throw new Error(`the practice quarter was not made: ${JSON.stringify(reply)}`);
  await inPage('location.reload()');
  await waitFor('the practice quarter', `document.body.innerText.includes('Kỳ tập huấn quý I/2021')`);
  tell('the practice quarter is made, open and shown');
}

async function checkPageFonts(tell: (sentence: string) => void): Promise<void> {
  const letters = JSON.stringify(hardLetters);
  for (const style of ['', 'bold ', 'italic ', 'italic bold ']) {
    const font = JSON.stringify(`${style}16px "Giao Ban Tinos"`);
    const isLoaded = await inPage(
      `document.fonts.load(${font}, ${letters}).then((faces) => faces.length > 0 && document.fonts.check(${font}, ${letters}))`,
    );
    if (isLoaded !== true) throw new Error(`the page has no font for ${style}16px Tinos`);
  }
  tell('the page shows its own font, in four styles');
}

async function checkDocuments(
  program: Program,
  wordReader: WordReader,
  folder: string,
  tell: (sentence: string) => void,
): Promise<void> {
  const { exportReport } = await import('../services/print-report.ts');
  await mkdir(folder, { recursive: true });
  const pdfFile = join(folder, 'báo cáo.pdf');
  const pdf = await exportReport(program, report, 'pdf', pdfFile);
  const bytes = await readFile(pdfFile);
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('the PDF is none');
  if (!pdf.pageCount || pdf.missingCharacters.length > 0)
    throw new Error(`the PDF has ${pdf.pageCount} pages and lacks ${pdf.missingCharacters.join(' ')}`);
  const { fonts, letters } = readPdf(bytes);
  if (!fonts.some((name) => name.includes('Tinos'))) throw new Error(`the PDF has the fonts ${fonts.join()}`);
  const lost = [...letterhead.replaceAll(' ', '')].filter((letter) => !letters.has(letter));
  if (lost.length > 0) throw new Error(`the PDF lost ${lost.join(' ')}`);
  tell(`a PDF of ${pdf.pageCount} pages, ${bytes.length} bytes, with Tinos and all tone marks`);

  const wordFile = join(folder, 'báo cáo.docx');
  const word = await exportReport(program, report, 'word', wordFile);
  if (word.missingCharacters.length > 0) throw new Error(`Word lacks ${word.missingCharacters.join(' ')}`);
  const text = JSON.stringify(await wordReader.read(wordFile));
  if (!text.includes(letterhead) || text !== text.normalize('NFC'))
    throw new Error('the Word file does not say what the report says');
  tell(`a Word file, ${(await stat(wordFile)).size} bytes, read back with all tone marks`);
}

/** The names of the fonts in a PDF, and every letter that its pages can be searched for. */
function readPdf(bytes: Buffer): { fonts: string[]; letters: Set<string> } {
  const parts = [bytes.toString('latin1')];
  for (const { index, 0: mark } of parts[0]?.matchAll(/stream\r?\n/g) ?? []) {
    try {
      parts.push(inflateSync(bytes.subarray(index + mark.length)).toString('latin1'));
    } catch {
      // the end of a stream, a picture, a font: nothing to read here
    }
  }
  const letters = new Set<string>();
  for (const part of parts) {
    if (!part.includes('beginbfchar')) continue;
    for (const [, hex = ''] of part.matchAll(/<[0-9A-F]+>\s*<([0-9A-F]{4})>/gi))
      letters.add(String.fromCharCode(Number.parseInt(hex, 16)));
  }
  const fonts = parts.flatMap((part) =>
    [...part.matchAll(/\/BaseFont\s*\/([^\s/>]+)/g)].map(([, name = '']) => name),
  );
  return { fonts, letters };
}

function inPage(code: string): Promise<unknown> {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('there is no window');
  return window.webContents.executeJavaScript(code);
}

/** Waits until the page answers yes; while it loads it may not answer at all. */
async function waitFor(what: string, condition: string): Promise<void> {
  const until = Date.now() + limitMs / 4;
  while (Date.now() < until) {
    if ((await inPage(condition).catch(() => false)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const shown = String(await inPage('document.body.innerText').catch(String));
  throw new Error(`${what} was not shown, but: ${shown.slice(0, 500)}`);
}

function isOk(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;
}
