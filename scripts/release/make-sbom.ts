/** A package of the lock file. */
export type LockedPackage = {
  version?: string | undefined;
  license?: string | undefined;
  integrity?: string | undefined;
};

/** One part of the program, by its folder in the lock file (`node_modules/zod`). */
type Bundled = { folder: string; locked: LockedPackage };

/** A font that is shipped as files; hashes are SHA-256, in hexadecimal. */
export type ShippedFont = {
  name: string;
  licence: string;
  files: readonly { name: string; sha256: string }[];
};

type Component = Record<string, unknown> & { 'bom-ref': string };

/**
 * What the program consists of, as CycloneDX 1.6: what Vite has put into the built files, Electron, and the fonts. Derived from the build,
 * since package.json neither knows what a bundler leaves out nor that Electron, a development dependency there, is shipped.
 * The same input gives the same bytes. Throws when a part is in no lock file.
 */
export function makeSbom(input: {
  name: string;
  version: string;
  bundledFolders: readonly string[];
  electron: LockedPackage;
  lock: Record<string, LockedPackage>;
  fonts: readonly ShippedFont[];
}): object {
  const bundled = input.bundledFolders.map((folder): Bundled => {
    const locked = input.lock[folder];
    if (!locked?.version) throw new Error(`${folder} is in the program and in no lock file`);
    return { folder, locked };
  });
  const parts = new Map<string, Component>();
  for (const { folder, locked } of bundled) {
    const component = describePackage(folder, locked, 'library');
    parts.set(component['bom-ref'], component);
  }
  const electron = describePackage('node_modules/electron', input.electron, 'framework');
  parts.set(electron['bom-ref'], {
    ...electron,
    description:
      'Holds Chromium and Node.js; their licences lie beside the program in LICENSES.chromium.html',
  });
  for (const font of input.fonts) parts.set(font.name, describeFont(font));
  const program = `${input.name}@${input.version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': program, name: input.name, version: input.version },
    },
    components: [...parts.values()],
    dependencies: [{ ref: program, dependsOn: [...parts.keys()] }],
  };
}

function describePackage(
  folder: string,
  { version = '', license, integrity }: LockedPackage,
  type: 'library' | 'framework',
): Component {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type,
    'bom-ref': purl,
    ...(group && { group }),
    name: short,
    version,
    purl,
    ...(license && { licenses: [describeLicence(license)] }),
    ...(integrity?.startsWith('sha512-') && {
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
      ],
    }),
  };
}

function describeLicence(licence: string): object {
  return /[\s()]/.test(licence) ? { expression: licence } : { license: { id: licence } };
}

function describeFont({ name, licence, files }: ShippedFont): Component {
  return {
    type: 'data',
    'bom-ref': name,
    name,
    licenses: [describeLicence(licence)],
    components: files.map((file) => ({
      type: 'file',
      name: file.name,
      hashes: [{ alg: 'SHA-256', content: file.sha256 }],
    })),
  };
}
