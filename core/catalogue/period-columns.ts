import { meetingKind, periodKind, type Period } from '../model/period.ts';
import { checkPeriod, describePeriodFault } from '../rules/periods/check-period.ts';
import { identifyPeriod } from '../rules/periods/identify-period.ts';
import { namePeriodAsTitle } from '../rules/periods/name-period.ts';
import { planPeriod } from '../rules/periods/plan-period.ts';
import { partsOf } from '../rules/values/calendar.ts';
import type { CatalogueNoun, Choice, Finding, NounContext, RowProblem } from './catalogue-noun.ts';
import { nameValue, organisationKinds, periodKinds, readValue } from './named-values.ts';

export const meetingKinds: readonly Choice[] = [
  { value: 'briefing', label: 'Giao ban' },
  { value: 'preliminary-review', label: 'Sơ kết' },
  { value: 'annual-review', label: 'Tổng kết' },
];

export const dueRules: readonly Choice[] = [
  { value: 'before', label: 'trước ngày' },
  { value: 'at-latest', label: 'chậm nhất ngày' },
];

/** Kỳ báo cáo: one row each. */
export const periodNoun: CatalogueNoun<Period> = {
  kind: 'period',
  columns: [
    { key: 'id', title: 'Mã', width: 16, type: 'text' },
    { key: 'name', title: 'Kỳ báo cáo', width: 26, type: 'text', isOnlyShown: true },
    { key: 'kind', title: 'Loại kỳ', width: 16, type: 'choice', choices: periodKinds, isRequired: true },
    { key: 'year', title: 'Năm', width: 7, type: 'number', isRequired: true },
    { key: 'ordinal', title: 'Quý, tháng', width: 10, type: 'number' },
    { key: 'title', title: 'Nội dung chuyên đề, đột xuất', width: 34, type: 'text' },
    {
      key: 'dataFrom',
      title: 'Số liệu từ ngày',
      width: 13,
      type: 'date',
      isRequired: true,
      isBulkEditable: true,
    },
    {
      key: 'dataTo',
      title: 'Số liệu đến ngày',
      width: 13,
      type: 'date',
      isRequired: true,
      isBulkEditable: true,
    },
    { key: 'cutOff', title: 'Chốt số liệu', width: 13, type: 'date', isBulkEditable: true },
    {
      key: 'dueRule',
      title: 'Cách ghi hạn gửi',
      formerTitle: 'Hạn gửi ghi',
      width: 15,
      type: 'choice',
      choices: dueRules,
      isBulkEditable: true,
    },
    { key: 'dueDate', title: 'Hạn gửi', width: 13, type: 'date', isBulkEditable: true },
    {
      key: 'meetingKind',
      title: 'Hội nghị',
      width: 12,
      type: 'choice',
      choices: meetingKinds,
      isBulkEditable: true,
    },
    { key: 'meetingDate', title: 'Ngày họp', width: 13, type: 'date', isBulkEditable: true },
    {
      key: 'receiver',
      title: 'Nơi nhận báo cáo',
      width: 34,
      type: 'choice',
      choices: 'organisation',
      isBulkEditable: true,
    },
    {
      key: 'expected',
      title: 'Phải gửi báo cáo',
      width: 40,
      type: 'choice',
      choices: 'organisation',
      isMany: true,
    },
    { key: 'outlines', title: 'Đề cương', width: 44, type: 'choice', choices: 'outline', isMany: true },
    { key: 'outlineChoices', title: 'Đề cương theo loại cơ quan', width: 60, type: 'lines' },
  ],
  listColumns: ['name', 'dataFrom', 'dataTo', 'dueRule', 'dueDate', 'meetingDate'],
  naturalKey: ['kind', 'year', 'ordinal', 'title'],
  relatedKinds: ['organisation', 'outline'],
  nameRecord: (record) => namePeriodAsTitle(record),
  writeRows: (record, { names }) => [
    {
      id: record.id,
      name: namePeriodAsTitle(record),
      kind: record.kind,
      year: String(record.year),
      ordinal: record.ordinal === null ? null : String(record.ordinal),
      title: record.title || null,
      dataFrom: record.dataFrom,
      dataTo: record.dataTo,
      cutOff: record.cutOff,
      dueRule: record.due?.rule ?? null,
      dueDate: record.due?.date ?? null,
      meetingKind: record.meetingKind,
      meetingDate: record.meetingDate,
      receiver: record.receiverId,
      expected: record.expectedOrganisationIds.join('\n') || null,
      outlines: record.outlineIds.join('\n') || null,
      outlineChoices:
        (record.outlineChoices ?? [])
          .map(
            ({ organisationKind, outlineId }) =>
              `${nameValue(organisationKind, organisationKinds)}: ${nameValue(outlineId, names.outline ?? [])}`,
          )
          .join('\n') || null,
    },
  ],
  readRows([row = {}], earlier, _newId, context) {
    const problems: (RowProblem & { row: number })[] = [];
    const refuse = (column: string, sentence: string) => problems.push({ row: 0, column, sentence });
    const kind = periodKind.safeParse(row['kind']);
    const [year, ordinal] = [Number(row['year']), row['ordinal'] == null ? null : Number(row['ordinal'])];
    if (!kind.success) refuse('kind', 'Chọn loại kỳ.');
    if (!Number.isInteger(year)) refuse('year', 'Ghi năm gồm bốn chữ số.');
    if ((row['dueRule'] == null) !== (row['dueDate'] == null))
      refuse('dueDate', 'Hạn gửi cần cả cách ghi (trước ngày, chậm nhất ngày) và ngày.');
    const meeting = row['meetingKind'] == null ? null : meetingKind.safeParse(row['meetingKind']);
    const choices = readOutlineChoices(row['outlineChoices'], context);
    if ('unknown' in choices)
      refuse(
        'outlineChoices',
        `Chưa đọc được dòng “${choices.unknown}”. Ghi như “Hội Nông dân: tên đề cương”.`,
      );
    if (problems.length > 0 || !kind.success || 'unknown' in choices) return { problems };
    const naming = { kind: kind.data, year, ordinal, title: row['title'] ?? '' };
    return {
      record: {
        ...(earlier ?? {
          openedAt: `${context.today}T00:00:00.000Z`,
          isPractice: false,
        }),
        ...naming,
        id: earlier?.id ?? identifyPeriod(naming),
        dataFrom: row['dataFrom'] ?? '',
        dataTo: row['dataTo'] ?? '',
        cutOff: row['cutOff'] ?? null,
        due:
          row['dueRule'] == null || row['dueDate'] == null
            ? null
            : {
                ...earlier?.due,
                rule: row['dueRule'] === 'before' ? 'before' : 'at-latest',
                date: row['dueDate'],
              },
        meetingKind: meeting?.success ? meeting.data : null,
        meetingDate: row['meetingDate'] ?? null,
        receiverId: row['receiver'] ?? null,
        expectedOrganisationIds: splitIds(row['expected']),
        outlineIds: splitIds(row['outlines']),
        ...((choices.values.length > 0 || earlier?.outlineChoices !== undefined) && {
          outlineChoices: choices.values,
        }),
      },
    };
  },
  begin(_newId, { today, names }) {
    const { year, month } = partsOf(today);
    const naming = { kind: 'quarter', year, ordinal: Math.ceil(month / 3), title: '' } as const;
    return {
      ...naming,
      id: identifyPeriod(naming),
      ...planPeriod(naming.kind, naming.year, naming.ordinal),
      cutOff: null,
      meetingDate: null,
      receiverId: null,
      expectedOrganisationIds: [],
      outlineIds: (names.outline ?? []).map(({ value }) => value),
      openedAt: `${today}T00:00:00.000Z`,
      isPractice: false,
    };
  },
  check(period, others, { names }) {
    const findings = checkPeriod(period).map((fault): Finding => ({
      code: fault.code,
      field: fieldOf[fault.field],
      sentence: describePeriodFault(fault),
      severity: fault.isRefused ? 'refused' : 'warning',
    }));
    const unknown = [
      ...period.expectedOrganisationIds,
      ...(period.receiverId === null ? [] : [period.receiverId]),
    ].find((id) => names.organisation && !names.organisation.some(({ value }) => value === id));
    if (unknown !== undefined)
      findings.push({
        code: 'unknown-organisation',
        field: unknown === period.receiverId ? 'receiver' : 'expected',
        sentence: `Cơ quan, đơn vị “${unknown}” không có trong danh mục.`,
        severity: 'refused',
      });
    if (others.some((other) => namePeriodAsTitle(other) === namePeriodAsTitle(period)))
      findings.push({
        code: 'same-period',
        field: 'title',
        sentence: `Đã có ${namePeriodAsTitle(period)}. Mở kỳ đó thay vì thêm mới.`,
        severity: 'refused',
      });
    return findings;
  },
};

const fieldOf = {
  title: 'title',
  dataTo: 'dataTo',
  cutOff: 'cutOff',
  due: 'dueDate',
  meetingDate: 'meetingDate',
  outlineIds: 'outlines',
  expectedOrganisationIds: 'expected',
} as const;

function splitIds(text: string | null | undefined): string[] {
  return (text ?? '').split('\n').filter((each) => each !== '');
}

function readOutlineChoices(
  text: string | null | undefined,
  { names }: NounContext,
): { values: NonNullable<Period['outlineChoices']> } | { unknown: string } {
  const values: NonNullable<Period['outlineChoices']> = [];
  for (const each of (text ?? '').split('\n').filter((part) => part.trim() !== '')) {
    const [, kindName = '', outlineName = ''] = /^([^:]+):(.+)$/u.exec(each) ?? [];
    const organisationKind = readValue(kindName, organisationKinds);
    const outlineId = readValue(outlineName, names.outline ?? []);
    if (organisationKind === null || outlineId === null) return { unknown: each.trim() };
    values.push({ organisationKind, outlineId });
  }
  return { values };
}
