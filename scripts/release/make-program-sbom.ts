import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readElectronVersion, readVersion, root } from '../packaging/configuration.ts';
import { fontFileNames } from '../../electron/export/pdf/font-characters.ts';
import { makeSbom, type LockedPackage } from './make-sbom.ts';

/** The folders of the packages of which something stands in the built files, as the build has listed them. */
export function readBundledFolders(): string[] {
  const folders = ['main', 'preload', 'renderer'].flatMap((part): string[] =>
    JSON.parse(readFileSync(join(root, 'out', 'bundled', `${part}.json`), 'utf8')),
  );
  return [...new Set(folders)].sort();
}

/** The bill of materials of the program that was built last. */
export function makeProgramSbom(): object {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return makeSbom({
    name: 'giao-ban',
    version: readVersion(),
    bundledFolders: readBundledFolders(),
    electron: { ...packages['node_modules/electron'], version: readElectronVersion() },
    lock: packages,
    fonts: [
      {
        name: 'Tinos',
        licence: 'OFL-1.1',
        files: fontFileNames.map((name) => ({
          name,
          sha256: createHash('sha256')
            .update(readFileSync(join(root, 'assets', 'fonts', 'tinos', name)))
            .digest('hex'),
        })),
      },
    ],
  });
}
