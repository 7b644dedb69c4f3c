import type { Organisation } from '../../model/organisation.ts';
import type { Period } from '../../model/period.ts';
import type { Person } from '../../model/person.ts';

export type MeetingGround = {
  period: Period;
  /** The body above the office, in whose name the chair concludes; null: none is known. */
  superior: Organisation | null;
  office: Organisation | null;
  /** Expected to report in the period. */
  bodies: readonly Organisation[];
  people: readonly Person[];
};
