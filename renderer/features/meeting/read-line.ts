import { limits } from '../../../core/model/limits.ts';
import { normaliseText } from '../../../core/rules/text/normalise-text.ts';

/** One line as a record keeps it. */
export function readLine(text: string): string {
  return normaliseText(text)
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, limits.lineCharacters);
}

export function readProse(text: string): string {
  return normaliseText(text).slice(0, limits.paragraphCharacters);
}
