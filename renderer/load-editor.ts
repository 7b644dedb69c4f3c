import { useEffect } from 'react';

/** Nobody who has just been shown a list opens something of it sooner. */
const afterShownMs = 500;

export const loadEditor = () => import('./features/report/report-editor.tsx');

/** Loads the editor, which is likely to be wanted next, once the screen is shown and has nothing to do. */
export function useEditorSoon(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    let request: number | undefined;
    const timer = setTimeout(() => {
      // What fails here is loaded when it is wanted.
      request = requestIdleCallback(() => void loadEditor().catch(() => undefined), { timeout: 5_000 });
    }, afterShownMs);
    return () => {
      clearTimeout(timer);
      if (request !== undefined) cancelIdleCallback(request);
    };
  }, [isShown]);
}
