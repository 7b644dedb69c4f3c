import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import { fakeBodies, fakeOpenedReport } from './fake-data.ts';

type ConsolidationChannel = Extract<Channel, `consolidation:${string}` | `chart:${string}`>;
type Handlers = { [C in ConsolidationChannel]: (args: Args<C>) => Promise<Result<C>> };

/** The fake's bodies as what an office draws together. */
export function createFakeConsolidation(): Handlers {
  return {
    'consolidation:open': async ({ periodId, organisationId }) => ({
      periodId,
      periodName: 'quý I/2021',
      reports: fakeBodies
        .filter(({ id }) => id !== organisationId)
        .map(({ id, shortName }) => {
          const { sections, blocks, figures, nextTasks, petitions } = fakeOpenedReport(id).report;
          return {
            organisationId: id,
            name: shortName,
            isOtherSource: false,
            periodId,
            periodName: '',
            revision: 0,
            sections,
            blocks,
            figures,
            nextTasks,
            petitions,
          };
        }),
      warnings: [],
    }),
    'consolidation:read-figures': async ({ organisationId }) => ({
      indicators: fakeOpenedReport(organisationId).indicators,
      bodies: listBodies(organisationId),
    }),
    'consolidation:read-series': async ({ organisationId }) => ({
      periods: [{ name: 'quý I/2021', bodies: listBodies(organisationId) }],
    }),
    'consolidation:export-sums': async () => ({ status: 'cancelled' }),
    'chart:export': async () => ({ status: 'cancelled' }),
  };
}

function listBodies(officeId: string) {
  return fakeBodies
    .filter(({ id }) => id !== officeId)
    .map(({ id, shortName }) => ({
      organisationId: id,
      name: shortName,
      kind: '',
      figures: fakeOpenedReport(id).report.figures,
      lastYear: null,
      earlierInYear: null,
    }));
}
