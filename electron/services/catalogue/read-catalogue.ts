import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { recordKindOf } from '../../../core/catalogue/catalogue-kind.ts';
import type { AnyNoun, Choice, NounContext } from '../../../core/catalogue/catalogue-noun.ts';
import { catalogueNouns } from '../../../core/catalogue/catalogue-nouns.ts';
import type { CatalogueEntry, CatalogueList } from '../../../core/contract/catalogue.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { sortVietnamese } from '../../../core/rules/text/sort-vietnamese.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import type { RecordStore } from '../../store/record-store.ts';

/** A noun by its kind. Rejects with `unknown-record-kind` when the catalogue does not have it. */
export function requireNoun(kind: CatalogueKind): AnyNoun {
  const noun = catalogueNouns[kind];
  if (!noun)
    throw new ProblemError('unknown-record-kind', {
      kind,
      expected: Object.keys(catalogueNouns).join(', '),
    });
  return noun;
}

/** A noun's records with what stands beside them; a damaged record is told and hides none of the others. */
export async function readCatalogue(program: Program, kind: CatalogueKind): Promise<CatalogueList> {
  const noun = requireNoun(kind);
  const { entries, problems } = await readEntries(program.store, kind);
  return { entries, context: await readContext(program, noun), problems };
}

/** What a noun's table and rules need beside its own records. */
export async function readContext({ store, now }: Program, noun: AnyNoun): Promise<NounContext> {
  const today = dateInVietnam(now());
  const names: Partial<Record<CatalogueKind, readonly Choice[]>> = {};
  for (const kind of noun.relatedKinds) names[kind] = tellApart(await readNames(store, kind, today));
  return { today, names };
}

async function readEntries(
  store: RecordStore,
  kind: CatalogueKind,
): Promise<{ entries: CatalogueEntry[]; problems: Problem[] }> {
  const recordKind = recordKindOf[kind];
  const entries: CatalogueEntry[] = [];
  const problems: Problem[] = [];
  for (const id of await store.listIds(recordKind)) {
    try {
      const stored = await store.read({ kind: recordKind, id });
      if (stored) entries.push({ record: stored.content, version: stored.version, savedAt: stored.savedAt });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(error.problem);
    }
  }
  return { entries, problems };
}

async function readNames(store: RecordStore, kind: CatalogueKind, today: string): Promise<Choice[]> {
  switch (kind) {
    case 'organisation':
    case 'spelling':
      return (await readRecords(store, 'organisation')).records.map((record) => ({
        value: record.id,
        label: selectVersion(record, today).name,
      }));
    case 'person':
      return (await readRecords(store, 'person')).records.map(({ id, fullName }) => ({
        value: id,
        label: fullName,
      }));
    case 'outline':
      return (await readRecords(store, 'outline')).records.map(({ id, name }) => ({
        value: id,
        label: name,
      }));
    case 'indicator':
      return (await readRecords(store, 'indicator')).records.map(({ id, code, label }) => ({
        value: id,
        label: `${code} ${label}`,
      }));
    case 'period':
      return (await readRecords(store, 'period')).records.map((record) => ({
        value: record.id,
        label: namePeriod(record),
      }));
    case 'recipient-list':
      return (await readRecords(store, 'recipient-list')).records.map(({ id, name }) => ({
        value: id,
        label: name,
      }));
    case 'cited-document':
      return (await readRecords(store, 'cited-document')).records.map(({ id, type, number, title }) => ({
        value: id,
        label: [type, number || title].join(' '),
      }));
    case 'holiday-year':
      return (await readRecords(store, 'holiday-year')).records.map(({ id }) => ({ value: id, label: id }));
  }
}

/** Of records with one name each bears its id behind it, so that a file can tell them apart. */
function tellApart(choices: readonly Choice[]): Choice[] {
  const counts = new Map<string, number>();
  for (const { label } of choices) counts.set(label, (counts.get(label) ?? 0) + 1);
  const apart = choices.map(({ value, label }) => ({
    value,
    label: (counts.get(label) ?? 0) > 1 ? `${label} (${value})` : label,
  }));
  return sortVietnamese(apart, ({ label }) => label);
}
