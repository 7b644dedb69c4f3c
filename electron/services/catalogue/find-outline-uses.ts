import type { Use } from '../../../core/contract/catalogue.ts';
import { outline as outlineSchema, type Outline } from '../../../core/model/outline.ts';
import { listPeriodsOfOutline } from '../../../core/rules/outlines/list-outline-uses.ts';
import { reviseOutline } from '../../../core/rules/outlines/revise-outline.ts';
import { namePeriodAsTitle } from '../../../core/rules/periods/name-period.ts';
import { filterAtOnce } from '../map-at-once.ts';
import type { Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { addUse, type FindUses, type NounService } from './noun-service.ts';

/** The periods that go by an outline. */
export const findOutlineUses: FindUses = async ({ store }, ids) => {
  const found = new Map<string, Use[]>();
  const { records: periods } = await readRecords(store, 'period');
  for (const id of ids)
    for (const period of listPeriodsOfOutline(id, periods))
      addUse(found, id, `Kỳ báo cáo ${namePeriodAsTitle(period)}`, {
        kind: 'catalogue',
        catalogue: 'period',
        id: period.id,
      });
  return found;
};

/** An edition from which reports have begun is left as it is: a change makes the next one. */
export const settleOutline: NounService['settle'] = async (program, { before, after }) => {
  const known = before && outlineSchema.parse(before);
  const changed = outlineSchema.parse(after);
  const hasChanged = known !== null && JSON.stringify(known.sections) !== JSON.stringify(changed.sections);
  const isUsed = hasChanged && (await isEditionUsed(program, known));
  return reviseOutline(known, changed, new Set(isUsed ? [known.edition] : []));
};

/** Reads no further than to the first report that began from the edition that is to be changed. */
async function isEditionUsed({ store }: Program, { id, edition }: Outline): Promise<boolean> {
  const { records: periods } = await readRecords(store, 'period');
  for (const { id: periodId } of listPeriodsOfOutline(id, periods)) {
    const keys = (await store.listReporters(periodId)).map(
      (organisationId) => ({ kind: 'report', periodId, organisationId, revision: 0 }) as const,
    );
    const pieces = [`"outlineEdition":${edition}`];
    for (const key of await filterAtOnce(keys, (each) => store.mayHold(each, pieces))) {
      const report = await store.read(key);
      if (report?.content.outlineId === id && report.content.outlineEdition === edition) return true;
    }
  }
  return false;
}
