import fc from 'fast-check';
import type { z } from 'zod';
import { calendarDate } from '../../core/model/calendar-date.ts';
import { id } from '../../core/model/id.ts';
import { instant } from '../../core/model/instant.ts';
import { recordSchemas, type RecordKind } from '../../core/model/record.ts';
import { line, prose } from '../../core/model/text.ts';

/** What stands in the data, by which arguments can be such as lead somewhere. */
export type KnownData = { ids: string[]; records: Map<RecordKind, unknown[]> };

type Definition = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  items?: z.core.$ZodType[];
  valueType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  entries?: Record<string, string>;
  values?: unknown[];
};

const words = ['', 'Hội Nông dân', 'quý I/2021', '7', 'x', 'Trong quý, các cấp hội đã tổ chức 217 buổi.'];

/** Values that fit a schema of the contract more often than not: by its shape, with ids and records of the data. */
export function argumentsOf(schema: z.core.$ZodType, known: KnownData): fc.Arbitrary<unknown> {
  const leaves = new Map<z.core.$ZodType, fc.Arbitrary<unknown>>([
    [id, fc.constantFrom(...known.ids)],
    [line, fc.constantFrom(...words)],
    [prose, fc.constantFrom(...words)],
    [calendarDate, fc.constantFrom('2021-03-16', '2026-01-01', '1999-12-31')],
    [instant, fc.constant('2021-03-16T03:42:07.000Z')],
  ]);
  for (const [kind, schemaOfKind] of Object.entries(recordSchemas)) {
    const records = known.records.get(kind as RecordKind) ?? [];
    if (records.length > 0) leaves.set(schemaOfKind, fc.constantFrom(...records));
  }
  const allRecords = fc.constantFrom(...[...known.records.values()].flat());

  const make = (each: z.core.$ZodType, depth: number): fc.Arbitrary<unknown> => {
    const leaf = leaves.get(each);
    if (leaf) return leaf;
    const definition = each._zod.def as unknown as Definition;
    const inner = (of: z.core.$ZodType | undefined) => (of ? make(of, depth + 1) : fc.constant(null));
    if (depth > 8) return fc.constant(null);
    switch (definition.type) {
      case 'object': {
        const shape = definition.shape ?? {};
        // A record of any kind, as the catalogue hands them over.
        if (Object.keys(shape).join() === 'id') return allRecords;
        return fc.record(
          Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, make(field, depth + 1)])),
          { noNullPrototype: true },
        );
      }
      case 'array':
        return fc.array(inner(definition.element), { maxLength: 3 });
      case 'nullable':
        return fc.option(inner(definition.innerType), { nil: null });
      case 'optional':
        return fc.option(inner(definition.innerType), { nil: undefined });
      case 'union':
        return fc.oneof(...(definition.options ?? []).map((option) => make(option, depth + 1)));
      case 'tuple':
        return fc.tuple(...(definition.items ?? []).map((item) => make(item, depth + 1)));
      case 'enum':
        return fc.constantFrom(...Object.values(definition.entries ?? {}));
      case 'literal':
        return fc.constantFrom(...(definition.values ?? []));
      case 'record':
        return fc.dictionary(fc.constantFrom(...known.ids), inner(definition.valueType), { maxKeys: 2 });
      case 'readonly':
      case 'default':
        return inner(definition.innerType);
      case 'pipe':
        return inner(definition.in);
      case 'string':
        return fc.constantFrom(...known.ids, ...words, '00000000-0000-4000-8000-000000000000');
      case 'int':
      case 'number':
        return fc.constantFrom(0, 1, 1, 2, 3, 2021, 2026);
      case 'boolean':
        return fc.boolean();
      case 'custom':
        return fc.constantFrom<unknown>(new Uint8Array(), new Uint8Array([0x50, 0x4b, 3, 4]), {});
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  };
  return make(schema, 0);
}
