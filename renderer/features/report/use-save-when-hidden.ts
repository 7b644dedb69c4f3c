import { useEffect } from 'react';
import { useReport } from './report-context.ts';

/** The window goes to the background, or is about to be closed: what was typed is saved at once. */
export function useSaveWhenHidden(): void {
  const { session } = useReport();
  useEffect(() => {
    const save = () => {
      if (session.hasUnsaved) void session.saveNow();
    };
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') save();
    };
    window.addEventListener('blur', save);
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('blur', save);
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [session]);
}
