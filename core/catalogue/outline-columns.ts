import { outlineSection, sectionKind, type Outline, type OutlineSection } from '../model/outline.ts';
import { periodKind } from '../model/period.ts';
import { checkOutline, describeOutlineFault } from '../rules/outlines/check-outline.ts';
import { readTypedTitle, showTitle } from '../rules/outlines/title-words.ts';
import { numberSections } from '../rules/outlines/number-sections.ts';
import { foldSearchKey } from '../rules/text/fold-search-key.ts';
import type { CatalogueNoun, Choice, Finding, Row, RowProblem } from './catalogue-noun.ts';
import {
  nameValue,
  nameValues,
  organisationKinds,
  periodKinds,
  readValue,
  readValues,
  workAreaChoices,
} from './named-values.ts';

/** What a section holds, as offices say it. */
export const sectionKinds: readonly Choice[] = [
  { value: 'opening', label: 'Phần mở đầu' },
  { value: 'prose', label: 'Nội dung viết' },
  { value: 'last-tasks', label: 'Kết quả nhiệm vụ kỳ trước' },
  { value: 'next-tasks', label: 'Nhiệm vụ kỳ sau' },
  { value: 'petitions', label: 'Ý kiến, kiến nghị' },
  { value: 'figures', label: 'Phụ lục số liệu' },
];

const recordColumns = ['id', 'name', 'organisationKinds', 'periodKinds', 'edition'];

/** Đề cương: one row for each section, in order. */
export const outlineNoun: CatalogueNoun<Outline> = {
  kind: 'outline',
  columns: [
    { key: 'id', title: 'Mã', width: 26, type: 'text' },
    { key: 'name', title: 'Tên đề cương', width: 44, type: 'text', isRequired: true },
    { key: 'organisationKinds', title: 'Loại cơ quan dùng', width: 28, type: 'lines', isRequired: true },
    { key: 'periodKinds', title: 'Loại kỳ báo cáo', width: 18, type: 'lines' },
    { key: 'edition', title: 'Bản thứ', width: 9, type: 'number', isOnlyShown: true },
    { key: 'sectionCount', title: 'Số mục', width: 9, type: 'number', isOnlyShown: true },
    { key: 'sectionId', title: 'Mã mục', width: 20, type: 'text' },
    { key: 'mark', title: 'Đánh số', width: 9, type: 'text', isOnlyShown: true },
    { key: 'level', title: 'Cấp mục', width: 9, type: 'number', isRequired: true },
    { key: 'title', title: 'Tên mục', width: 50, type: 'text', isRequired: true },
    {
      key: 'sectionKind',
      title: 'Loại mục',
      width: 22,
      type: 'choice',
      choices: sectionKinds,
      isRequired: true,
    },
    { key: 'workArea', title: 'Lĩnh vực công tác', width: 30, type: 'text' },
    { key: 'guidance', title: 'Gợi ý viết', width: 60, type: 'lines' },
    { key: 'isRequired', title: 'Bắt buộc', width: 10, type: 'yes-no', isRequired: true },
  ],
  listColumns: ['name', 'organisationKinds', 'periodKinds', 'edition', 'sectionCount'],
  naturalKey: ['name'],
  recordColumns,
  relatedKinds: [],
  nameRecord: ({ name }) => name,
  writeRows(outline) {
    const marks = numberSections(outline.sections);
    const common = writeCommon(outline);
    return outline.sections.map((section) => ({
      ...common,
      sectionId: section.id,
      mark: marks.get(section.id) ?? null,
      level: String(section.level),
      title: showTitle(section.title) || null,
      sectionKind: section.kind,
      workArea: section.workArea === null ? null : nameValue(section.workArea, workAreaChoices),
      guidance: section.guidance || null,
      isRequired: section.isRequired ? 'yes' : 'no',
    }));
  },
  summarise: (outline) => ({ ...writeCommon(outline), sectionCount: String(outline.sections.length) }),
  readRows(rows, earlier, newId) {
    const problems: (RowProblem & { row: number })[] = [];
    const [first = {}] = rows;
    const kinds = readValues(first['organisationKinds'], organisationKinds);
    if ('unknown' in kinds)
      problems.push({
        row: 0,
        column: 'organisationKinds',
        sentence: `Không có loại cơ quan “${kinds.unknown}”.`,
      });
    const served = readValues(first['periodKinds'], periodKinds);
    const periods = 'values' in served ? periodKind.array().safeParse(served.values) : null;
    if (!periods?.success)
      problems.push({
        row: 0,
        column: 'periodKinds',
        sentence: `Loại kỳ chỉ nhận: ${periodKinds.map(({ label }) => label).join('; ')}.`,
      });
    const sections: OutlineSection[] = [];
    rows.forEach((row, index) => {
      const before = earlier?.sections.find(({ id }) => id === row['sectionId']);
      const outcome = readSection(row, before ?? null, sections);
      if (outcome.problem) problems.push({ row: index, ...outcome.problem });
      else sections.push(outcome.section);
    });
    if (problems.length > 0 || !('values' in kinds) || !periods?.success) return { problems };
    const { periodKinds: earlierKinds, ...kept } = earlier ?? { edition: 1 };
    return {
      record: {
        ...kept,
        id: earlier?.id ?? newId,
        name: first['name'] ?? '',
        edition: earlier?.edition ?? 1,
        organisationKinds: kinds.values,
        ...((periods.data.length > 0 || earlierKinds !== undefined) && { periodKinds: periods.data }),
        sections,
      },
    };
  },
  begin: (id) => ({
    id,
    name: '',
    edition: 1,
    organisationKinds: [],
    sections: [
      makeSection('mo-dau', 'opening', 'Phần mở đầu'),
      makeSection('ket-qua', 'prose', 'Kết quả công tác {period}'),
      makeSection('danh-gia', 'prose', 'Đánh giá chung'),
      makeSection('nhiem-vu', 'next-tasks', 'Nhiệm vụ trọng tâm {nextPeriod}'),
      { ...makeSection('kien-nghi', 'petitions', 'Ý kiến, kiến nghị'), isRequired: false },
      makeSection('phu-luc', 'figures', 'Phụ lục số liệu {period}'),
    ],
  }),
  check: (outline, others) => [
    ...checkOutline(outline).map((fault): Finding => {
      const section = outline.sections.find(({ id }) => id === fault.sectionId);
      const sentence = describeOutlineFault(fault);
      return {
        code: fault.code,
        field: section ? `section ${section.id}` : (fieldOf[fault.code] ?? null),
        sentence: section && section.title !== '' ? `“${showTitle(section.title)}”: ${sentence}` : sentence,
        severity: 'refused',
      };
    }),
    ...others
      .filter(({ name }) => name.trim() !== '' && foldSearchKey(name) === foldSearchKey(outline.name))
      .slice(0, 1)
      .map((): Finding => ({
        code: 'same-name',
        field: 'name',
        sentence: 'Đã có đề cương mang tên này. Đặt tên khác để khi chọn không nhầm.',
        severity: 'warning',
      })),
  ],
};

