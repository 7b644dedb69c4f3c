import { ProblemError } from '../../core/contract/problem.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import type { OrganisationChange, OrganisationChangeRecord } from '../../core/model/organisation-change.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import { planChange } from '../../core/rules/organisations/plan-change.ts';
import { bodiesOf2024 } from './reform-of-2025.ts';

type Channel = `organisation:${'plan-change' | 'carry-out-change' | 'list-changes' | 'undo-change'}`;

/** Changes on bodies in memory, by the rules of the program. */
export function createFakeOrganisationChanges(
  bodies: readonly Organisation[] = bodiesOf2024,
): Pick<Handlers, Extract<keyof Handlers, Channel>> {
  const records: OrganisationChangeRecord[] = [];
  const kept = new Map(bodies.map((body) => [body.id, body]));
  const plan = (changes: OrganisationChange[]) => {
    const organisations = [...kept.values()];
    const planned = planChange(
      {
        organisations,
        people: [],
        workspace: {
          id: 'w',
          name: 'Nam Định',
          organisationIds: organisations.map(({ id }) => id),
          officeId: null,
          isPractice: false,
          createdAt: '2021-03-01T01:00:00.000Z',
        },
        periods: [],
        reports: [],
      },
      changes,
    );
    if (planned.ok) return planned;
    throw new ProblemError(planned.problem.code, planned.problem.details);
  };
  return {
    'organisation:plan-change': async ({ changes }) => plan(changes).effect,
    'organisation:carry-out-change': async ({ changes }) => {
      const { steps, effect } = plan(changes);
      for (const step of steps) if (step.kind === 'organisation') kept.set(step.after.id, step.after);
      const record: OrganisationChangeRecord = {
        id: `thay-doi-${records.length + 1}`,
        changes,
        state: 'done',
        steps: [],
        carriedOutAt: '2021-03-16T03:42:07.000Z',
        undoneAt: null,
      };
      records.unshift(record);
      return { record, effect };
    },
    'organisation:list-changes': async () => ({
      changes: records.map((record) => ({ record, refusal: null })),
    }),
    'organisation:undo-change': async ({ id }) => {
      const record = records.find((each) => each.id === id);
      if (!record) throw new ProblemError('record-missing', { kind: 'organisation-change', id });
      return record;
    },
  };
}
