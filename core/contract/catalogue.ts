import { z } from 'zod';
import { catalogueKind } from '../catalogue/catalogue-kind.ts';
import { calendarDate } from '../model/calendar-date.ts';
import { id } from '../model/id.ts';
import { instant } from '../model/instant.ts';
import { problem } from './problem-schema.ts';
import { exported } from './views.ts';

/** A record of any noun; main holds it against the schema of its kind. */
const record = z.looseObject({ id });

const entry = z.object({
  record,
  version: z.int().min(0),
  savedAt: instant.nullable(),
});
export type CatalogueEntry = z.infer<typeof entry>;

const choice = z.object({ value: z.string(), label: z.string() });

/** A noun's records with what its table and its rules need beside them. */
const catalogueList = z.object({
  entries: z.array(entry),
  context: z.object({
    today: calendarDate,
    names: z.partialRecord(catalogueKind, z.array(choice).readonly()),
  }),
  /** Records that could not be read; the others are there. */
  problems: z.array(problem),
});
export type CatalogueList = z.infer<typeof catalogueList>;

/** Where the program leads from a use of a record. */
const jump = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), periodId: id, organisationId: id }),
  z.object({ kind: z.literal('letter'), periodId: id, letterId: id }),
  z.object({ kind: z.literal('catalogue'), catalogue: catalogueKind, id }),
]);
export type Jump = z.infer<typeof jump>;

/** Where a record is used, in words, with the way there. */
const use = z.object({ label: z.string(), jump: jump.nullable() });
export type Use = z.infer<typeof use>;

const usesOfRecord = z.object({ id, uses: z.array(use) });

const cellChange = z.object({
  part: z.int().nullable(),
  title: z.string(),
  before: z.string(),
  after: z.string(),
});

const tableComparison = z.discriminatedUnion('status', [
  z.object({ status: z.literal('no-table'), sentence: z.string() }),
  z.object({
    status: z.literal('compared'),
    differences: z.array(
      z.object({
        status: z.enum(['added', 'changed']),
        record,
        name: z.string(),
        changes: z.array(cellChange),
        fileRows: z.array(z.int()),
      }),
    ),
    unchangedCount: z.int(),
    refused: z.array(z.object({ fileRow: z.int(), title: z.string().nullable(), sentence: z.string() })),
    notes: z.array(z.string()),
  }),
]);

const removal = z.discriminatedUnion('status', [
  z.object({ status: z.literal('removed'), removed: z.array(z.object({ id, binId: z.string() })) }),
  /** Nothing was removed: at least one of them is used. */
  z.object({ status: z.literal('used'), used: z.array(usesOfRecord) }),
]);
export type Removal = z.infer<typeof removal>;

const saving = z.object({
  saved: z.array(z.object({ id, version: z.int(), savedAt: instant })),
  /** What went wrong after the first was written: the disk is full, another place saved one of them. */
  problem: problem.nullable(),
});

const change = z.object({ record, expectedVersion: z.int().min(0) });
const key = z.object({ kind: catalogueKind, id });

/** Danh mục: what the screen of the catalogue asks of the main process. */
export const catalogueContract = {
  'catalogue:list': { args: z.object({ kind: catalogueKind }), result: catalogueList },
  /** All are held against the rules before the first is written. */
  'catalogue:save': {
    args: z.object({ kind: catalogueKind, changes: z.array(change).min(1) }),
    result: saving,
  },
  'catalogue:find-uses': { args: key, result: z.array(use) },
  /** To the bin, from which each can be brought back for 30 days; none of them when one is used. */
  'catalogue:remove': {
    args: z.object({
      kind: catalogueKind,
      items: z.array(z.object({ id, expectedVersion: z.int().min(1) })).min(1),
    }),
    result: removal,
  },
  'catalogue:list-removed': {
    args: z.object({ kind: catalogueKind }),
    result: z.array(z.object({ binId: z.string(), id, name: z.string(), removedAt: instant })),
  },
  'catalogue:bring-back': {
    args: z.object({ kind: catalogueKind, binId: z.string().max(200) }),
    result: entry,
  },
  'catalogue:list-versions': {
    args: key,
    /** Newest first; `changes` are those that came after it. */
    result: z.array(z.object({ stateId: z.string(), savedAt: instant, changes: z.array(cellChange) })),
  },
  'catalogue:read-version': {
    args: key.extend({ stateId: z.string().max(200) }),
    result: z.object({ record, savedAt: instant }),
  },
  /** Asks where to, and writes the records as an Excel file; null: all of them. */
  'catalogue:export': {
    args: z.object({ kind: catalogueKind, ids: z.array(id).nullable() }),
    result: exported,
  },
  /** Asks for an Excel file and tells what it would change; changes nothing. Null when none was chosen. */
  'catalogue:read-file': {
    args: z.object({ kind: catalogueKind }),
    result: z.object({ fileName: z.string(), comparison: tableComparison }).nullable(),
  },
  /** The reports in which a figure of an indicator is written: its kind and unit stay as they are. */
  'catalogue:find-figures': { args: z.object({ id }), result: z.array(use) },
  'catalogue:cancel-reading': { args: z.object({}), result: z.object({}) },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
