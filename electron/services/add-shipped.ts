import { shippedKind, type ShippedKind, type ShippedRecord } from '../../core/contract/shipped.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { citedDocument as citedDocumentSchema } from '../../core/model/cited-document.ts';
import { holidayYear as holidayYearSchema } from '../../core/model/holiday-year.ts';
import { indicator as indicatorSchema, type Indicator } from '../../core/model/indicator.ts';
import { outline as outlineSchema } from '../../core/model/outline.ts';
import { completeHolidayYear, listMissingDays } from '../../core/rules/catalogue/complete-holiday-year.ts';
import { checkIndicator, describeIndicatorFault } from '../../core/rules/indicators/check-indicator.ts';
import { citeShortly } from '../../core/rules/records/cite-document.ts';
import { formatDateShort } from '../../core/rules/values/format-date.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { saveNew } from './save-new.ts';
import { readShippedRecords } from './shipped-data.ts';

type Shipped = Awaited<ReturnType<typeof readShippedRecords>>;

const order: Record<ShippedKind, number> = {
  outline: 0,
  indicator: 1,
  'cited-document': 2,
  'holiday-year': 3,
};

/**
 * What is shipped and the house does not have, by kind, each by its name; of a year of holidays that the house has, the
 * days of which it says nothing.
 */
export async function listMissingShipped({ store, assetsFolder }: Program): Promise<ShippedRecord[]> {
  const shipped = await readShippedRecords(assetsFolder, 'catalogue');
  const { records: indicators } = await readRecords(store, 'indicator');
  const held = new Map<string, ReadonlySet<string>>();
  for (const kind of shippedKind.options) held.set(kind, new Set(await store.listIds(kind)));
  const missing: ShippedRecord[] = [];
  for (const { kind, content } of shipped) {
    const isThere = (id: string) => held.get(kind)?.has(id) ?? false;
    const found = await findMissing(store, { kind, content, shipped, indicators, isThere });
    if (found) missing.push(found);
  }
  return missing.toSorted((one, other) => order[one.kind] - order[other.kind]);
}

/** Null: the house has it. A record that cannot be read is there: the catalogue tells of it. */
async function findMissing(
  store: RecordStore,
  {
    kind,
    content,
    shipped,
    indicators,
    isThere,
  }: {
    kind: string;
    content: unknown;
    shipped: Shipped;
    indicators: readonly Indicator[];
    isThere: (id: string) => boolean;
  },
): Promise<ShippedRecord | null> {
  const common = { note: null, refusal: null };
  switch (kind) {
    case 'outline': {
      const { id, name } = outlineSchema.parse(content);
      return isThere(id) ? null : { ...common, kind, id, name };
    }
    case 'indicator': {
      const record = indicatorSchema.parse(content);
      if (isThere(record.id)) return null;
      const name = `${record.code} ${record.label}`;
      const refusal = refuse(record, shippedIndicators(shipped), indicators);
      return { ...common, kind, id: record.id, name, refusal };
    }
    case 'cited-document': {
      const record = citedDocumentSchema.parse(content);
      if (isThere(record.id)) return null;
      return { ...common, kind, id: record.id, name: citeShortly(record), note: record.title };
    }
    case 'holiday-year': {
      const { id, days } = holidayYearSchema.parse(content);
      const own = await readYear(store, id);
      if (own === 'unreadable') return null;
      const lacking = own ? listMissingDays(own, { ...own, days }) : days;
      if (lacking.length === 0) return null;
      const dates = lacking.map(({ date }) => formatDateShort(date)).join(', ');
      const note = own ? `Thêm ${lacking.length} ngày: ${dates}` : `${lacking.length} ngày`;
      return { ...common, kind, id, name: `Năm ${id}`, note };
    }
    default:
      return null;
  }
}

/**
 * Writes those of the named records that are still missing and not refused, totals before their parts; a year of holidays
 * that is there gets the days that it lacks. What the house has is never written over.
 */
export async function addShipped(
  program: Program,
  wanted: readonly Pick<ShippedRecord, 'kind' | 'id'>[],
): Promise<{ added: number }> {
  const { store } = program;
  const missing = await listMissingShipped(program);
  const names = new Set(wanted.map(({ kind, id }) => `${kind} ${id}`));
  const chosen = new Set(
    missing
      .filter(({ kind, id, refusal }) => refusal === null && names.has(`${kind} ${id}`))
      .map(({ kind, id }) => `${kind} ${id}`),
  );
  let added = 0;
  for (const { kind, key, content } of await readShippedRecords(program.assetsFolder, 'catalogue')) {
    if (!('id' in key) || !chosen.has(`${kind} ${key.id}`)) continue;
    const own = kind === 'holiday-year' ? await store.read({ kind, id: key.id }) : null;
    if (own) {
      const completed = completeHolidayYear(own.content, holidayYearSchema.parse(content));
      await store.save({ kind: 'holiday-year', id: key.id }, completed, own.version);
    } else await saveNew(store, key, content);
    added += 1;
  }
  return { added };
}

async function readYear(store: RecordStore, id: string) {
  try {
    return (await store.read({ kind: 'holiday-year', id }))?.content ?? null;
  } catch (error) {
    if (error instanceof ProblemError) return 'unreadable';
    throw error;
  }
}

function shippedIndicators(shipped: readonly { kind: string; content: unknown }[]): Indicator[] {
  return shipped.flatMap(({ kind, content }) =>
    kind === 'indicator' ? [indicatorSchema.parse(content)] : [],
  );
}

/** A code that the house has given to something else; a total that is shipped too counts as there. */
function refuse(record: Indicator, shipped: readonly Indicator[], own: readonly Indicator[]): string | null {
  const total = shipped.filter(({ id }) => id === record.parentId && !own.some((each) => each.id === id));
  const [fault] = checkIndicator(record, [...own, ...total]);
  return fault ? describeIndicatorFault(fault) : null;
}