const fieldOf: Partial<Record<string, string>> = { 'no-name': 'name', 'no-kinds': 'organisationKinds' };

function writeCommon({
  id,
  name,
  organisationKinds: kinds,
  periodKinds: served = [],
  edition,
}: Outline): Row {
  return {
    id,
    name: name || null,
    organisationKinds: nameValues(kinds, organisationKinds),
    periodKinds: nameValues(served, periodKinds),
    edition: String(edition),
  };
}

function makeSection(id: string, kind: OutlineSection['kind'], title: string): OutlineSection {
  return { id, kind, level: 1, title, workArea: null, guidance: '', isRequired: true };
}

type SectionReading = { problem: RowProblem; section?: never } | { problem?: never; section: OutlineSection };

function readSection(
  row: Row,
  before: OutlineSection | null,
  above: readonly OutlineSection[],
): SectionReading {
  const refuse = (column: string, sentence: string) => ({ problem: { column, sentence } });
  const kind = sectionKind.safeParse(row['sectionKind']);
  if (!kind.success) return refuse('sectionKind', 'Chọn loại mục.');
  const level = Number(row['level']);
  if (![1, 2, 3].includes(level)) return refuse('level', 'Cấp mục là 1 (I.), 2 (1.) hoặc 3 (a).');
  const area = row['workArea'] ?? null;
  const workArea = area === null ? null : readValue(area, workAreaChoices);
  if (area !== null && workArea === null)
    return refuse('workArea', `Không có lĩnh vực công tác “${area}”. Ghi đúng tên lĩnh vực, hoặc để trống.`);
  const id = row['sectionId'] ?? nameNew(row['title'] ?? '', above);
  if (!outlineSection.shape.id.safeParse(id).success)
    return refuse(
      'sectionId',
      'Mã mục chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối. Để trống để phần mềm đặt mã.',
    );
  if (above.some((section) => section.id === id))
    return refuse('sectionId', `Mã mục “${id}” đã dùng ở dòng trên. Để trống để phần mềm đặt mã.`);
  return {
    section: {
      ...before,
      id,
      kind: kind.data,
      level,
      title: readTypedTitle(row['title'] ?? ''),
      workArea,
      guidance: row['guidance'] ?? '',
      isRequired: row['isRequired'] !== 'no',
    },
  };
}

function nameNew(title: string, above: readonly OutlineSection[]): string {
  const slug =
    foldSearchKey(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'muc';
  const taken = new Set(above.map(({ id }) => id));
  let name = slug;
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${count}`;
  return name;
}
