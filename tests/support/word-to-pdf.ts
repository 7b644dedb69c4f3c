import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The pages that LibreOffice makes of Word files, as PDF, by name; one start of LibreOffice for all. */
export function wordFilesToPdf(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-office-'));
  const names = Object.keys(files);
  try {
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name] ?? '');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages that LibreOffice makes of a Word file, as PDF. */
export function wordToPdf(docx: Uint8Array): Uint8Array {
  const { report } = wordFilesToPdf({ report: docx });
  if (!report) throw new Error('LibreOffice made no file');
  return report;
}
