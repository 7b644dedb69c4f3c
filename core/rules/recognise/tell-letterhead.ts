import type { PartialDate } from '../../model/report.ts';
import type { RecognisedLetterhead } from '../../reading/recognised-document.ts';

/** By which a clerk sees that it is the right file: `BCH HỘI NÔNG DÂN`, `Số 118-BC/HNDT`, `Nam Định, ngày 10/12/2020`. */
export function tellLetterhead(head: RecognisedLetterhead): string[] {
  const { number, typeCode, symbol, placeName, date } = head;
  const sign = [typeCode, symbol].filter((each) => each !== '').join('/');
  return [
    head.issuerLines.join(' '),
    sign === '' ? '' : `Số ${number || '…'}-${sign}`,
    [placeName, writeDate(date)].filter((each) => each !== '').join(', '),
  ].filter((each) => each !== '');
}

/** Without what the văn thư has not written yet: `tháng 3/2021`. */
function writeDate(date: PartialDate | null): string {
  if (!date) return '';
  const { day, month, year } = date;
  if (month === null) return `năm ${year}`;
  return day === null ? `tháng ${month}/${year}` : `ngày ${day}/${month}/${year}`;
}
