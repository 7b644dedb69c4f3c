import type { Handlers } from '../../core/contract/contract.ts';
import type { preferenceContract } from '../../core/contract/preferences.ts';
import { preferenceChoices, type PreferenceChoices } from '../../core/model/preferences.ts';
import type { PreferenceStore } from '../services/preferences.ts';

/** Tuỳ chọn of this PC. */
export function createPreferenceHandlers(
  preferences: PreferenceStore,
): Pick<Handlers, keyof typeof preferenceContract> {
  return {
    'preferences:read': async () => readPreferences(preferences),
    'preferences:change': async (part) =>
      preferenceChoices.parse(await preferences.change((before) => ({ ...before, ...part }))),
  };
}

export function readPreferences(preferences: PreferenceStore): PreferenceChoices {
  return preferenceChoices.parse(preferences.current());
}
