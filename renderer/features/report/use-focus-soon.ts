import { useEffect, useRef } from 'react';
import { focusPlace } from './focus-place.ts';

/** Puts the cursor into a field that the next drawing of the page will have. */
export function useFocusSoon(): (place: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== null && focusPlace(wanted.current)) wanted.current = null;
  });
  return (place) => {
    wanted.current = place;
  };
}
