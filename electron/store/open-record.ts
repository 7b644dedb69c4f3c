import { migrateRecord } from '../../core/migrations/migrate-record.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import type { RecordKind, RecordOf } from '../../core/model/record.ts';
import { checkRecord } from './check-record.ts';

/** The record in an envelope of this or an earlier schema version, as this program knows it. Rejects like `checkRecord`. */
export function openRecord<K extends RecordKind>(kind: K, envelope: Envelope, file: string): RecordOf<K> {
  const { content, schemaVersion: from } = envelope;
  return checkRecord<K>(kind, from < schemaVersion ? migrateRecord(kind, content, from) : content, file);
}
