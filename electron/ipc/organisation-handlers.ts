import type { organisationChangeContract } from '../../core/contract/organisation-change.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import type { Workspaces } from '../services/house-workspaces.ts';
import {
  carryOutOrganisationChange,
  foreseeOrganisationChange,
  listOrganisationChanges,
  undoOrganisationChange,
} from '../services/organisation-changes.ts';

/** Thay đổi tổ chức: foreseen, carried out, listed, undone. */
export function createOrganisationHandlers(
  workspaces: Workspaces,
): Pick<Handlers, keyof typeof organisationChangeContract> {
  return {
    'organisation:plan-change': async ({ changes }) =>
      foreseeOrganisationChange(workspaces.current(), changes),
    'organisation:carry-out-change': async ({ changes }) =>
      carryOutOrganisationChange(workspaces.current(), changes),
    'organisation:list-changes': async () => ({
      changes: await listOrganisationChanges(workspaces.current()),
    }),
    'organisation:undo-change': async ({ id }) => undoOrganisationChange(workspaces.current(), id),
  };
}
