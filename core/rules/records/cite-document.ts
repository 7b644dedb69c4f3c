import type { CitedDocument } from '../../model/cited-document.ts';
import { formatDateShort } from '../values/format-date.ts';

/** The first citation, in full: `Chỉ thị số 02-CT/TU, ngày 08/01/2021 của … về …`. */
export function citeInFull(document: CitedDocument): string {
  const number = document.number ? ` số ${document.number}` : '';
  const date = document.date ? `, ngày ${formatDateShort(document.date)}` : '';
  const issuer = document.issuer ? ` của ${document.issuer}` : '';
  const title = document.title ? ` ${document.title}` : '';
  return `${document.type}${number}${date}${issuer}${title}`;
}

/** Later citations: type and number, or type and title when there is no number. */
export function citeShortly(document: CitedDocument): string {
  return document.number
    ? `${document.type} số ${document.number}`
    : `${document.type} ${document.title}`.trim();
}
