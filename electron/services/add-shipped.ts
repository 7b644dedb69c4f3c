import type { ShippedKind, ShippedRecord } from '../../core/contract/shipped.ts';
import { indicator as indicatorSchema, type Indicator } from '../../core/model/indicator.ts';
import { outline as outlineSchema } from '../../core/model/outline.ts';
import { checkIndicator, describeIndicatorFault } from '../../core/rules/indicators/check-indicator.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';
import { saveNew } from './save-new.ts';
import { readShippedRecords } from './shipped-data.ts';

/** The shipped outlines and indicators that the house does not have, outlines first, each by its name. */
export async function listMissingShipped({ store, assetsFolder }: Program): Promise<ShippedRecord[]> {
  const shipped = await readShippedRecords(assetsFolder, 'catalogue');
  const { records: indicators } = await readRecords(store, 'indicator');
  const held = {
    outline: new Set(await store.listIds('outline')),
    indicator: new Set(await store.listIds('indicator')),
  };
  const missing = shipped.flatMap(({ kind, content }): ShippedRecord[] => {
    if (kind === 'outline') {
      const { id, name } = outlineSchema.parse(content);
      return held.outline.has(id) ? [] : [{ kind, id, name, refusal: null }];
    }
    if (kind !== 'indicator') return [];
    const record = indicatorSchema.parse(content);
    if (held.indicator.has(record.id)) return [];
    const name = `${record.code} ${record.label}`;
    return [{ kind, id: record.id, name, refusal: refuse(record, shippedIndicators(shipped), indicators) }];
  });
  return missing.toSorted((one, other) => order[one.kind] - order[other.kind]);
}

const order: Record<ShippedKind, number> = { outline: 0, indicator: 1 };

/** Writes those of the named records that are still missing and not refused; totals before their parts. */
export async function addShipped(
  program: Program,
  wanted: readonly Pick<ShippedRecord, 'kind' | 'id'>[],
): Promise<{ added: number }> {
  const missing = await listMissingShipped(program);
  const names = new Set(wanted.map(({ kind, id }) => `${kind} ${id}`));
  const chosen = new Set(
    missing
      .filter(({ kind, id, refusal }) => refusal === null && names.has(`${kind} ${id}`))
      .map(({ kind, id }) => `${kind} ${id}`),
  );
  let added = 0;
  for (const { kind, key, content } of await readShippedRecords(program.assetsFolder, 'catalogue')) {
    if ((kind !== 'outline' && kind !== 'indicator') || !('id' in key) || !chosen.has(`${kind} ${key.id}`))
      continue;
    await saveNew(program.store, key, content);
    added += 1;
  }
  return { added };
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
