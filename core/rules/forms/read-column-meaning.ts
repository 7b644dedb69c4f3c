import type { FigureValue } from '../../model/form.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';

// The words by which central offices head their columns, folded. The first that fits decides.
const meanings: readonly (readonly [RegExp, FigureValue])[] = [
  [/ghi chu/, 'note'],
  [/(?:%|ty le|so sanh|so voi|bang).*cung ky/, 'percent-of-last-year'],
  [/cung ky.*(?:%|so sanh)/, 'percent-of-last-year'],
  [/(?:%|ty le|so sanh|so voi|bang).*(?:ky|quy|thang) truoc/, 'percent-of-previous'],
  [/(?:%|ty le|so sanh|so voi|dat).*(?:chi tieu|ke hoach|\bkh\b)/, 'share-of-target'],
  [/(?:chi tieu|ke hoach|\bkh\b).*(?:%|ty le)/, 'share-of-target'],
  [/cung ky/, 'last-year'],
  [/(?:ky|quy|thang) truoc/, 'previous'],
  [/luy ke|cong don|tu dau nam/, 'since-new-year'],
  [/chi tieu|ke hoach/, 'year-target'],
  [
    /thuc hien|ket qua|ky nay|trong ky|trong quy|trong thang|so luong|so lieu|gia tri|tong so|phat sinh/,
    'period',
  ],
  [/^quy [ivx\d]+|^thang \d|6 thang|9 thang|^nam (?:19|20)\d\d/, 'period'],
  [/^%$|^ty le(?: \(?%\)?)?$/, 'share-of-target'],
];

/** Which number a column asks for; its own header counts before what stands over several. Null: nothing is said. */
export function readColumnMeaning(headers: readonly string[]): FigureValue | null {
  const folded = headers.map(foldSearchKey);
  const own = folded.at(-1) ?? '';
  return find(own === '' ? '' : specific(own, folded)) ?? find(folded.join(' '));
}

/** `%` and `So sánh` mean something only together with what stands over them. */
function specific(own: string, folded: readonly string[]): string {
  return /^(?:%|ty le(?: \(?%\)?)?|so sanh(?: \(?%\)?)?)$/.test(own) ? folded.join(' ') : own;
}

function find(text: string): FigureValue | null {
  return text === '' ? null : (meanings.find(([pattern]) => pattern.test(text))?.[1] ?? null);
}
