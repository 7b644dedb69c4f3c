import type { Organisation } from '../../model/organisation.ts';
import type { Period } from '../../model/period.ts';
import type { Person } from '../../model/person.ts';
import type { Workspace } from '../../model/workspace.ts';

/** A report as far as a change touches it: whose, and the date that decides under which names it prints. */
export type DatedReport = { organisationId: string; periodId: string; date: string };

/** What a change of organisations stands on. */
export type ChangeGround = {
  organisations: readonly Organisation[];
  people: readonly Person[];
  workspace: Workspace;
  periods: readonly Period[];
  reports: readonly DatedReport[];
};
