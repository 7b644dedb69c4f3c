import { normaliseText } from '../text/normalise-text.ts';

/**
 * A file name that Windows, macOS and a USB stick accept: `/ \ : * ? " < > |` become hyphens, no trailing dot or
 * space, at most 120 characters before the extension.
 */
export function nameFile(title: string, extension: string): string {
  const stem = normaliseText(title)
    .replace(/[/\\:*?"<>|\n\t]+/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '')
    .trim();
  return `${stem || 'Báo cáo'}.${extension}`;
}
