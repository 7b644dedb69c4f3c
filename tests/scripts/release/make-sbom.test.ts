import { expect, it } from 'vitest';
import { makeSbom } from '../../../scripts/release/make-sbom.ts';

const input = {
  name: 'giao-ban',
  version: '1.2.3',
  bundledFolders: ['node_modules/zod', 'node_modules/age-encryption/node_modules/@noble/hashes'],
  electron: { version: '45.4.1', license: 'MIT', integrity: 'sha512-AQID' },
  lock: {
    'node_modules/zod': { version: '4.6.7', license: 'MIT' },
    'node_modules/vite': { version: '8.3.8', license: 'MIT' },
    'node_modules/age-encryption/node_modules/@noble/hashes': {
      version: '2.0.0',
      license: '(MIT OR CC0-1.0)',
    },
  },
  fonts: [{ name: 'Tinos', licence: 'OFL-1.1', files: [{ name: 'Tinos-Bold.ttf', sha256: 'ab' }] }],
};

it('The bill of materials names what is in the program, Electron and the fonts, and no tool', () => {
  expect(makeSbom(input)).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { type: 'application', name: 'giao-ban', version: '1.2.3' } },
    components: [
      { type: 'library', purl: 'pkg:npm/zod@4.6.7', licenses: [{ license: { id: 'MIT' } }] },
      {
        type: 'library',
        group: '@noble',
        name: 'hashes',
        purl: 'pkg:npm/%40noble/hashes@2.0.0',
        licenses: [{ expression: '(MIT OR CC0-1.0)' }],
      },
      {
        type: 'framework',
        purl: 'pkg:npm/electron@45.4.1',
        hashes: [{ alg: 'SHA-512', content: '010203' }],
      },
      { type: 'data', name: 'Tinos', components: [{ name: 'Tinos-Bold.ttf' }] },
    ],
    dependencies: [
      {
        ref: 'giao-ban@1.2.3',
        dependsOn: ['pkg:npm/zod@4.6.7', 'pkg:npm/%40noble/hashes@2.0.0', 'pkg:npm/electron@45.4.1', 'Tinos'],
      },
    ],
  });
});

it('A part of the program that is in no lock file is not passed over', () => {
  expect(() => makeSbom({ ...input, bundledFolders: ['node_modules/stranger'] })).toThrow(/stranger/);
});
