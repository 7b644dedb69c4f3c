import {
  convertOldRuns,
  listConversions,
  type FontConversion,
} from '../../../../../core/rules/old-fonts/convert-old-runs.ts';
import { readForeignHtml } from './read-foreign-html.ts';

/** Text for a plain field, its lines in Unicode: by the fonts of the same lines in HTML, else by their letters. */
export function convertPastedText(
  text: string,
  html: string,
): { text: string; conversions: FontConversion[] } {
  const lines = text.split(/\r\n|\n|\r/);
  const byFont = new Map(
    html === '' || html.includes('data-pm-slice')
      ? []
      : readForeignHtml(html).conversions.map(({ before, after }) => [before, after]),
  );
  const read = convertOldRuns(lines.map((line) => [{ text: line }])).map(
    (texts, index) => byFont.get((lines[index] ?? '').replace(/\s+/g, ' ').trim()) ?? texts.join(''),
  );
  return { text: read.join('\n'), conversions: listConversions(lines, read) };
}
