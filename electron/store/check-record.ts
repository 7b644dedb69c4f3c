import { ProblemError } from '../../core/contract/problem.ts';
import { recordSchemas, type RecordKind, type RecordOf } from '../../core/model/record.ts';
import { parseSafely } from '../../core/rules/records/parse-safely.ts';

/**
 * A record that fits its schema, with unknown fields kept. Rejects with the first wrong field: `unreadable-file` when
 * it was read from `file`, else `invalid-record`.
 */
export function checkRecord<K extends RecordKind>(kind: K, content: unknown, file?: string): RecordOf<K> {
  const result = parseSafely(recordSchemas[kind], content);
  // The table above pairs each kind with its own schema; TypeScript cannot follow that through an index.
  if (result.success) return result.data as RecordOf<K>;
  const details = { kind, ...result.issue };
  throw file === undefined
    ? new ProblemError('invalid-record', details)
    : new ProblemError('unreadable-file', { file, ...details });
}
