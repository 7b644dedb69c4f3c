const textOfJson = /"text":("(?:[^"\\]|\\.)*")/g;
/** Shorter pieces say nothing by themselves. */
const shortest = 3;
const most = 200;

/**
 * The text that can still be read in a damaged file of a record and that its restored state (as JSON) does not hold, in the
 * order of the file. Works on any bytes: a file that is cut off still tells what stood before the cut.
 */
export function findLostTexts(damaged: string, restored: string): string[] {
  const kept = new Set(textsOf(restored));
  const lost = new Set(textsOf(damaged).filter((text) => text.trim().length >= shortest && !kept.has(text)));
  return [...lost].slice(0, most);
}

function textsOf(json: string): string[] {
  return [...json.matchAll(textOfJson)].flatMap(([, quoted = '']) => {
    try {
      const text: unknown = JSON.parse(quoted);
      return typeof text === 'string' ? [text] : [];
    } catch {
      return []; // the damage lies in this very piece
    }
  });
}
