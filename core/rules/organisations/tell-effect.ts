import type { ChangeEffect } from '../../contract/organisation-change.ts';
import { addDays } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';

/** What a change does, in sentences under short titles, as the dialog shows it before anything is written. */
export type ToldEffect = { title: string; lines: string[] }[];

/** More names than this are counted. */
const namesAtOnce = 12;

export function tellEffect(effect: ChangeEffect): ToldEffect {
  const date = formatDateShort(effect.date);
  return [
    { title: 'Cơ quan kết thúc', lines: tellEnds(effect) },
    { title: 'Văn bản cũ', lines: tellReports(effect) },
    { title: 'Các kỳ báo cáo sau', lines: tellPeriods(effect, date) },
    { title: 'So sánh số liệu', lines: effect.series.map(tellSeries) },
    { title: 'Người ký', lines: effect.signers.length === 0 ? [] : [tellSigners(effect)] },
    {
      title: 'Đơn vị trực thuộc',
      lines: effect.children.map(
        ({ name, from, to }) =>
          `${name}: từ ${date} ${to === null ? 'không còn cơ quan cấp trên' : `trực thuộc ${to}`}${from === null ? '' : `, trước đó trực thuộc ${from}`}.`,
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** What ends without anybody to take over; the others stand in the drawing. */
function tellEnds({ before, links, date }: ChangeEffect): string[] {
  const alone = before.filter(
    ({ organisationId, fate }) => fate === 'ends' && !links.some(({ from }) => from === organisationId),
  );
  if (alone.length === 0) return [];
  const lastDay = formatDateShort(addDays(date, -1));
  return [
    `Hết ngày ${lastDay}, không có cơ quan kế thừa: ${join(alone.map(({ version }) => version.name))}.`,
  ];
}

function tellReports({ keptReports, renamedReports }: ChangeEffect): string[] {
  return [
    ...(keptReports.length === 0 && renamedReports.length === 0
      ? ['Chưa có báo cáo nào của các cơ quan này trong máy.']
      : []),
    ...keptReports.map(
      ({ name, periodNames }) => `${join(periodNames)}: vẫn mang tên, phần đầu văn bản của ${name}.`,
    ),
    ...renamedReports.map(
      ({ name, periodNames }) =>
        `${join(periodNames)}: đề ngày sau khi thay đổi nên sẽ in theo tên mới, ${name}.`,
    ),
  ];
}

function tellPeriods({ expected, openedPeriods }: ChangeEffect, date: string): string[] {
  const { names, joining, leaving, receiver } = expected;
  return [
    names.length > 0
      ? `Kỳ có số liệu đến ngày ${date} trở đi nhận báo cáo của ${names.length} cơ quan: ${join(names)}.`
      : `Từ ${date} không còn cơ quan nào ở máy này gửi báo cáo.`,
    ...(joining.length > 0 ? [`Thêm: ${join(joining)}.`] : []),
    ...(leaving.length > 0 ? [`Không còn: ${join(leaving)}.`] : []),
    ...(receiver === null ? [] : [`Nơi nhận báo cáo: ${receiver}.`]),
    ...openedPeriods.map(
      ({ periodName, names: late }) =>
        `${periodName} đã mở và vẫn chờ báo cáo của ${join(late)}; danh sách này chỉ đổi khi sửa kỳ báo cáo.`,
    ),
  ];
}

function tellSeries({ name, predecessorNames, isComparable }: ChangeEffect['series'][number]): string {
  return isComparable
    ? `${name}: số kỳ trước, cùng kỳ năm trước là tổng của ${join(predecessorNames)}, có đánh dấu *.`
    : `${name}: hình thành từ một phần của ${join(predecessorNames)} nên không so sánh với số liệu trước đó.`;
}

function tellSigners({ signers }: ChangeEffect): string {
  const people = signers.map(
    ({ fullName, title, organisationName }) => `${fullName} (${title}, ${organisationName})`,
  );
  return `Hết ký thay mặt cơ quan kết thúc: ${join(people, '; ')}. Thêm người ký của cơ quan mới ở Danh mục, Người ký.`;
}

function join(names: readonly string[], separator = ', '): string {
  const shown = names.slice(0, namesAtOnce).join(separator);
  return names.length > namesAtOnce ? `${shown} và ${names.length - namesAtOnce} nơi khác` : shown;
}
