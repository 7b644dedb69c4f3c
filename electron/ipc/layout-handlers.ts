import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import type { SavedLook } from '../services/list-affected-reports.ts';
import { previewLayout, saveLayout, saveOrganisation, showLayoutHouse } from '../services/layout-house.ts';

type LayoutChannel =
  | Exclude<Extract<keyof Handlers, `layout:${string}`>, `layout:${string}-version${string}`>
  | 'organisation:save';

/** Thể thức văn bản: the layouts of the house and what its bodies have chosen. */
export function createLayoutHandlers(
  workspaces: Workspaces,
  followLook: (saved: SavedLook) => void,
): Pick<Handlers, LayoutChannel> {
  return {
    'layout:list': async () => {
      const program = workspaces.current();
      program.printer.warmUp();
      return showLayoutHouse(program);
    },
    'layout:save': async ({ record, expectedVersion }) => {
      const saved = await saveLayout(workspaces.current(), record, expectedVersion);
      followLook({ layoutId: record.id });
      return saved;
    },
    'layout:preview': async (sample) => previewLayout(workspaces.current(), sample),
    'organisation:save': async ({ organisation, expectedVersion }) => {
      const saved = await saveOrganisation(workspaces.current(), organisation, expectedVersion);
      followLook({ organisationId: organisation.id });
      return saved;
    },
  };
}
