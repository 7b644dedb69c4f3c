import type { Args, Result } from '../../core/contract/contract.ts';
import type { consultationContract } from '../../core/contract/consultation.ts';
import { beginConsultation } from '../../core/rules/consultation/begin-consultation.ts';
import { fakePeriod } from './fake-data.ts';

type Channel = keyof typeof consultationContract;

/** A consultation in memory whose versions count on. */
export function createFakeConsultation(): { [C in Channel]: (args: Args<C>) => Promise<Result<C>> } {
  let consultation = beginConsultation(fakePeriod, '2021-04-05');
  let version = 0;
  const savedAt = '2021-03-18T03:00:00.000Z';
  return {
    'consultation:open': async () => ({
      consultation,
      version,
      savedAt: version === 0 ? null : savedAt,
      period: fakePeriod,
      periodName: 'quý I/2021',
      today: '2021-03-18',
      officeId: fakePeriod.receiverId,
      bodies: [],
      report: null,
      letter: null,
      noticeId: null,
    }),
    'consultation:save': async (args) => {
      ({ consultation } = args);
      version += 1;
      return { version, savedAt };
    },
    'consultation:export': async () => ({ status: 'cancelled' }),
  };
}
