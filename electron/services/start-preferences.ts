import { readFileSync } from 'node:fs';
import type { Preferences, WindowPlace } from '../../core/model/preferences.ts';

/**
 * What of Tuỳ chọn counts before the window is made, as `openPreferences` reads it, but without the schemas, which take longer to
 * load than all else that is needed until then.
 */
export function readStartPreferences(path: string): Pick<Preferences, 'isDrawnBySoftware' | 'window'> {
  const { isDrawnBySoftware, window } = readObject(path);
  return { isDrawnBySoftware: isDrawnBySoftware === true, window: readPlace(window) };
}

function readObject(path: string): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {}; // the first start, or a file that nobody can read
  }
}

function readPlace(window: unknown): WindowPlace | null {
  const { bounds, isMaximized } = objectOf(window);
  const { x, y, width, height } = objectOf(bounds);
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  if (width < 1 || height < 1 || typeof isMaximized !== 'boolean') return null;
  return { bounds: { x, y, width, height }, isMaximized };
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
