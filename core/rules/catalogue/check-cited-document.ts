import type { Finding, NounContext } from '../../catalogue/catalogue-noun.ts';
import type { CitedDocument } from '../../model/cited-document.ts';
import { citeShortly } from '../records/cite-document.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { formatDateShort } from '../values/format-date.ts';

/** A document can be cited when its type is known, and its dates follow each other. */
export function checkCitedDocument(
  record: CitedDocument,
  others: readonly CitedDocument[],
  { today }: NounContext,
): Finding[] {
  const findings: Finding[] = [];
  if (record.type.trim() === '')
    findings.push({
      code: 'empty',
      field: 'type',
      sentence: 'Ghi loại văn bản: Nghị quyết, Chỉ thị, Quyết định…',
      severity: 'refused',
    });
  if (record.number.trim() === '' && record.title.trim() === '')
    findings.push({
      code: 'empty',
      field: 'number',
      sentence: 'Chưa có số, ký hiệu và trích yếu: khi viện dẫn chỉ in loại văn bản.',
      severity: 'warning',
    });
  if (record.date && record.validUntil && record.validUntil < record.date)
    findings.push({
      code: 'ends-before-start',
      field: 'validUntil',
      sentence: `Ngày hết hiệu lực ${formatDateShort(record.validUntil)} đứng trước ngày ban hành ${formatDateShort(record.date)}.`,
      severity: 'refused',
    });
  if (record.date && record.date > today)
    findings.push({
      code: 'in-the-future',
      field: 'date',
      sentence: `Ngày ban hành ${formatDateShort(record.date)} chưa đến.`,
      severity: 'warning',
    });
  const same = record.number.trim() !== '' && others.find((other) => isSame(other, record));
  if (same)
    findings.push({
      code: 'listed-twice',
      field: 'number',
      sentence: `${citeShortly(same)} đã có trong danh mục.`,
      severity: 'warning',
    });
  return findings;
}

/** One number may be given by several offices, and again in another year. */
function isSame(first: CitedDocument, second: CitedDocument): boolean {
  const keyOf = ({ type, number, issuer, date }: CitedDocument) =>
    foldSearchKey(`${type} ${number} ${issuer} ${date?.slice(0, 4) ?? ''}`);
  return keyOf(first) === keyOf(second);
}
