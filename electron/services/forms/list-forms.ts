import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import type { FormRow } from '../../../core/contract/forms.ts';
import type { Form } from '../../../core/model/form.ts';
import { sortVietnamese } from '../../../core/rules/text/sort-vietnamese.ts';
import type { Program, ReportName } from '../program.ts';
import { requireOrganisation, requirePeriod } from '../require-record.ts';

/** The forms by name, or those that one report fills; a damaged one is told and hides no other. */
export async function listForms(
  { store }: Program,
  report: ReportName | null,
): Promise<{ forms: FormRow[]; problems: Problem[] }> {
  const isWanted = report ? await isFilledBy(store, report) : () => true;
  const forms: FormRow[] = [];
  const problems: Problem[] = [];
  for (const id of await store.listIds('form')) {
    try {
      const stored = await store.read({ kind: 'form', id });
      if (!stored || !isWanted(stored.content)) continue;
      const { content, version, savedAt } = stored;
      const newest = content.editions.at(-1);
      forms.push({
        id,
        name: content.name,
        organisationKinds: content.organisationKinds,
        periodKinds: content.periodKinds,
        fileName: newest?.file.name ?? '',
        editionCount: content.editions.length,
        cellCount: newest?.cells.length ?? 0,
        version,
        savedAt,
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(error.problem);
    }
  }
  return { forms: sortVietnamese(forms, ({ name }) => name), problems };
}

async function isFilledBy(
  store: Program['store'],
  { periodId, organisationId }: ReportName,
): Promise<(form: Form) => boolean> {
  const period = await requirePeriod(store, periodId);
  const organisation = await requireOrganisation(store, organisationId);
  return ({ organisationKinds, periodKinds }) =>
    (organisationKinds.length === 0 || organisationKinds.includes(organisation.kind)) &&
    (periodKinds.length === 0 || periodKinds.includes(period.kind));
}
