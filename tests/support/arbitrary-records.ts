import fc from 'fast-check';
import type { CatalogueKind } from '../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord, NounContext } from '../../core/catalogue/catalogue-noun.ts';
import { catalogueNouns } from '../../core/catalogue/catalogue-nouns.ts';
import { foldToneKey } from '../../core/rules/text/fold-search-key.ts';
import { normaliseText } from '../../core/rules/text/normalise-text.ts';

/** Names as a whole country has them: some twice, some that look like a formula or a number. */
export const catalogueContext: NounContext = {
  today: '2026-06-01',
  names: {
    organisation: [
      { value: 'nam-dinh-hnd', label: 'Hội Nông dân tỉnh (nam-dinh-hnd)' },
      { value: 'ha-nam-hnd', label: 'Hội Nông dân tỉnh (ha-nam-hnd)' },
      { value: 'x-1', label: '=1+1' },
      { value: 'x-2', label: '12' },
    ],
  },
};

const organisationId = fc.constantFrom('nam-dinh-hnd', 'ha-nam-hnd', 'x-1', 'x-2');

/** A line as it stands in a record that was saved: NFC, trimmed, nothing that cannot be seen. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '=SUM(A1)',
      '+84',
      '-',
      '@ban',
      '007',
      '1.234,5',
      '16/3/2021',
      'Có',
      '_x0041_',
      "'x",
      '#REF!',
    ),
    fc.string({
      unit: fc.constantFrom(
        'ă',
        'đ',
        'ơ',
        'ẩ',
        'ỵ',
        ' ',
        '<',
        '>',
        '&',
        '"',
        "'",
        '\t',
        ';',
        ',',
        '.',
        '(',
        '-',
      ),
      maxLength: 30,
    }),
  )
  .map((text) =>
    normaliseText(text)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  );
const filledLine = line.filter((text) => text !== '');
const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const maybeDate = fc.option(date, { nil: null });
const id = fc.uuid();

const makers: Partial<Record<CatalogueKind, fc.Arbitrary<CatalogueRecord>>> = {
  'cited-document': fc
    .record({
      id,
      type: filledLine,
      number: filledLine,
      issuer: line,
      date: maybeDate,
      title: line,
      validUntil: maybeDate,
    })
    .map((record) => ({
      ...record,
      validUntil:
        record.date !== null && record.validUntil !== null && record.validUntil < record.date
          ? null
          : record.validUntil,
    })),
  'recipient-list': fc.record({
    id,
    organisationId,
    name: filledLine,
    use: fc.constantFrom('any', 'report', 'letter'),
    recipients: fc.array(filledLine, { minLength: 1, maxLength: 8 }),
  }),
};

/** Records of a noun that its rules allow, none of them twice. */
export function recordsOf(kind: CatalogueKind): fc.Arbitrary<CatalogueRecord[]> {
  const maker = makers[kind];
  const noun = catalogueNouns[kind];
  if (!maker || !noun) throw new Error(`no records are made of ${kind}`);
  const keyOf = (record: CatalogueRecord) => {
    const row = noun.writeRows(record, catalogueContext)[0] ?? {};
    return noun.naturalKey.map((key) => foldToneKey(row[key] ?? '')).join('|');
  };
  return fc
    .uniqueArray(maker, {
      minLength: 1,
      maxLength: 8,
      comparator: (first, second) => first.id === second.id || keyOf(first) === keyOf(second),
    })
    .filter((records) =>
      records.every((record) =>
        noun
          .check(
            record,
            records.filter((other) => other.id !== record.id),
            catalogueContext,
          )
          .every(({ severity }) => severity !== 'refused'),
      ),
    );
}
