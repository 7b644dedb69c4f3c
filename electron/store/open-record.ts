import { ProblemError } from '../../core/contract/problem.ts';
import { migrateRecord } from '../../core/migrations/migrate-record.ts';
import { schemaVersion } from '../../core/migrations/schema-version.ts';
import type { Envelope } from '../../core/model/envelope.ts';
import type { RecordKind, RecordOf } from '../../core/model/record.ts';
import { checkRecord } from './check-record.ts';

/**
 * The record in an envelope of this or an earlier schema version, as this program knows it. Rejects like `checkRecord`. One of
 * a newer program is refused with `newer-file`; where `takesNewer` says that nothing is written, only when it does not fit.
 */
export function openRecord<K extends RecordKind>(
  kind: K,
  envelope: Envelope,
  file: string,
  { takesNewer = false }: { takesNewer?: boolean } = {},
): RecordOf<K> {
  const { content, schemaVersion: from } = envelope;
  if (from > schemaVersion) {
    const newer = new ProblemError('newer-file', { file, version: String(from) });
    if (!takesNewer) throw newer;
    try {
      return checkRecord<K>(kind, content, file);
    } catch {
      throw newer;
    }
  }
  return checkRecord<K>(kind, from < schemaVersion ? migrateRecord(kind, content, from) : content, file);
}
