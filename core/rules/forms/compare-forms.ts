import type { Form, FormCell, FormEdition } from '../../model/form.ts';
import { formatDateShort } from '../values/format-date.ts';
import { describeSource, type SourceNames } from './describe-source.ts';

const mostCells = 8;

/** What differs between a form before and after, a sentence for each. */
export function compareForms(before: Form, after: Form, names: SourceNames): string[] {
  const changes: string[] = [];
  if (before.name !== after.name) changes.push(`Tên biểu mẫu: “${before.name}” → “${after.name}”`);
  if (!isSame(before.organisationKinds, after.organisationKinds))
    changes.push('Cơ quan, đơn vị điền biểu mẫu');
  if (!isSame(before.periodKinds, after.periodKinds)) changes.push('Kỳ báo cáo dùng biểu mẫu');
  if (before.whenNone !== after.whenNone) changes.push('Cách ghi “Không phát sinh”');
  if (before.whenBlank !== after.whenBlank) changes.push('Cách ghi “Chưa có số liệu”');
  const count = Math.max(before.editions.length, after.editions.length);
  for (let index = 0; index < count; index += 1)
    changes.push(...compareEditions(before.editions[index], after.editions[index], names));
  return changes;
}

function compareEditions(
  before: FormEdition | undefined,
  after: FormEdition | undefined,
  names: SourceNames,
): string[] {
  if (!before || !after) {
    const file = (before ?? after)?.file.name ?? '';
    return [before ? `Bỏ tệp mẫu “${file}”` : `Thêm tệp mẫu “${file}”`];
  }
  const changes: string[] = [];
  if (before.file.sha256 !== after.file.sha256)
    changes.push(`Tệp mẫu: “${before.file.name}” → “${after.file.name}”`);
  if (before.from !== after.from) changes.push(`Dùng từ ngày: ${tellFrom(before)} → ${tellFrom(after)}`);
  const cells = compareCells(before.cells, after.cells, names);
  const rest = cells.length - mostCells;
  return [...changes, ...cells.slice(0, mostCells), ...(rest > 0 ? [`và ${rest} ô khác`] : [])];
}

function compareCells(before: readonly FormCell[], after: readonly FormCell[], names: SourceNames): string[] {
  const placeOf = ({ sheet, address }: FormCell) => `${sheet}!${address}`;
  const old = new Map(before.map((cell) => [placeOf(cell), cell]));
  const fresh = new Map(after.map((cell) => [placeOf(cell), cell]));
  const tell = (cell: FormCell) => describeSource(cell.source, names);
  return [
    ...before.flatMap((cell) =>
      fresh.has(placeOf(cell)) ? [] : [`Bỏ chọn ô ${cell.address} (${cell.sheet}): ${tell(cell)}`],
    ),
    ...after.flatMap((cell) => {
      const earlier = old.get(placeOf(cell));
      if (!earlier) return [`Chọn ô ${cell.address} (${cell.sheet}): ${tell(cell)}`];
      if (isSame(earlier.source, cell.source)) return [];
      const [was, is] = [tell(earlier), tell(cell)];
      return [
        was === is
          ? `Đổi đơn vị, số lẻ của ô ${cell.address} (${cell.sheet}): ${is}`
          : `Đổi ô ${cell.address} (${cell.sheet}): ${was} → ${is}`,
      ];
    }),
  ];
}

function tellFrom({ from }: FormEdition): string {
  return from === null ? 'từ đầu' : formatDateShort(from);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
