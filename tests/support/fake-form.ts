import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { CellLook, FormSheet, FormWorkbook, ShownCell } from '../../core/reading/form-workbook.ts';
import { readAddress, readRange } from '../../core/rules/forms/cell-address.ts';
import { carryCells } from '../../core/rules/forms/carry-cells.ts';
import { compareForms } from '../../core/rules/forms/compare-forms.ts';

type FormChannel = Extract<Channel, `form:${string}`>;
type Handlers = { [C in FormChannel]: (args: Args<C>) => Promise<Result<C>> };

const plain: CellLook = {
  isBold: false,
  isItalic: false,
  fontSizePt: 12,
  color: null,
  fill: null,
  horizontal: null,
  vertical: 'center',
  isWrapped: false,
  borders: { top: false, right: false, bottom: false, left: false },
  isLocked: true,
  isDate: false,
  isPercent: false,
};
const borders = { top: true, right: true, bottom: true, left: true };
const looks: CellLook[] = [
  plain,
  { ...plain, isBold: true, fontSizePt: 14, horizontal: 'center' },
  { ...plain, isBold: true, isWrapped: true, fill: '#dae3f3', horizontal: 'center', borders },
  { ...plain, isWrapped: true, borders },
];

const rows: [label: string, unit: string][] = [
  ['Hội viên kết nạp mới', 'hội viên'],
  ['Tổng số hội viên', 'hội viên'],
  ['Tăng trưởng Quỹ Hỗ trợ nông dân', 'đồng'],
  ['Lớp tập huấn khoa học - kỹ thuật', 'lớp'],
  ['Trong đó: lượt hội viên, nông dân được tập huấn', 'lượt người'],
];

function cell(address: string, text: string, look: number, kind?: ShownCell['kind']): ShownCell {
  const place = readAddress(address) ?? { row: 0, column: 0 };
  return { address, ...place, text, look, kind: kind ?? (text === '' ? 'empty' : 'text') };
}

function makeSheet(name: string): FormSheet {
  const head = ['TT', 'Nội dung', 'ĐVT', 'Chỉ tiêu năm', 'Kết quả thực hiện', '', 'Ghi chú'];
  return {
    name,
    isHidden: false,
    isProtected: false,
    rowCount: 14,
    columnCount: 8,
    columnWidths: [5.7, 46, 12, 13, 13, 13, 20, 8.43],
    rowHeights: Array.from({ length: 14 }, (_each, row) => (row === 1 ? 37.5 : null)),
    frozenRows: 6,
    frozenColumns: 2,
    merges: ['A2:G2', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:F5', 'G5:G6'].flatMap(
      (each) => readRange(each) ?? [],
    ),
    cells: [
      cell('A1', 'Biểu số 01-BC/HND', 0),
      cell('A2', 'BÁO CÁO KẾT QUẢ CÔNG TÁC HỘI VÀ PHONG TRÀO NÔNG DÂN', 1),
      cell('A3', 'Đơn vị báo cáo: ……………………', 0),
      ...head.map((text, column) => cell(`${'ABCDEFG'[column]}5`, text, 2)),
      ...head.map((_text, column) =>
        cell(`${'ABCDEFG'[column]}6`, { 4: 'Kỳ này', 5: 'Luỹ kế từ đầu năm' }[column] ?? '', 2),
      ),
      ...rows.flatMap(([label, unit], index) => [
        cell(`A${index + 7}`, String(index + 1), 3, 'number'),
        cell(`B${index + 7}`, label, 3),
        cell(`C${index + 7}`, unit, 3),
        ...['D', 'E', 'F', 'G'].map((column) => cell(`${column}${index + 7}`, '', 3)),
      ]),
      cell('A12', '', 3),
      cell('B12', 'Cộng hội viên', 3),
      cell('C12', 'hội viên', 3),
      ...['D', 'E', 'F'].map((column) => cell(`${column}12`, '0', 3, 'formula')),
      cell('G12', '', 3),
    ],
  };
}

/** The farmers' form of excel-forms.ts as the import worker reads it. */
export const fakeWorkbook: FormWorkbook = {
  sheets: [
    makeSheet('Biểu số 01'),
    { ...makeSheet('Biểu số 02'), cells: [cell('A1', 'Biểu số 02', 0)], merges: [] },
  ],
  looks,
  notes: ['macros'],
};

const indicator = (id: string, label: string, unit: string, kind: Indicator['kind'] = 'flow'): Indicator => ({
  id,
  code: id.toUpperCase(),
  label,
  unit,
  kind,
  parentId: null,
  organisationKinds: ['farmers-union'],
  workArea: null,
  from: null,
  to: null,
  replacedById: null,
});

export const fakeIndicators: Indicator[] = [
  indicator('nd01', 'Hội viên kết nạp mới', 'hội viên'),
  indicator('nd02', 'Tổng số hội viên', 'hội viên', 'stock'),
  indicator('nd05', 'Tăng trưởng Quỹ Hỗ trợ nông dân', 'triệu đồng'),
  indicator('nd10', 'Lớp tập huấn khoa học - kỹ thuật', 'lớp'),
  indicator('nd10-luot', 'Lượt hội viên, nông dân được tập huấn', 'lượt người'),
];

const file = { sha256: '0'.repeat(64), name: 'Biểu 01 HND.xlsx', extension: 'xlsx' as const };
const savedAt = '2026-03-16T03:42:07.000Z';

const fakeBodies = [
  {
    id: 'hoi-nong-dan',
    name: 'Hội Nông dân tỉnh Nam Định',
    shortName: 'Hội Nông dân tỉnh',
    kind: 'farmers-union',
  },
  { id: 'mttq', name: 'Uỷ ban MTTQ Việt Nam tỉnh Nam Định', shortName: 'MTTQ tỉnh', kind: 'front' },
];

