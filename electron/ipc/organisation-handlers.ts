import type { organisationChangeContract } from '../../core/contract/organisation-change.ts';
import type { Handlers } from '../../core/contract/contract.ts';
import type { OrganisationChangeRecord } from '../../core/model/organisation-change.ts';
import type { SavedLook } from '../services/list-affected-reports.ts';
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
  followLook: (saved: SavedLook) => void,
  keepBefore: () => Promise<void>,
): Pick<Handlers, keyof typeof organisationChangeContract> {
  const follow = ({ steps }: OrganisationChangeRecord) => {
    for (const { kind, after } of steps)
      if (kind === 'organisation') followLook({ organisationId: after.id });
  };
  return {
    'organisation:plan-change': async ({ changes }) =>
      foreseeOrganisationChange(workspaces.current(), changes),
    'organisation:carry-out-change': async ({ changes }) => {
      await keepBefore();
      const done = await carryOutOrganisationChange(workspaces.current(), changes);
      follow(done.record);
      return done;
    },
    'organisation:list-changes': async () => ({
      changes: await listOrganisationChanges(workspaces.current()),
    }),
    'organisation:undo-change': async ({ id }) => {
      const undone = await undoOrganisationChange(workspaces.current(), id);
      follow(undone);
      return undone;
    },
  };
}
