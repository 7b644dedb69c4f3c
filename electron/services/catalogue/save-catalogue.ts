import { recordKindOf, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import type { Result } from '../../../core/contract/contract.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { normaliseRecord } from '../../../core/rules/records/normalise-record.ts';
import { checkRecord } from '../../store/check-record.ts';
import type { Program } from '../program.ts';
import { nounServices } from './noun-services.ts';
import { readCatalogue, requireNoun } from './read-catalogue.ts';

export type CatalogueChange = { record: CatalogueRecord; expectedVersion: number };

/**
 * Saves records of a noun. All are held against their schema, the rules of the noun and the versions on disk before the
 * first is written; a refusal names the record and the field. Resolves after the bytes are on disk, with what was written
 * and what went wrong after the first.
 */
export async function saveCatalogue(
  program: Program,
  kind: CatalogueKind,
  changes: readonly CatalogueChange[],
): Promise<Result<'catalogue:save'>> {
  const { store } = program;
  const noun = requireNoun(kind);
  const recordKind = recordKindOf[kind];
  const { entries, context } = await readCatalogue(program, kind);
  const after = new Map(entries.map(({ record }) => [record.id, record]));
  const versions = new Map(entries.map(({ record, version }) => [record.id, version]));
  const checked = changes.map(({ record, expectedVersion }) => {
    const content = checkRecord(recordKind, normaliseRecord(record));
    const version = versions.get(content.id) ?? 0;
    if (version !== expectedVersion)
      throw new ProblemError('stale-version', {
        kind: recordKind,
        id: content.id,
        expected: String(expectedVersion),
        value: String(version),
      });
    after.set(content.id, content);
    return { content, expectedVersion };
  });
  for (const { content } of checked) {
    const others = [...after.values()].filter(({ id }) => id !== content.id);
    const refusal = noun.check(content, others, context).find(({ severity }) => severity === 'refused');
    if (refusal)
      throw new ProblemError('refused-record', {
        kind,
        id: content.id,
        name: noun.nameRecord(content, context),
        field: refusal.field ?? '',
        sentence: refusal.sentence,
      });
  }
  const earlier = new Map(entries.map(({ record }) => [record.id, record]));
  const { settle } = nounServices[kind] ?? {};
  const settled: CatalogueChange[] = [];
  for (const { content, expectedVersion } of checked) {
    const change = { before: earlier.get(content.id) ?? null, after: content };
    const record = settle ? await settle(program, change) : content;
    settled.push({ record, expectedVersion });
  }
  const saved: Result<'catalogue:save'>['saved'] = [];
  for (const { record, expectedVersion } of settled) {
    const content = checkRecord(recordKind, record);
    try {
      const written = await store.save({ kind: recordKind, id: content.id }, content, expectedVersion);
      saved.push({ id: content.id, ...written });
    } catch (error) {
      if (!(error instanceof ProblemError) || saved.length === 0) throw error;
      return { saved, problem: error.problem };
    }
  }
  return { saved, problem: null };
}
