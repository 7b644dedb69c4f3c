import type { Handlers } from '../../core/contract/contract.ts';
import type { preferenceContract } from '../../core/contract/preferences.ts';
import { defaultChoices, preferenceChoices, type PreferenceChoices } from '../../core/model/preferences.ts';

/** Tuỳ chọn in memory, as at the first start. */
export function createFakePreferences(): Pick<Handlers, keyof typeof preferenceContract> {
  let choices: PreferenceChoices = defaultChoices;
  return {
    'preferences:read': async () => choices,
    'preferences:change': async (part) => {
      choices = preferenceChoices.parse({ ...choices, ...part });
      return choices;
    },
  };
}
