import { useEffect, useEffectEvent } from 'react';
import { call } from '../../api/client.ts';

/** At the first start after an update: `onNews` with the version that came before it. */
export function useNews(onNews: (since: string) => void): void {
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    call('update:take-news', {}).then(
      ({ since }) => {
        if (since !== null) tell(since);
      },
      // The program works without it, and the menu has it.
      () => undefined,
    );
  }, []);
}
