import { ProblemError } from '../../core/contract/problem.ts';
import { recordSchemas, type RecordKind, type RecordOf } from '../../core/model/record.ts';
import { locateIssue } from '../../core/rules/records/locate-issue.ts';

/**
 * A record that fits its schema, with unknown fields kept. Rejects with the first wrong field: `unreadable-file` when
 * it was read from `file`, else `invalid-record`.
 */
export function checkRecord<K extends RecordKind>(kind: K, content: unknown, file?: string): RecordOf<K> {
  const result = recordSchemas[kind].safeParse(content);
  // The table above pairs each kind with its own schema; TypeScript cannot follow that through an index.
  if (result.success) return result.data as RecordOf<K>;
  const details = { kind, ...locateIssue(result.error) };
  throw file === undefined
    ? new ProblemError('invalid-record', details)
    : new ProblemError('unreadable-file', { file, ...details });
}
