import { useEffect, useState } from 'react';
import { useCommands } from './use-commands.ts';

const levels = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const normalIndex = levels.indexOf(1);

/**
 * The menu's zoom, from 80 to 200 %: the font size of the root, in whose rem every size of the page is given. A screen
 * that zooms what it shows (the print view) bears `data-own-zoom` and takes the commands itself.
 */
export function usePageZoom(): void {
  const [index, setIndex] = useState(normalIndex);
  const change = (next: number) => {
    if (document.querySelector('[data-own-zoom]')) return false;
    setIndex(Math.min(Math.max(next, 0), levels.length - 1));
  };
  useCommands({
    'zoom-in': () => change(index + 1),
    'zoom-out': () => change(index - 1),
    'zoom-reset': () => change(normalIndex),
  });
  useEffect(() => {
    document.documentElement.style.fontSize = `${(levels[index] ?? 1) * 100}%`;
  }, [index]);
}
