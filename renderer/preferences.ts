import { useSyncExternalStore } from 'react';
import type { PreferenceChoices } from '../core/model/preferences.ts';
import { defaultFileNames } from '../core/model/file-name-settings.ts';
import { call } from './api/client.ts';

let choices: PreferenceChoices = {
  textSize: 100,
  contrast: 'system',
  motion: 'system',
  isDrawnBySoftware: false,
  fileNames: defaultFileNames,
};
const moreContrast = matchMedia('(prefers-contrast: more)');
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();

/** Tuỳ chọn of this PC, as the page shows them now. */
export function usePreferences(): PreferenceChoices {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => choices,
  );
}

/** Shows a change at once, then has it kept; rejects when it could not be. */
export async function changePreferences(part: Partial<PreferenceChoices>): Promise<void> {
  show({ ...choices, ...part });
  await call('preferences:change', part);
}

/** Takes the kept ones; a page that cannot reach them is as at the first start. */
export function loadPreferences(): void {
  for (const query of [moreContrast, lessMotion]) query.addEventListener('change', () => show(choices));
  call('preferences:read', {}).then(show, (error: unknown) => console.info(error));
}

/** app.css answers the marks; the size of text is that of the root, in whose rem every size of the page is given. */
function show(next: PreferenceChoices): void {
  choices = next;
  const { dataset, style } = document.documentElement;
  style.fontSize = `${next.textSize}%`;
  dataset['contrast'] = next.contrast === 'high' || moreContrast.matches ? 'high' : 'normal';
  dataset['motion'] = next.motion === 'reduced' || lessMotion.matches ? 'reduced' : 'full';
  for (const listener of listeners) listener();
}
