import type { RecordKind, RecordOf } from '../../model/record.ts';

/**
 * Whether a record of a closed period may still be saved so. The period itself only to be opened again; of a conclusion what
 * is found of its result, since that is found out in the periods after it. Null: there was none, there will be none.
 */
export function mayWriteInClosed<K extends RecordKind>(
  kind: K,
  before: RecordOf<K> | null,
  after: RecordOf<K> | null,
): boolean {
  if (before === null || after === null) return false;
  switch (kind) {
    case 'period':
      return !('closedAt' in after) || after.closedAt === undefined;
    case 'conclusion':
      return isSameBut('outcome', before, after);
    default:
      return false;
  }
}

function isSameBut(part: string, before: object, after: object): boolean {
  const without = (record: object) =>
    JSON.stringify(
      Object.entries(record)
        .filter(([name]) => name !== part)
        .toSorted(([one], [other]) => one.localeCompare(other)),
    );
  return without(before) === without(after);
}
