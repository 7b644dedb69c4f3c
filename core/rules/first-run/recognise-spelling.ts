import { stripEndMarks } from '../text/strip-end-marks.ts';
import type { HouseSpelling } from '../../model/organisation.ts';
import { toneOnFirst, toneOnLast } from '../text/tone-places.ts';

/**
 * How a house writes what spelling leaves open, from the lines of one of its documents. What the document does not show
 * is absent.
 */
export function recogniseSpelling(
  lines: readonly string[],
  { lastSentence, recipients }: { lastSentence: string; recipients: readonly string[] },
): Partial<HouseSpelling> {
  const text = lines.join('\n');
  const first = text.match(toneOnFirst)?.length ?? 0;
  const last = text.match(toneOnLast)?.length ?? 0;
  const endMark = readEndMark(lines, lastSentence);
  const separator = readSeparator(lines, recipients);
  return {
    ...(first !== last && { tonePlacement: first > last ? 'ủy' : 'uỷ' }),
    ...(endMark && { endMark }),
    ...(separator && { recipientSeparator: separator }),
  };
}

function readEndMark(lines: readonly string[], lastSentence: string): HouseSpelling['endMark'] | null {
  if (lines.some((each) => /\.\/\.?\s*$/.test(each))) return './.';
  return /[^.]\.\s*$/.test(lastSentence) ? '.' : null;
}

/** The mark at the end of most lines of Nơi nhận but the last. */
function readSeparator(
  lines: readonly string[],
  recipients: readonly string[],
): HouseSpelling['recipientSeparator'] | null {
  const wanted = new Set(recipients);
  const ends = lines
    .map((each) => each.trim().replace(/^[-–—+]\s*/, ''))
    .filter((each) => wanted.has(stripEndMarks(each).trim()))
    .map((each) => each.at(-1));
  const commas = ends.filter((each) => each === ',').length;
  const semicolons = ends.filter((each) => each === ';').length;
  return commas === semicolons ? null : commas > semicolons ? ',' : ';';
}
