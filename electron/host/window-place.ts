import { screen, type BrowserWindow } from 'electron';
import type { WindowPlace } from '../../core/model/preferences.ts';
import { placeWindow } from '../../core/rules/window/place-window.ts';
import type { PreferenceStore } from '../services/preferences.ts';

/** Where the window stood when it was last closed, on a screen that is there now; null: as at the first start. */
export function recallWindowPlace(remembered: WindowPlace | null): WindowPlace | null {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const bounds = placeWindow(
    remembered?.bounds ?? null,
    [primary, ...others].map(({ workArea }) => workArea),
  );
  return bounds && { bounds, isMaximized: remembered?.isMaximized ?? false };
}

export async function rememberWindowPlace(
  preferences: PreferenceStore,
  window: BrowserWindow,
): Promise<void> {
  const place = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
  await preferences.change((before) => ({ ...before, window: place }));
}
