import type { Use } from '../../../core/contract/catalogue.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { period as periodSchema } from '../../../core/model/period.ts';
import { changeExpected } from '../../../core/rules/periods/change-expected.ts';
import { identifyPeriod } from '../../../core/rules/periods/identify-period.ts';
import { namePeriodAsTitle } from '../../../core/rules/periods/name-period.ts';
import { requireWorkspace } from '../require-record.ts';
import { addUse, type FindUses, type NounService } from './noun-service.ts';
import { readDocumentsNaming } from './read-documents-naming.ts';

/** The reports and letters of a period. */
export const findPeriodUses: FindUses = async ({ store }, ids) => {
  const found = new Map<string, Use[]>();
  await readDocumentsNaming(store, ids, {
    report: ({ periodId }, { label, jump }) => {
      if (ids.has(periodId)) addUse(found, periodId, label, jump);
    },
    letter: ({ periodId }, { label, jump }) => {
      if (ids.has(periodId)) addUse(found, periodId, label, jump);
    },
  });
  return found;
};

/**
 * What a period is called by is its folder too, and its reports are looked for under it: kind, year and ordinal stay. Other
 * bodies than at the opening are kept with the moment of the change.
 */
export const settlePeriod: NounService['settle'] = async ({ store, now }, { before, after }) => {
  const changed = periodSchema.parse(after);
  if (!before) {
    const { isPractice } = await requireWorkspace(store);
    return { ...changed, id: identifyPeriod(changed), openedAt: now(), isPractice };
  }
  const known = periodSchema.parse(before);
  const isSame =
    known.kind === changed.kind && known.year === changed.year && known.ordinal === changed.ordinal;
  if (!isSame)
    throw new ProblemError('refused-record', {
      kind: 'period',
      id: known.id,
      name: namePeriodAsTitle(known),
      field: 'kind',
      sentence:
        'Loại kỳ, năm, quý hoặc tháng không đổi được sau khi mở kỳ. Thêm kỳ mới, rồi xoá kỳ này nếu chưa có báo cáo.',
    });
  const isTraced = (changed.expectationChanges?.length ?? 0) > (known.expectationChanges?.length ?? 0);
  if (isTraced) return changed;
  const traced = changeExpected(known, changed.expectedOrganisationIds, now());
  return { ...changed, ...(traced.expectationChanges && { expectationChanges: traced.expectationChanges }) };
};
