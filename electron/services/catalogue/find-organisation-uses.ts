import type { Use } from '../../../core/contract/catalogue.ts';
import { namePeriodAsTitle } from '../../../core/rules/periods/name-period.ts';
import { readRecords } from '../read-records.ts';
import { addUse, type FindUses } from './noun-service.ts';

/** Periods that expect a body, its reports, who signs for it, forms that ask for its figures, and the bodies under or after it. */
export const findOrganisationUses: FindUses = async ({ store }, ids) => {
  const found = new Map<string, Use[]>();
  const workspace = await store.read({ kind: 'workspace' });
  for (const id of workspace?.content.organisationIds ?? [])
    if (ids.has(id)) addUse(found, id, 'Cơ quan làm việc trên máy này', null);
  const { records: periods } = await readRecords(store, 'period');
  for (const period of periods) {
    const name = namePeriodAsTitle(period);
    const jump = { kind: 'catalogue', catalogue: 'period', id: period.id } as const;
    for (const id of [period.receiverId, ...period.expectedOrganisationIds])
      if (id !== null && ids.has(id)) addUse(found, id, `Kỳ báo cáo ${name}`, jump);
    for (const id of await store.listReporters(period.id))
      if (ids.has(id))
        addUse(found, id, `Báo cáo ${name}`, { kind: 'report', periodId: period.id, organisationId: id });
  }
  const { records: people } = await readRecords(store, 'person');
  for (const person of people)
    for (const { organisationId } of person.positions)
      if (ids.has(organisationId))
        addUse(found, organisationId, `Người ký ${person.fullName}`, {
          kind: 'catalogue',
          catalogue: 'person',
          id: person.id,
        });
  const { records: forms } = await readRecords(store, 'form');
  for (const { name, editions } of forms) {
    const asked = editions.flatMap(({ cells }) => cells.flatMap(({ source }) => source.organisationId ?? []));
    for (const id of new Set(asked)) if (ids.has(id)) addUse(found, id, `Biểu mẫu ${name}`, null);
  }
  const { records: organisations } = await readRecords(store, 'organisation');
  for (const organisation of organisations) {
    const name = organisation.versions.at(-1)?.name ?? organisation.id;
    const jump = { kind: 'catalogue', catalogue: 'organisation', id: organisation.id } as const;
    for (const id of organisation.predecessorIds)
      if (ids.has(id)) addUse(found, id, `Tiền thân của ${name}`, jump);
    for (const { parentId } of organisation.versions)
      if (parentId !== null && ids.has(parentId)) addUse(found, parentId, `Cấp trên của ${name}`, jump);
  }
  return found;
};