const fakeSum = {
  knownCount: 3,
  bodyCount: 6,
  missing: ['Hội Cựu chiến binh tỉnh', 'Tỉnh đoàn', 'MTTQ tỉnh'],
};

/** One form in memory, with versions; files are chosen at once. */
export function createFakeForms(): Handlers {
  const forms = new Map<string, { form: Form; version: number }>();
  const removed = new Map<string, Form>();
  const states = new Map<string, Form[]>();
  const newForm = (): Form => ({
    id: `form-${forms.size + 1}`,
    name: 'Biểu 01 HND',
    organisationKinds: [],
    periodKinds: [],
    whenNone: 'zero',
    whenBlank: 'empty',
    editions: [{ from: null, file, cells: [] }],
  });
  const find = (id: string) => {
    const found = forms.get(id);
    if (!found) throw new ProblemError('record-missing', { kind: 'form', id });
    return found;
  };
  const open = (id: string, edition: number | null) => {
    const { form, version } = find(id);
    return {
      form,
      version,
      savedAt,
      edition: edition ?? form.editions.length - 1,
      workbook: fakeWorkbook,
      indicators: fakeIndicators,
      organisationKinds: [
        { kind: 'farmers-union', name: 'Hội Nông dân tỉnh' },
        { kind: 'front', name: 'Uỷ ban MTTQ tỉnh' },
      ],
      organisations: fakeBodies,
      today: '2026-03-16',
    };
  };
  return {
    'form:list': async () => ({
      forms: [...forms.values()].map(({ form, version }) => ({
        id: form.id,
        name: form.name,
        organisationKinds: form.organisationKinds,
        periodKinds: form.periodKinds,
        fileName: form.editions.at(-1)?.file.name ?? '',
        editionCount: form.editions.length,
        cellCount: form.editions.at(-1)?.cells.length ?? 0,
        version,
        savedAt,
      })),
      problems: [],
    }),
    'form:add': async () => {
      const form = newForm();
      forms.set(form.id, { form, version: 1 });
      return open(form.id, null);
    },
    'form:open': async ({ id, edition }) => open(id, edition),
    'form:save': async ({ form, expectedVersion }) => {
      const { version, form: before } = find(form.id);
      if (version !== expectedVersion) throw new ProblemError('stale-version', { kind: 'form' });
      states.set(form.id, [before, ...(states.get(form.id) ?? [])]);
      forms.set(form.id, { form, version: version + 1 });
      return { version: version + 1, savedAt };
    },
    'form:replace-file': async ({ id, from }) => {
      const { form, version } = find(id);
      const newest = form.editions.at(-1);
      if (!newest) throw new ProblemError('record-missing', { kind: 'form', id });
      const { cells, lost } = carryCells(newest.cells, fakeWorkbook, fakeWorkbook);
      const edition = { ...newest, from: from ?? newest.from, cells };
      const editions = [...(from === null ? form.editions.slice(0, -1) : form.editions), edition];
      forms.set(id, { form: { ...form, editions }, version: version + 1 });
      return { ...open(id, null), lost };
    },
    'form:remove': async ({ id }) => {
      const { form } = find(id);
      forms.delete(id);
      removed.set(`${id}~1`, form);
      return { binId: `${id}~1` };
    },
    'form:list-removed': async () =>
      [...removed].map(([binId, { name }]) => ({ binId, name, removedAt: savedAt })),
    'form:bring-back': async ({ binId }) => {
      const form = removed.get(binId);
      if (!form) throw new ProblemError('record-missing', { kind: 'form', id: binId });
      removed.delete(binId);
      forms.set(form.id, { form, version: 1 });
      return { id: form.id };
    },
    'form:list-versions': async ({ id }) => {
      const names = {
        indicators: new Map(fakeIndicators.map((each) => [each.id, each])),
        organisations: new Map(fakeBodies.map((each) => [each.id, each.name])),
      };
      return (states.get(id) ?? []).map((form, index, all) => ({
        stateId: String(index),
        savedAt,
        changes: compareForms(form, all[index - 1] ?? find(id).form, names),
      }));
    },
    'form:read-version': async ({ id, stateId }) => {
      const form = states.get(id)?.[Number(stateId)];
      if (!form) throw new ProblemError('record-missing', { kind: 'form', id });
      return { form };
    },
    'form:cancel-reading': async () => ({}),
    'form:prepare': async ({ formId }) => {
      const { form } = find(formId);
      const cells = form.editions.at(-1)?.cells ?? [];
      return {
        formId,
        name: form.name,
        fileName: file.name,
        workbook: fakeWorkbook,
        cells: cells.map((each, index) => {
          const number = { kind: 'number', value: String(1018 * (index + 1)), isPercent: false } as const;
          if (each.source.kind === 'figure' && each.source.isSum)
            return { ...each, content: { kind: 'empty' }, remark: 'partial-sum', sum: fakeSum };
          return index % 3 === 2
            ? { ...each, content: { kind: 'empty' }, remark: 'blank' }
            : { ...each, content: number, remark: null };
        }),
        indicators: fakeIndicators,
        organisations: fakeBodies,
        refused: [],
      };
    },
    'form:fill': async ({ formId }) => ({
      status: 'done',
      exportId: 'form',
      fileName: `${find(formId).form.name} quý I-2021 - Hội Nông dân tỉnh.xlsx`,
      folder: 'D:\\Báo cáo\\2021',
      pageCount: null,
      missingCharacters: [],
    }),
  };
}
