import { useEffect, useState } from 'react';
import type { Outline } from '../../../../core/model/outline.ts';
import { call } from '../../../api/client.ts';

/** The outlines of the house; empty until they are read, and when they cannot be. */
export function useOutlines(): readonly Outline[] {
  const [outlines, setOutlines] = useState<readonly Outline[]>([]);
  useEffect(() => {
    let isStale = false;
    call('catalogue:list', { kind: 'outline' }).then(
      ({ entries }) => {
        if (!isStale) setOutlines(entries.map(({ record }) => record as unknown as Outline));
      },
      // The form then shows the outlines by their ids.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, []);
  return outlines;
}
