import { useEffect, useState } from 'react';
import type { Organisation } from '../../../core/model/organisation.ts';
import { call } from '../../api/client.ts';

/** The bodies for which this PC writes; empty until they are read, and when they cannot be. */
export function useHouse(): readonly Organisation[] {
  const [organisations, setOrganisations] = useState<readonly Organisation[]>([]);
  useEffect(() => {
    let isStale = false;
    call('layout:list', {}).then(
      (house) => {
        if (!isStale) setOrganisations(house.organisations.map(({ organisation }) => organisation));
      },
      // What is proposed from them is only a convenience.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, []);
  return organisations;
}
