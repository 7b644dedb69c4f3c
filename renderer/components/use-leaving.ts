import { useEffect, useState } from 'react';
import { call } from '../api/client.ts';
import type { UnsavedWork } from './open-records.ts';

export type Leaving = {
  /** Goes when everything is on disk; asks when it cannot be brought there, after `stay`. */
  go: (then: () => void, stay?: () => void) => void;
  /** Out of the program; the window waits for the answer. */
  close: () => void;
  /** Where one wanted to go with something that could not be saved. */
  losing: (() => void) | null;
  /** Back to what could not be saved. */
  stay: () => void;
};

/** The one way out of a screen that saves itself; it also saves as soon as the window goes to the background. */
export function useLeaving(work: UnsavedWork): Leaving {
  const [losing, setLosing] = useState<(() => void) | null>(null);
  useSaveWhenHidden(work);
  const go = (then: () => void, stay: () => void = () => undefined) => {
    if (!work.hasUnsaved) {
      then();
      return;
    }
    void work.saveNow().then((isSaved) => {
      if (isSaved && !work.hasUnsaved) then();
      else {
        stay();
        setLosing(() => then);
      }
    });
  };
  const close = () =>
    go(
      () => void call('window:close', {}),
      () => void call('window:keep-open', {}),
    );
  return { go, close, losing, stay: () => setLosing(null) };
}

/** The window goes to the background, or is about to be closed: what was typed is saved at once. */
export function useSaveWhenHidden(work: UnsavedWork): void {
  useEffect(() => {
    const save = () => {
      if (work.hasUnsaved) void work.saveNow();
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
  }, [work]);
}
