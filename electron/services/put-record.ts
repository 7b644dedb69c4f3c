import { ProblemError } from '../../core/contract/problem.ts';
import { applyOnShipped } from '../../core/layouts/house-layouts.ts';
import { layoutRecord as layoutSchema } from '../../core/model/layout-record.ts';
import { period as periodSchema } from '../../core/model/period.ts';
import { isRecordKind, type RecordKey, type RecordKind } from '../../core/model/record.ts';
import { checkPeriodReferences } from '../../core/rules/records/check-references.ts';
import { normaliseRecord } from '../../core/rules/records/normalise-record.ts';
import { identifyByWords, identifyRecord } from '../../core/rules/records/identify-record.ts';
import { recordSchemas } from '../../core/model/record.ts';
import { report as reportSchema } from '../../core/model/report.ts';
import { limits } from '../../core/model/limits.ts';
import { checkRecord } from '../store/check-record.ts';
import type { Stored } from '../store/record-store.ts';
import type { Program } from './program.ts';
import { saveReport } from './save-report.ts';

/** Writes one record given as JSON text, validated; replaces the record that has the same key. `file`: where it is from. */
export async function putRecord(
  { store }: Program,
  kindText: string,
  json: string,
  file?: string,
): Promise<{ key: RecordKey; version: number; savedAt: string }> {
  const kind = requireKind(kindText);
  if (json.length > limits.recordBytes) {
    throw new ProblemError('record-too-large', {
      size: `${json.length} ký tự`,
      limit: `${limits.recordBytes} ký tự`,
    });
  }
  const content = checkRecord(kind, normaliseRecord(parseJson(json, file)));
  if (kind === 'period') {
    const organisationIds = new Set(await store.listIds('organisation'));
    const problem = checkPeriodReferences(periodSchema.parse(content), organisationIds);
    if (problem) throw new ProblemError(problem.code, problem.details);
  }
  if (kind === 'layout') applyOnShipped(layoutSchema.parse(content));
  const key = identifyRecord(kind, content);
  const earlier = await store.read(key);
  const version = earlier?.version ?? 0;
  const saved =
    kind === 'report'
      ? await saveReport(store, reportSchema.parse(content), version)
      : await store.save(key, content, version);
  return { key, ...saved };
}

/** One record by its kind and the rest of its key: `report 2021-q1 nam-dinh-mttq`. */
export async function getRecord(
  { store }: Program,
  kindText: string,
  parts: string[],
): Promise<Stored<unknown>> {
  const key = identifyByWords(requireKind(kindText), parts);
  const stored = await store.read(key);
  if (!stored) throw new ProblemError('record-missing', nameKey(key));
  return stored;
}

function requireKind(text: string): RecordKind {
  if (isRecordKind(text)) return text;
  throw new ProblemError('unknown-record-kind', {
    kind: text,
    expected: Object.keys(recordSchemas).join(', '),
  });
}

/** What the sentence about a missing record tells of its key. */
function nameKey(key: RecordKey): Record<string, string> {
  return {
    kind: key.kind,
    ...('id' in key && { id: key.id }),
    ...('periodId' in key && { period: key.periodId }),
    ...('organisationId' in key && { organisation: key.organisationId }),
  };
}

function parseJson(text: string, file?: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ProblemError(
      'invalid-json',
      { reason: error instanceof Error ? error.message : '', ...(file !== undefined && { file }) },
      { cause: error },
    );
  }
}
