import { foldSearchKey } from '../text/fold-search-key.ts';

/** A body of the house, as forms may call it. */
export type FormBody = { id: string; name: string; shortName: string; kind: string };

/** Whose column it is, by its head and what stands over it, and the other words of the head; null when none says one body. */
export function matchBody<Body extends FormBody>(
  headers: readonly string[],
  bodies: readonly Body[],
): { body: Body; rest: string[] } | null {
  for (const header of headers.toReversed()) {
    const wanted = foldName(header);
    const found = bodies.filter(
      ({ name, shortName }) => wanted !== '' && [name, shortName].some((each) => foldName(each) === wanted),
    );
    const [body] = found;
    if (body && found.length === 1) return { body, rest: headers.filter((each) => each !== header) };
  }
  return null;
}

/** Whether a column is headed `Cộng`, `Tổng cộng`, and the other words of the head; null: it is not. */
export function matchSum(headers: readonly string[]): { rest: string[] } | null {
  const isSum = (header: string) => /^(?:tong|cong|tong cong|tong so)$/.test(foldName(header));
  return headers.some(isSum) ? { rest: headers.filter((each) => !isSum(each)) } : null;
}

/** Without marks, case, number and what stands in brackets. */
function foldName(text: string): string {
  return foldSearchKey(text)
    .replace(/^(?:[\divx]+[.)]\s*)+/, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
