import type { Organisation, OrganisationVersion } from '../model/organisation.ts';
import { checkOrganisations } from '../rules/organisations/check-organisations.ts';
import { describeProblem } from '../rules/records/describe-problem.ts';
import { selectVersion } from '../rules/records/select-version.ts';
import type { CatalogueNoun, Choice, Column, Row, RowProblem } from './catalogue-noun.ts';
import { organisationKinds } from './named-values.ts';

export const administrativeLevels: readonly Choice[] = [
  { value: 'central', label: 'Trung ương' },
  { value: 'province', label: 'Tỉnh' },
  { value: 'district', label: 'Huyện' },
  { value: 'commune', label: 'Xã' },
];

const columns: readonly Column[] = [
  { key: 'id', title: 'Mã', width: 28, type: 'text' },
  { key: 'kind', title: 'Loại cơ quan', width: 22, type: 'text', isRequired: true },
  {
    key: 'predecessors',
    title: 'Tiền thân',
    width: 40,
    type: 'choice',
    choices: 'organisation',
    isMany: true,
  },
  { key: 'from', title: 'Từ ngày', width: 12, type: 'date', isRequired: true },
  { key: 'to', title: 'Đến hết ngày', width: 12, type: 'date' },
  { key: 'name', title: 'Tên gọi', width: 46, type: 'text', isRequired: true },
  { key: 'shortName', title: 'Tên gọi tắt', width: 26, type: 'text', isRequired: true },
  { key: 'superiorLines', title: 'Cơ quan cấp trên trên văn bản', width: 30, type: 'lines' },
  { key: 'issuerLines', title: 'Cơ quan ban hành trên văn bản', width: 30, type: 'lines', isRequired: true },
  { key: 'symbol', title: 'Ký hiệu', width: 14, type: 'text' },
  {
    key: 'level',
    title: 'Cấp',
    width: 12,
    type: 'choice',
    choices: administrativeLevels,
    isRequired: true,
  },
  { key: 'parent', title: 'Trực thuộc', width: 40, type: 'choice', choices: 'organisation' },
  { key: 'layoutFamily', title: 'Mã thể thức', width: 16, type: 'text', isRequired: true },
  { key: 'placeName', title: 'Địa danh', width: 18, type: 'text' },
];

/** Cơ quan, đơn vị: one row for each version of a body, in the order of time. */
export const organisationNoun: CatalogueNoun<Organisation> = {
  kind: 'organisation',
  columns,
  listColumns: ['name', 'symbol', 'from', 'to'],
  naturalKey: ['name', 'placeName'],
  recordColumns: ['id', 'kind', 'predecessors'],
  relatedKinds: ['organisation'],
  nameRecord: (record, { today }) => selectVersion(record, today).name,
  writeRows: (record) => record.versions.map((version) => writeRow(record, version)),
  /** Under its name of today, for the whole time for which it stands. */
  summarise: (record, { today }) => ({
    ...writeRow(record, selectVersion(record, today)),
    kind: nameKind(record.kind),
    from: record.versions[0]?.from ?? null,
    to: record.versions.at(-1)?.to ?? null,
  }),
  readRows(rows, earlier, newId) {
    const problems: (RowProblem & { row: number })[] = [];
    const [first = {}] = rows;
    const kind = readKind(first['kind'] ?? '');
    if (kind === null)
      problems.push({ row: 0, column: 'kind', sentence: 'Ghi loại cơ quan đúng như trong danh mục.' });
    const versions = rows
      .map((row) => readVersion(row, earlier))
      .toSorted((one, other) => one.from.localeCompare(other.from));
    if (problems.length > 0 || kind === null) return { problems };
    const predecessorIds = (first['predecessors'] ?? '').split('\n').filter((each) => each !== '');
    return { record: { ...earlier, id: earlier?.id ?? newId, kind, versions, predecessorIds } };
  },
  begin: (id, { today }) => ({
    id,
    kind: 'other',
    versions: [{ ...emptyVersion, from: today }],
    predecessorIds: [],
  }),
  check(record, others) {
    const problem = checkOrganisations([record, ...others], new Set([record.id]));
    return problem
      ? [{ code: problem.code, field: null, sentence: describeProblem(problem), severity: 'refused' }]
      : [];
  },
};

const emptyVersion: OrganisationVersion = {
  from: '',
  to: null,
  name: '',
  shortName: '',
  superiorLines: [],
  issuerLines: [],
  symbol: '',
  level: 'province',
  parentId: null,
  layoutFamily: 'state',
  placeName: '',
  spelling: { tonePlacement: 'uỷ', endMark: './.', recipientSeparator: ';' },
};

function writeRow({ id, kind, predecessorIds }: Organisation, version: OrganisationVersion): Row {
  return {
    id,
    kind: nameKind(kind),
    predecessors: predecessorIds.join('\n') || null,
    from: version.from || null,
    to: version.to,
    name: version.name || null,
    shortName: version.shortName || null,
    superiorLines: version.superiorLines.join('\n') || null,
    issuerLines: version.issuerLines.join('\n') || null,
    symbol: version.symbol || null,
    level: version.level,
    parent: version.parentId,
    layoutFamily: version.layoutFamily,
    placeName: version.placeName || null,
  };
}

/** What the table does not show of a version (spelling, signing) is kept from the one that began on the same day, else last. */
function readVersion(row: Row, earlier: Organisation | null): OrganisationVersion {
  const from = row['from'] ?? '';
  const known =
    earlier?.versions.find((each) => each.from === from) ?? earlier?.versions.at(-1) ?? emptyVersion;
  const level = administrativeLevels.find(({ value }) => value === row['level'])?.value;
  return {
    ...known,
    from,
    to: row['to'] ?? null,
    name: row['name'] ?? '',
    shortName: row['shortName'] ?? '',
    superiorLines: linesOf(row['superiorLines']),
    issuerLines: linesOf(row['issuerLines']),
    symbol: row['symbol'] ?? '',
    level: (level ?? known.level) as OrganisationVersion['level'],
    parentId: row['parent'] ?? null,
    layoutFamily: row['layoutFamily'] ?? known.layoutFamily,
    placeName: row['placeName'] ?? '',
  };
}

function linesOf(text: string | null | undefined): string[] {
  return (text ?? '').split('\n').filter((each) => each.trim() !== '');
}

function nameKind(kind: string): string {
  return organisationKinds.find(({ value }) => value === kind)?.label ?? kind;
}

function readKind(text: string): string | null {
  const known = organisationKinds.find(({ label, value }) => label === text || value === text);
  if (known) return known.value;
  return /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(text) ? text : null;
}
