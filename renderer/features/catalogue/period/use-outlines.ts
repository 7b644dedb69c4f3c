import type { Outline } from '../../../../core/model/outline.ts';
import { call } from '../../../api/client.ts';
import { useAnswer } from '../../../use-answer.ts';

const none: readonly Outline[] = [];

/** The outlines of the house; empty until they are read, and when they cannot be: the form then shows them by their ids. */
export function useOutlines(): readonly Outline[] {
  const { answer } = useAnswer(async () => {
    const { entries } = await call('catalogue:list', { kind: 'outline' });
    return entries.map(({ record }) => record as unknown as Outline);
  });
  return answer ?? none;
}
