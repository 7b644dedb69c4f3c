import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateRecord } from '../../../core/migrations/migrate-record.ts';
import { migrations } from '../../../core/migrations/migrations.ts';
import { schemaVersion } from '../../../core/migrations/schema-version.ts';
import { checkRecord } from '../../../electron/store/check-record.ts';
import { keyOfPath } from '../../../electron/store/key-of-path.ts';
import { parseEnvelope, serialise } from '../../../electron/store/record-file.ts';
import { hashFile, hashSchemas, type SchemaHashes } from '../../fixtures/schema-hashes.ts';
import { sampleKinds, samples } from '../../fixtures/sample-of-every-kind.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const folderOf = (version: number) => join(fixtures, `schema-${version}`);
const versions = Array.from({ length: schemaVersion }, (_each, index) => index + 1);

function readFrozen(version: number) {
  const data = join(folderOf(version), 'data');
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => {
      const path = join(each.parentPath, each.name);
      const name = path.slice(data.length + 1);
      const key = keyOfPath(name);
      if (!key) throw new Error(`no record: ${name}`);
      return { name, kind: key.kind, text: readFileSync(path, 'utf8') };
    });
}

describe('The schema of records', () => {
  it('has a migration for each version before the present one, in order and without a gap', () => {
    expect(migrations.map(({ from }) => from)).toEqual(versions.slice(0, -1));
    for (const { from, name } of migrations)
      expect(
        existsSync(
          join(import.meta.dirname, `../../../core/migrations/${String(from).padStart(4, '0')}-${name}.ts`),
        ),
        `core/migrations/${String(from).padStart(4, '0')}-${name}.ts`,
      ).toBe(true);
  });

  it.each(versions)(
    'keeps frozen files of version %i, of every kind it knew, which all open today',
    (version) => {
      const frozen = readFrozen(version);
      const kinds = new Set(frozen.map(({ kind }) => kind));
      if (version === schemaVersion)
        expect(
          sampleKinds.filter((kind) => !kinds.has(kind)),
          'A new kind of record: add a sample to tests/fixtures/sample-of-every-kind.ts and run tests/fixtures/freeze-schema.ts',
        ).toEqual([]);
      for (const { name, kind, text } of frozen) {
        const envelope = parseEnvelope(text, name);
        expect(envelope.schemaVersion, name).toBe(version);
        const content = migrateRecord(kind, envelope.content, version);
        const record: unknown = checkRecord(kind, content, name);
        expect(record, name).toEqual(content);
        expect(JSON.stringify(record), name).toContain('unknownToAll');
      }
    },
  );

  it('still reads and writes the files of this version byte for byte', () => {
    for (const { name, kind, text } of readFrozen(schemaVersion)) {
      const envelope = parseEnvelope(text, name);
      expect(envelope.content, name).toEqual(samples[kind]);
      expect(serialise(envelope), name).toBe(text);
    }
  });

  it('does not change without a migration, or without saying that the change needs none', () => {
    const folder = folderOf(schemaVersion);
    const frozen = JSON.parse(readFileSync(hashFile(folder), 'utf8')) as SchemaHashes;
    const changed = Object.entries(hashSchemas()).filter(([noun, hash]) => frozen[noun]?.at(-1) !== hash);
    expect(
      changed.map(([noun]) => noun),
      `docs/schema has changed while schemaVersion is still ${schemaVersion}.
Can every file of an office still be opened as it lies on its disk (only a field that may be absent, or a wider range)?
  Then run "node scripts/with-node.mjs node tests/fixtures/freeze-schema.ts": it appends the new hash, the old ones stay.
If not, add a migration:
  1. core/migrations/${String(schemaVersion).padStart(4, '0')}-<what>.ts with the pure steps, named in core/migrations/migrations.ts;
  2. schemaVersion = ${schemaVersion + 1} in core/migrations/schema-version.ts;
  3. run tests/fixtures/freeze-schema.ts, which writes tests/fixtures/schema-${schemaVersion + 1}; schema-${schemaVersion} is never touched again.`,
    ).toEqual([]);
  });
});
