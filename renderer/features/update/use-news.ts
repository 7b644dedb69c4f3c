import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';

/** `since`: only what is newer than this version; null: everything. */
export type News = { since: string | null };

/** Which news are open: none, those that the menu asks for, or, at the first start after an update, those that it brought. */
export function useNews(): [News | null, (news: News | null) => void] {
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    call('update:take-news', {}).then(
      ({ since }) => {
        if (since !== null) setNews({ since });
      },
      // The program works without it, and the menu has it.
      () => undefined,
    );
  }, []);
  return [news, setNews];
}
