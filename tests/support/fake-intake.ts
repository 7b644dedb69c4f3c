import type { Handlers } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';

type Faked = Extract<keyof Handlers, `intake:${string}` | `source:${string}` | `review:${string}`>;

const absent = (): Promise<never> => Promise.reject(new ProblemError('record-missing', { kind: 'review' }));

/** The page in memory is the home of a body that writes: nothing is gathered there. */
export const fakeIntake: Pick<Handlers, Faked> = {
  'intake:choose-file': async () => null,
  'intake:take-file': absent,
  'intake:register': absent,
  'intake:open-original': absent,
  'source:save': absent,
  'source:remove': absent,
  'review:open': absent,
  'review:save-remarks': absent,
  'review:move': absent,
  'review:take-revision': absent,
  'review:write-letter': absent,
};
