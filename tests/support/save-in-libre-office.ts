import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Word files as LibreOffice saves them again, by name: as .docx at once, or through its own .odt, as an office does that
 * keeps its files so. One start of LibreOffice for each step.
 */
export function saveInLibreOffice(
  files: Record<string, Uint8Array>,
  via: 'docx' | 'odt' = 'docx',
): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-office-'));
  const names = Object.keys(files);
  const convert = (from: string, extension: string, to: string, target: string) => {
    mkdirSync(join(folder, to));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        target,
        '--outdir',
        join(folder, to),
        ...names.map((name) => join(folder, from, `${name}.${extension}`)),
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
  };
  try {
    mkdirSync(join(folder, 'given'));
    for (const name of names) writeFileSync(join(folder, 'given', `${name}.docx`), files[name] ?? '');
    if (via === 'odt') {
      convert('given', 'docx', 'odt', 'odt');
      convert('odt', 'odt', 'saved', 'docx');
    } else convert('given', 'docx', 'saved', 'docx');
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, 'saved', `${name}.docx`))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
