import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is here with its spreadsheet part. */
export const hasCalc = probe();

function probe(): boolean {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (status !== 0) return false;
  try {
    return Object.values(calcToCsv({ probe: Buffer.from('1') }, 'csv')).some((sheets) => sheets.size > 0);
  } catch {
    return stdout === '';
  }
}

/** The sheets of workbooks as LibreOffice calculates and shows them, by file and sheet name. */
export function calcToCsv(
  files: Record<string, Uint8Array>,
  extension = 'xlsx',
): Record<string, Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-calc-'));
  try {
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(join(folder, `${name}.${extension}`), bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        // Tab, no quotation marks, UTF-8, from line 1, as shown, every sheet.
        'csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,false,false,false,-1',
        '--outdir',
        join(folder, 'out'),
        ...Object.keys(files).map((name) => join(folder, `${name}.${extension}`)),
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
    const made = readdirSync(join(folder, 'out'));
    return Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        new Map(
          made
            .filter((file) => file.startsWith(`${name}-`))
            .map((file) => [
              file.slice(name.length + 1, -'.csv'.length),
              readFileSync(join(folder, 'out', file), 'utf8')
                .split('\n')
                .map((line) => line.split('\t')),
            ]),
        ),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
