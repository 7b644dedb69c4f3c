import type { RecordKind } from '../model/record.ts';
import type { AnyRecord, Migration } from './migration.ts';
import { migrations } from './migrations.ts';
import { schemaVersion } from './schema-version.ts';

/**
 * A record's content as the schema version `to` has it, step by step from the version it was written in; the content itself is
 * not touched. What is no object is left to the schema to refuse. Throws when a step is missing.
 */
export function migrateRecord(
  kind: RecordKind,
  content: unknown,
  from: number,
  { to = schemaVersion, steps = migrations }: { to?: number; steps?: readonly Migration[] } = {},
): unknown {
  let record = content;
  for (let version = from; version < to; version += 1) {
    const migration = steps.find((each) => each.from === version);
    if (!migration) throw new Error(`no migration from schema version ${version}`);
    const step = migration.steps[kind];
    if (step && isRecord(record)) record = step(record);
  }
  return record;
}

function isRecord(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
