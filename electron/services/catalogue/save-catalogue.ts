import { recordKindOf, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { AnyNoun, CatalogueRecord, NounContext } from '../../../core/catalogue/catalogue-noun.ts';
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
    const others = [...after.values()].filter(({ id }) => id !== record.id);
    const content = checkShape(noun, record, others, context);
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
    refuseByRules(noun, content, others, context);
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

/** A record of the right shape. Where the rules have a sentence for what is wrong with it, that is told. */
function checkShape(
  noun: AnyNoun,
  record: CatalogueRecord,
  others: readonly CatalogueRecord[],
  context: NounContext,
): CatalogueRecord {
  const normal = normaliseRecord(record) as CatalogueRecord;
  try {
    return checkRecord(recordKindOf[noun.kind], normal);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    try {
      refuseByRules(noun, normal, others, context);
    } catch (refusal) {
      // What is no record at all, the rules cannot read.
      if (refusal instanceof ProblemError) throw refusal;
    }
    throw error;
  }
}

function refuseByRules(
  noun: AnyNoun,
  record: CatalogueRecord,
  others: readonly CatalogueRecord[],
  context: NounContext,
): void {
  const refusal = noun.check(record, others, context).find(({ severity }) => severity === 'refused');
  if (!refusal) return;
  throw new ProblemError('refused-record', {
    kind: noun.kind,
    id: record.id,
    name: noun.nameRecord(record, context),
    field: refusal.field ?? '',
    sentence: refusal.sentence,
  });
}
