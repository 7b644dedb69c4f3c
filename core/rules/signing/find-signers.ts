import type { OpenedReport } from '../../contract/views.ts';
import type { Person } from '../../model/person.ts';
import { compareVietnamese } from '../text/sort-vietnamese.ts';

const ranks = { head: 0, deputy: 1, other: 2 } as const;

/** Who held a position in a body on a date: heads first, then deputies, each by name. */
export function findSigners(
  people: readonly Person[],
  organisationId: string,
  date: string,
): OpenedReport['signers'] {
  return people
    .flatMap((person) =>
      person.positions
        .filter(
          (position) =>
            position.organisationId === organisationId &&
            position.from <= date &&
            (position.to === null || position.to >= date),
        )
        .map(({ title, rank, isActing }) => ({
          personId: person.id,
          fullName: person.fullName,
          title,
          rank,
          isActing,
        })),
    )
    .sort((a, b) => ranks[a.rank] - ranks[b.rank] || compareVietnamese(a.fullName, b.fullName));
}
