import { indicatorKind, type Indicator, type YearTarget } from '../model/indicator.ts';
import { checkIndicator, describeIndicatorFault } from '../rules/indicators/check-indicator.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { formatNumber } from '../rules/values/format-number.ts';
import { parseNumber } from '../rules/values/parse-number.ts';
import type { CatalogueNoun, Choice, Finding, NounContext, RowProblem } from './catalogue-noun.ts';
import {
  nameValue,
  nameValues,
  organisationKinds,
  readValue,
  readValues,
  workAreaChoices,
} from './named-values.ts';

/** How a figure is counted, told with an example that offices know. */
export const indicatorKinds: readonly (Choice & { example: string })[] = [
  {
    value: 'flow',
    label: 'Phát sinh trong kỳ',
    example: 'Hội viên kết nạp mới: số của riêng kỳ này; luỹ kế năm do phần mềm cộng.',
  },
  {
    value: 'stock',
    label: 'Có đến cuối kỳ',
    example: 'Tổng số hội viên, dư nợ: số đang có vào ngày chốt; không cộng các kỳ.',
  },
  {
    value: 'ratio',
    label: 'Tỷ lệ (%)',
    example: 'Tỷ lệ hộ đạt: ghi tử số và mẫu số, phần mềm tính phần trăm.',
  },
  {
    value: 'running',
    label: 'Luỹ kế từ đầu năm',
    example: 'Mô hình đăng ký từ đầu năm đến nay: chỉ biết số cộng dồn.',
  },
];

export const certainties: readonly Choice[] = [
  { value: 'sourced', label: 'Đã thấy trong văn bản hoặc báo chí' },
  { value: 'practitioner', label: 'Theo cách các cơ quan đang làm' },
  { value: 'inferred', label: 'Phần mềm đề xuất, cần xác nhận' },
];

