import type { Use } from '../../../core/contract/catalogue.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { indicator as indicatorSchema } from '../../../core/model/indicator.ts';
import { changesMeaning } from '../../../core/rules/indicators/change-kind.ts';
import {
  listIndicatorsNaming,
  listReportsWithFigure,
} from '../../../core/rules/indicators/list-indicator-uses.ts';
import { listReferences } from '../../../core/rules/records/list-references.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { addUse, type FindUses, type NounService } from './noun-service.ts';
import { readDocumentsNaming } from './read-documents-naming.ts';

/**
 * The reports that list an indicator or name it in their text, the indicators that are its parts or that it replaces, and the
 * forms that ask for it.
 */
export const findIndicatorUses: FindUses = async ({ store }, ids) => {
  const found = new Map<string, Use[]>();
  const { records } = await readRecords(store, 'indicator');
  for (const id of ids)
    for (const each of listIndicatorsNaming(id, records).filter((other) => !ids.has(other.id)))
      addUse(found, id, `Nội dung số liệu ${each.code} ${each.label}`, {
        kind: 'catalogue',
        catalogue: 'indicator',
        id: each.id,
      });
  const forms = await readRecords(store, 'form');
  const [damage] = forms.problems;
  if (damage) throw new ProblemError(damage.code, damage.details);
  for (const { name, editions } of forms.records)
    for (const { source } of editions.flatMap(({ cells }) => cells))
      if (source.kind === 'figure' && ids.has(source.indicatorId))
        addUse(found, source.indicatorId, `Biểu mẫu ${name}`, null);
  await readDocumentsNaming(store, ids, {
    report: (report, { label, jump }) => {
      for (const id of listReferences(report).indicatorIds) if (ids.has(id)) addUse(found, id, label, jump);
    },
  });
  return found;
};

/** The reports in which a figure of an indicator is written: those whose meaning would change with its kind. */
export async function findFigures(
  { store }: Program,
  id: string,
  { isFirstEnough = false } = {},
): Promise<Use[]> {
  const found = new Map<string, Use[]>();
  await readDocumentsNaming(store, new Set([id]), {
    isEnough: () => isFirstEnough && found.size > 0,
    report: (report, { label, jump }) => {
      if (listReportsWithFigure(id, [report]).length > 0) addUse(found, id, label, jump);
    },
  });
  return found.get(id) ?? [];
}

/** Figures that are written keep their meaning: kind and unit of their indicator stay. */
export const settleIndicator: NounService['settle'] = async (program, { before, after }) => {
  const changed = indicatorSchema.parse(after);
  const known = before && indicatorSchema.parse(before);
  if (!known || !changesMeaning(known, changed)) return changed;
  const [first] = await findFigures(program, changed.id, { isFirstEnough: true });
  if (!first) return changed;
  throw new ProblemError('refused-record', {
    kind: 'indicator',
    id: changed.id,
    name: `${changed.code} ${changed.label}`,
    field: known.kind === changed.kind ? 'unit' : 'kind',
    sentence: `Đã có số liệu ghi theo cách tính và đơn vị cũ (${first.label}), nên không đổi được. Thôi dùng nội dung này từ một ngày và thay bằng nội dung mới.`,
  });
};
