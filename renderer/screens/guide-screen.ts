import { useEffect } from 'react';
import type { ScreenName } from '../../core/rules/guide/page-of-screen.ts';

/** Screens that lie over the one which App knows, the last on top. */
const above: { name: ScreenName }[] = [];

/** While this part is shown, F1 opens its page of the guide. */
export function useGuideScreen(name: ScreenName): void {
  useEffect(() => {
    const entry = { name };
    above.push(entry);
    return () => {
      above.splice(above.indexOf(entry), 1);
    };
  }, [name]);
}

export function screenOnTop(beneath: ScreenName): ScreenName {
  return above.at(-1)?.name ?? beneath;
}
