import { textSizes } from '../core/model/text-sizes.ts';
import { changePreferences, usePreferences } from './preferences.ts';
import { useCommands } from './use-commands.ts';

/**
 * The menu's zoom, from 80 to 200 %, which is the size of text of Tuỳ chọn. A screen that zooms what it shows (the print
 * view) bears `data-own-zoom` and takes the commands itself.
 */
export function usePageZoom(): void {
  const { textSize } = usePreferences();
  const change = (next: number) => {
    if (document.querySelector('[data-own-zoom]')) return false;
    const wanted = textSizes[Math.min(Math.max(next, 0), textSizes.length - 1)] ?? 100;
    // The size holds until the program ends; there is nothing to lose.
    changePreferences({ textSize: wanted }).catch(console.info);
  };
  const index = textSizes.indexOf(textSize);
  useCommands({
    'zoom-in': () => change(index + 1),
    'zoom-out': () => change(index - 1),
    'zoom-reset': () => change(textSizes.indexOf(100)),
  });
}
