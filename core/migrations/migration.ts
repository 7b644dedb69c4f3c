import type { RecordKind } from '../model/record.ts';

/** A record as it lies on disk, of any schema version. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/**
 * One step from a schema version to the next, for the kinds of record that change. A step that was shipped is never edited:
 * what it got wrong the next one mends.
 */
export type Migration = {
  /** The version it starts from; it leads to the next. */
  from: number;
  /** `split-the-signer`: what it does, as the name of its file says too. */
  name: string;
  /** Pure: the same record gives the same answer, fields that it does not know stay. */
  steps: { readonly [K in RecordKind]?: (record: AnyRecord) => AnyRecord };
};
