import type { Finding, NounContext } from '../../catalogue/catalogue-noun.ts';
import type { Person, Position } from '../../model/person.ts';
import { foldToneKey } from '../text/fold-search-key.ts';
import { addDays } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';

/**
 * A person has a name and positions whose dates follow each other. In one organisation nobody holds two positions of one
 * title, and there are not two heads, at one time: the report would not know whom it is signed for. An acting head and the
 * head before him may share no day either.
 */
export function checkPerson(record: Person, others: readonly Person[], { names }: NounContext): Finding[] {
  const findings: Finding[] = [];
  const refuse = (code: string, field: string, sentence: string) =>
    findings.push({ code, field, sentence, severity: 'refused' });
  const nameOf = (id: string) => names.organisation?.find(({ value }) => value === id)?.label ?? id;
  if (record.fullName.trim() === '') refuse('empty', 'fullName', 'Ghi họ và tên.');
  record.positions.forEach((position, index) => {
    const place = `positions.${index}`;
    if (position.organisationId === '')
      refuse('empty', `${place}.organisation`, 'Chọn cơ quan, đơn vị của chức vụ này.');
    else if (names.organisation && !names.organisation.some(({ value }) => value === position.organisationId))
      refuse('unknown-organisation', `${place}.organisation`, 'Cơ quan, đơn vị này không có trong danh mục.');
    if (position.title.trim() === '')
      refuse('empty', `${place}.title`, 'Ghi chức vụ như in trên văn bản, ví dụ “Phó Chủ tịch”.');
    if (position.to !== null && position.to < position.from)
      refuse(
        'ends-before-start',
        `${place}.to`,
        `Đến ngày ${formatDateShort(position.to)} đứng trước từ ngày ${formatDateShort(position.from)}.`,
      );
    if (position.isActing && position.rank !== 'head')
      refuse(
        'acting-without-head',
        `${place}.isActing`,
        'Chỉ người đứng đầu mới có Quyền (Q.). Chọn “Người đứng đầu”, hoặc bỏ dấu Quyền.',
      );
    const earlier = record.positions
      .slice(0, index)
      .find(
        (each) =>
          each.organisationId === position.organisationId &&
          foldToneKey(each.title) === foldToneKey(position.title) &&
          isAtOneTime(each, position),
      );
    if (earlier && position.title.trim() !== '')
      refuse(
        'positions-overlap',
        `${place}.from`,
        `Chức vụ “${position.title.trim()}” ghi hai lần trong cùng thời gian (${tellTime(earlier)} và ${tellTime(position)}). Kết thúc chức vụ trước vào ngày ${formatDateShort(addDays(position.from, -1))}, hoặc bỏ một dòng.`,
      );
    if (position.rank !== 'head' || position.organisationId === '') return;
    const rival = listHeads([record, ...others]).find(
      (each) =>
        each.position !== position &&
        each.position.organisationId === position.organisationId &&
        isAtOneTime(each.position, position),
    );
    if (rival && !(rival.person === record && record.positions.indexOf(rival.position) > index))
      refuse(
        'two-heads',
        `${place}.from`,
        `${nameOf(position.organisationId)} có hai người đứng đầu cùng lúc: ${rival.person.fullName} (${tellTime(rival.position)}). Ghi ngày kết thúc của một người, hoặc chọn “Cấp phó”.`,
      );
  });
  if (record.positions.length === 0)
    findings.push({
      code: 'no-position',
      field: 'positions',
      sentence: 'Chưa có chức vụ nào, nên chưa chọn được làm người ký.',
      severity: 'warning',
    });
  const same = others.find(({ fullName }) => foldToneKey(fullName) === foldToneKey(record.fullName));
  if (same && record.fullName.trim() !== '')
    findings.push({
      code: 'listed-twice',
      field: 'fullName',
      sentence: `Đã có một người tên ${same.fullName}. Nếu là một người thì thêm chức vụ vào mục đó.`,
      severity: 'warning',
    });
  return findings;
}

function listHeads(people: readonly Person[]): { person: Person; position: Position }[] {
  return people.flatMap((person) =>
    person.positions.filter(({ rank }) => rank === 'head').map((position) => ({ person, position })),
  );
}

function isAtOneTime(first: Position, second: Position): boolean {
  return (first.to === null || first.to >= second.from) && (second.to === null || second.to >= first.from);
}

function tellTime({ from, to }: Position): string {
  return to === null ? `từ ${formatDateShort(from)}` : `${formatDateShort(from)} đến ${formatDateShort(to)}`;
}