/** Nội dung số liệu: one row each. */
export const indicatorNoun: CatalogueNoun<Indicator> = {
  kind: 'indicator',
  columns: [
    { key: 'id', title: 'Mã', width: 20, type: 'text' },
    { key: 'code', title: 'Ký hiệu', width: 10, type: 'text', isRequired: true },
    { key: 'label', title: 'Nội dung số liệu', width: 52, type: 'text', isRequired: true },
    { key: 'unit', title: 'ĐVT', width: 14, type: 'text', isBulkEditable: true },
    { key: 'kind', title: 'Cách tính', width: 20, type: 'choice', choices: indicatorKinds, isRequired: true },
    {
      key: 'parent',
      title: 'Là “trong đó” của',
      width: 36,
      type: 'choice',
      choices: 'indicator',
      isBulkEditable: true,
    },
    { key: 'organisationKinds', title: 'Loại cơ quan', width: 26, type: 'lines' },
    { key: 'workArea', title: 'Lĩnh vực công tác', width: 30, type: 'text' },
    { key: 'targets', title: 'Chỉ tiêu năm', width: 30, type: 'lines' },
    { key: 'from', title: 'Dùng từ ngày', width: 13, type: 'date', isBulkEditable: true },
    { key: 'to', title: 'Thôi dùng sau ngày', width: 13, type: 'date', isBulkEditable: true },
    { key: 'replacedBy', title: 'Được thay bằng', width: 36, type: 'choice', choices: 'indicator' },
    {
      key: 'certainty',
      title: 'Mức chắc chắn',
      width: 26,
      type: 'choice',
      choices: certainties,
      isOnlyShown: true,
    },
    { key: 'source', title: 'Nguồn', width: 50, type: 'text', isOnlyShown: true },
  ],
  listColumns: ['code', 'label', 'unit', 'kind', 'organisationKinds'],
  naturalKey: ['code', 'label'],
  relatedKinds: ['indicator', 'organisation'],
  nameRecord: ({ code, label }) => `${code} ${label}`.trim(),
  writeRows: (record, context) => [
    {
      id: record.id,
      code: record.code || null,
      label: record.label || null,
      unit: record.unit || null,
      kind: record.kind,
      parent: record.parentId,
      organisationKinds: nameValues(record.organisationKinds, organisationKinds),
      workArea: record.workArea === null ? null : nameValue(record.workArea, workAreaChoices),
      targets: (record.targets ?? []).map((target) => writeTarget(target, context)).join('\n') || null,
      from: record.from,
      to: record.to,
      replacedBy: record.replacedById,
      certainty: record.certainty ?? null,
      source: record.source ?? null,
    },
  ],
  summarise: (record, context) => {
    const [row = {}] = indicatorNoun.writeRows(record, context);
    return { ...row, label: `${record.parentId === null ? '' : '– trong đó: '}${record.label}` };
  },
  readRows([row = {}], earlier, newId, context) {
    const problems: (RowProblem & { row: number })[] = [];
    const refuse = (column: string, sentence: string) => problems.push({ row: 0, column, sentence });
    const kind = indicatorKind.safeParse(row['kind']);
    if (!kind.success) refuse('kind', 'Chọn cách tính.');
    const kinds = readValues(row['organisationKinds'], organisationKinds);
    if ('unknown' in kinds) refuse('organisationKinds', `Không có loại cơ quan “${kinds.unknown}”.`);
    const workArea = row['workArea'] == null ? null : readValue(row['workArea'], workAreaChoices);
    if (row['workArea'] != null && workArea === null)
      refuse(
        'workArea',
        `Không có lĩnh vực công tác “${row['workArea']}”. Ghi đúng tên lĩnh vực, hoặc để trống.`,
      );
    const targets: YearTarget[] = [];
    for (const text of (row['targets'] ?? '').split('\n').filter((each) => each.trim() !== '')) {
      const target = readTarget(text, context);
      if (target) targets.push({ ...findTarget(earlier, target), ...target });
      else
        refuse(
          'targets',
          `Chưa đọc được chỉ tiêu “${text.trim()}”. Ghi như “2026: 1.500” hoặc “2026 – Hội Nông dân tỉnh: 1.500”.`,
        );
    }
    if (problems.length > 0 || !kind.success || 'unknown' in kinds) return { problems };
    return {
      record: {
        ...earlier,
        id: earlier?.id ?? newId,
        code: row['code'] ?? '',
        label: row['label'] ?? '',
        unit: row['unit'] ?? '',
        kind: kind.data,
        parentId: row['parent'] ?? null,
        organisationKinds: kinds.values,
        workArea,
        from: row['from'] ?? null,
        to: row['to'] ?? null,
        replacedById: row['replacedBy'] ?? null,
        ...((targets.length > 0 || earlier?.targets !== undefined) && { targets }),
      },
    };
  },
  begin: (id) => ({
    id,
    code: '',
    label: '',
    unit: '',
    kind: 'flow',
    parentId: null,
    organisationKinds: [],
    workArea: null,
    from: null,
    to: null,
    replacedById: null,
  }),
  check(record, others) {
    const findings: Finding[] = [];
    const add = (code: string, field: string, sentence: string, severity: Finding['severity'] = 'refused') =>
      findings.push({ code, field, sentence, severity });
    if (record.code.trim() === '') add('empty', 'code', 'Ghi ký hiệu, ví dụ ND14.');
    if (record.label.trim() === '') add('empty', 'label', 'Ghi tên nội dung số liệu.');
    if (record.organisationKinds.length === 0)
      add(
        'no-kinds',
        'organisationKinds',
        'Chưa chọn loại cơ quan, nên chưa báo cáo nào có dòng này.',
        'warning',
      );
    for (const fault of checkIndicator(record, others))
      if (fault.code !== 'same-code' || record.code.trim() !== '')
        add(fault.code, columnOf[fault.field], describeIndicatorFault(fault));
    return findings;
  },
};

const columnOf = {
  parentId: 'parent',
  replacedById: 'replacedBy',
  to: 'to',
  code: 'code',
  targets: 'targets',
} as const;

/** `2026: 1.500`, `2026 – Hội Nông dân tỉnh: 1.500`. */
function writeTarget({ year, organisationId, value }: YearTarget, { names }: NounContext): string {
  const body = organisationId === null ? '' : ` – ${nameValue(organisationId, names.organisation ?? [])}`;
  return `${year}${body}: ${formatNumber(value)}`;
}

function readTarget(text: string, { names }: NounContext): YearTarget | null {
  const [, year = '', body, number = ''] =
    /^\s*(\d{4})(?:\s*[–—-]\s*(.+?))?\s*:\s*([^:]+)$/u.exec(normaliseText(text)) ?? [];
  const value = parseNumber(number);
  if (year === '' || !value.ok) return null;
  const organisationId = body === undefined ? null : readValue(body, names.organisation ?? []);
  if (body !== undefined && organisationId === null) return null;
  return { year: Number(year), organisationId, value: value.value };
}

function findTarget(earlier: Indicator | null, { year, organisationId }: YearTarget): YearTarget | undefined {
  return earlier?.targets?.find((each) => each.year === year && each.organisationId === organisationId);
}
