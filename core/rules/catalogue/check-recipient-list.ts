import type { Finding, NounContext } from '../../catalogue/catalogue-noun.ts';
import type { RecipientList } from '../../model/recipient-list.ts';
import { foldToneKey } from '../text/fold-search-key.ts';

/** A list belongs to an organisation, has a name of its own there, and holds each recipient once. */
export function checkRecipientList(
  record: RecipientList,
  others: readonly RecipientList[],
  { names }: NounContext,
): Finding[] {
  const findings: Finding[] = [];
  const refuse = (code: string, field: string, sentence: string) =>
    findings.push({ code, field, sentence, severity: 'refused' });
  if (record.organisationId === '')
    refuse('empty', 'organisation', 'Chọn cơ quan, đơn vị dùng danh sách này.');
  else if (names.organisation && !names.organisation.some(({ value }) => value === record.organisationId))
    refuse('unknown-organisation', 'organisation', 'Cơ quan, đơn vị này không có trong danh mục.');
  if (record.name.trim() === '')
    refuse('empty', 'name', 'Đặt tên cho danh sách, ví dụ “Báo cáo gửi Tỉnh uỷ”.');
  if (record.recipients.every((each) => each.trim() === ''))
    refuse('empty', 'recipients', 'Ghi ít nhất một nơi nhận, mỗi dòng một nơi.');
  const isSame = (other: RecipientList) =>
    other.organisationId === record.organisationId && foldToneKey(other.name) === foldToneKey(record.name);
  if (record.name.trim() !== '' && others.some(isSame))
    refuse(
      'listed-twice',
      'name',
      `Cơ quan này đã có danh sách tên “${record.name.trim()}”. Đặt tên khác để khi soạn văn bản không chọn nhầm.`,
    );
  const seen = new Set<string>();
  const twice = record.recipients.find((each) => {
    const key = foldToneKey(each);
    if (seen.has(key)) return key !== '';
    seen.add(key);
    return false;
  });
  if (twice !== undefined)
    findings.push({
      code: 'listed-twice',
      field: 'recipients',
      sentence: `“${twice}” ghi hai lần.`,
      severity: 'warning',
    });
  return findings;
}
