import type { Organisation } from '../../../core/model/organisation.ts';
import { call } from '../../api/client.ts';
import { useAnswer } from '../../use-answer.ts';

const none: readonly Organisation[] = [];

/**
 * The bodies for which this PC writes; empty until they are read, and when they cannot be: what is proposed from them is only
 * a convenience.
 */
export function useHouse(): readonly Organisation[] {
  const { answer } = useAnswer(async () => {
    const house = await call('layout:list', {});
    return house.organisations.map(({ organisation }) => organisation);
  });
  return answer ?? none;
}
