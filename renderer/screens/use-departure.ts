import { useRef } from 'react';
import { sendCommand } from '../use-commands.ts';

/** What is open is left within this time, or where one wanted is forgotten and that is told; a question that is open is waited for. */
const leavingTimeMs = 8_000;

/** Whatever is open saves first and is left; then one goes on to where one wanted. */
export function useDeparture<Destination>(onArrive: (destination: Destination) => void, onStay: () => void) {
  const wanted = useRef<{ destination: Destination } | null>(null);
  const giveUp = (departure: { destination: Destination }) => {
    if (wanted.current !== departure) return;
    // Whoever is asked whether to leave what cannot be saved decides by themselves.
    if (document.querySelector('[aria-modal=true]')) {
      setTimeout(() => giveUp(departure), leavingTimeMs);
      return;
    }
    wanted.current = null;
    onStay();
  };
  return {
    depart: (destination: Destination) => {
      const departure = { destination };
      wanted.current = departure;
      sendCommand('go-home');
      setTimeout(() => giveUp(departure), leavingTimeMs);
    },
    /** What was open has been left. False when one wanted to go nowhere else. */
    goOn: (): boolean => {
      const departure = wanted.current;
      wanted.current = null;
      if (departure) onArrive(departure.destination);
      return departure !== null;
    },
    forget: () => {
      wanted.current = null;
    },
  };
}
