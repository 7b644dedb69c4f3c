import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandResult, Protocol } from './devtools.ts';
import { run } from './run.ts';
import { notImplemented } from './strict.ts';

/** What the program asks of `webContents.print`, as far as the stand-in can do it. */
export interface PaperOptions {
  silent?: boolean;
  printBackground?: boolean;
  margins?: { marginType?: string };
  pageSize?: string;
  landscape?: boolean;
  duplexMode?: string;
}

export type PrintCallback = (isSuccess: boolean, failureReason: string) => void;

interface Paged {
  send<M extends Command>(method: M, params?: Protocol.CommandParameters[M]): Promise<CommandResult<M>>;
}

const known = new Set(['silent', 'printBackground', 'margins', 'pageSize', 'landscape', 'duplexMode']);
const a4Inches = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 };

/** A folder that stands for a printer: each job becomes `1.pdf`, `2.pdf` …, with what was asked of it beside. */
function printerFolder(): string | undefined {
  return process.env['GIAO_BAN_STAND_IN_PRINTER'];
}

/** None but the folder; where a person sits at the window, Chromium's own dialog knows the machine's. */
export function listPrinters(): { name: string; displayName: string }[] {
  const name = printerFolder() === undefined ? (run.isInteractive ? 'Chromium' : null) : 'stand-in';
  return name === null ? [] : [{ name, displayName: name }];
}

/** Null when it was printed; else the words with which Electron refuses. Chromium's own dialog does not tell how it ended. */
export async function printOnPaper(page: Paged, options: PaperOptions): Promise<string | null> {
  const folder = printerFolder();
  if (folder === undefined) {
    if (!run.isInteractive) return 'No printers available on the network';
    await page.send('Runtime.evaluate', { expression: 'window.print()' });
    return null;
  }
  for (const name of Object.keys(options)) if (!known.has(name)) notImplemented(`print with “${name}”`);
  const { pageSize, margins, landscape = false, printBackground = false } = options;
  if (pageSize !== 'A4' || margins?.marginType !== 'none')
    notImplemented('print on other paper than A4, or with margins');
  const edges = { marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 };
  const { data } = await page.send('Page.printToPDF', { ...a4Inches, ...edges, landscape, printBackground });
  mkdirSync(folder, { recursive: true });
  const number = readdirSync(folder).filter((name) => name.endsWith('.pdf')).length + 1;
  writeFileSync(join(folder, `${number}.json`), JSON.stringify(options));
  writeFileSync(join(folder, `${number}.pdf`), Buffer.from(data, 'base64'));
  return null;
}
