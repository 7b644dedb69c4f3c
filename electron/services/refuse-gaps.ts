import { ProblemError, type Problem } from '../../core/contract/problem.ts';

/** An official page never goes out with a hole where a damaged file was. */
export function refuseGaps(
  ids: ReadonlySet<string>,
  { records, problems }: { records: { id: string }[]; problems: Problem[] },
): void {
  const [damage] = problems;
  if (damage && [...ids].some((id) => !records.some((record) => record.id === id))) {
    throw new ProblemError(damage.code, damage.details);
  }
}
