import fc from 'fast-check';
import type { CatalogueKind } from '../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord, NounContext } from '../../core/catalogue/catalogue-noun.ts';
import { catalogueNouns } from '../../core/catalogue/catalogue-nouns.ts';
import { decimal } from '../../core/model/decimal.ts';
import { periodNaming } from '../../core/model/period.ts';
import { readTypedTitle } from '../../core/rules/outlines/title-words.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { foldToneKey } from '../../core/rules/text/fold-search-key.ts';
import { normaliseText } from '../../core/rules/text/normalise-text.ts';
import { organisation } from './records.ts';

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
    outline: [
      { value: 'de-cuong', label: 'Đề cương: tháng, quý' },
      { value: 'de-cuong-nam', label: '6 tháng – năm' },
    ],
    indicator: [],
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
  person: fc
    .record({
      id,
      fullName: filledLine,
      positions: fc.array(
        fc.record({
          organisationId,
          title: filledLine,
          rank: fc.constantFrom('deputy', 'other'),
          isActing: fc.constant(false),
          from: date,
          to: maybeDate,
        }),
        { maxLength: 4 },
      ),
    })
    .map((record) => ({
      ...record,
      positions: record.positions.map((position) => ({
        ...position,
        to: position.to !== null && position.to < position.from ? null : position.to,
      })),
    })),
  'holiday-year': fc
    .record({
      year: fc.integer({ min: 1945, max: 2999 }),
      days: fc.uniqueArray(
        fc.record({
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 28 }),
          name: filledLine,
          certainty: fc.constantFrom('certain', 'to-confirm'),
          source: line,
        }),
        { maxLength: 20, selector: ({ month, day }) => month * 100 + day },
      ),
    })
    .map(({ year, days }) => ({
      id: String(year),
      year,
      days: days
        .map(({ month, day, ...rest }) => ({
          ...rest,
          kind: 'holiday',
          date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        }))
        .toSorted((first, second) => (first.date < second.date ? -1 : 1)),
    })),
  spelling: fc
    .record({
      id,
      name: filledLine,
      tonePlacement: fc.constantFrom('uỷ', 'ủy'),
      endMark: fc.constantFrom('./.', '.'),
      recipientSeparator: fc.constantFrom(',', ';'),
      isSmallCountPadded: fc.boolean(),
    })
    .map(({ id: ownId, name, ...spelling }) => ({
      ...organisation,
      id: ownId,
      versions: organisation.versions.map((version) => ({ ...version, name, spelling })),
    })),
  'recipient-list': fc.record({
    id,
    organisationId,
    name: filledLine,
    use: fc.constantFrom('any', 'report', 'letter'),
    recipients: fc.array(filledLine, { minLength: 1, maxLength: 8 }),
  }),
};

const slug = fc.uuid();
const organisationKinds = fc.uniqueArray(
  fc.constantFrom('front', 'farmers-union', 'other', 'hoi-luat-gia', 'x'),
  { minLength: 1, maxLength: 4 },
);
const maybeArea = fc.constantFrom(null, 'an-sinh', 'tuyen-truyen', 'linh-vuc-rieng');
const lines = fc.array(filledLine, { maxLength: 4 }).map((texts) => texts.join('\n'));
const decimalText = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) =>
    part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, '0')}`.replace(/0$/, ''),
  )
  .filter((text) => decimal.safeParse(text).success);

makers.outline = fc
  .record({
    id,
    name: filledLine,
    edition: fc.constant(1),
    organisationKinds,
    periodKinds: fc.uniqueArray(fc.constantFrom('quarter', 'year', 'month'), { minLength: 1, maxLength: 3 }),
    sections: fc.uniqueArray(
      fc.record({
        id: slug,
        kind: fc.constant('prose'),
        level: fc.integer({ min: 1, max: 3 }),
        title: filledLine.map((text) => readTypedTitle(text)),
        workArea: maybeArea,
        guidance: lines,
        isRequired: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8, selector: (section) => section.id },
    ),
  })
  .map((record) => {
    let above = 0;
    const sections = record.sections.map((section) => {
      above = Math.min(section.level, above + 1);
      return { ...section, level: above };
    });
    return { ...record, sections };
  });
makers.indicator = fc.record({
  id,
  code: filledLine,
  label: filledLine,
  unit: line,
  kind: fc.constantFrom('flow', 'stock', 'ratio', 'running'),
  parentId: fc.constant(null),
  organisationKinds,
  workArea: maybeArea,
  from: fc.constantFrom(null, '2021-01-01'),
  to: fc.constantFrom(null, '2022-12-31'),
  replacedById: fc.constant(null),
  targets: fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 1945, max: 2999 }),
      organisationId: fc.option(organisationId, { nil: null }),
      value: decimalText,
    }),
    { minLength: 1, maxLength: 4, selector: (target) => `${target.year} ${target.organisationId}` },
  ),
});
makers.period = fc
  .record({
    naming: fc.oneof(
      fc.record({
        kind: fc.constant('quarter'),
        ordinal: fc.integer({ min: 1, max: 4 }),
        title: fc.constant(''),
      }),
      fc.record({
        kind: fc.constant('month'),
        ordinal: fc.integer({ min: 1, max: 12 }),
        title: fc.constant(''),
      }),
      fc.record({
        kind: fc.constantFrom('half-year', 'nine-months', 'year'),
        ordinal: fc.constant(null),
        title: fc.constant(''),
      }),
      fc.record({
        kind: fc.constantFrom('special', 'urgent'),
        ordinal: fc.constant(null),
        title: filledLine,
      }),
    ),
    year: fc.integer({ min: 1945, max: 2999 }),
    cutOff: maybeDate,
    due: fc.option(fc.record({ rule: fc.constantFrom('before', 'at-latest'), date }), { nil: null }),
    meetingKind: fc.constantFrom(null, 'briefing', 'preliminary-review', 'annual-review'),
    meetingDate: maybeDate,
    receiverId: fc.option(organisationId, { nil: null }),
    expectedOrganisationIds: fc.uniqueArray(organisationId, { maxLength: 4 }),
    outlineIds: fc.uniqueArray(fc.constantFrom('de-cuong', 'de-cuong-nam'), { minLength: 1 }),
    outlineChoices: fc.uniqueArray(
      fc.record({
        organisationKind: fc.constantFrom('front', 'farmers-union', 'hoi-luat-gia'),
        outlineId: fc.constantFrom('de-cuong', 'de-cuong-nam'),
      }),
      { minLength: 1, maxLength: 3, selector: ({ organisationKind }) => organisationKind },
    ),
  })
  .map(({ naming, year, ...rest }) => ({
    ...naming,
    year,
    id: identifyPeriod(periodNaming.parse({ ...naming, year })),
    dataFrom: `${year}-01-01`,
    dataTo: `${year}-12-31`,
    openedAt: '2026-06-01T00:00:00.000Z',
    isPractice: false,
    ...rest,
  }));

/** Bodies with one to three names one after the other; each has a symbol of its own. */
makers.organisation = fc
  .record({
    id,
    kind: fc.constantFrom('front', 'farmers-union', 'other', 'hoi-luat-gia'),
    years: fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 3 }),
    isEnded: fc.boolean(),
    versions: fc.array(
      fc.record({
        name: filledLine,
        shortName: filledLine,
        superiorLines: fc.array(filledLine, { maxLength: 2 }),
        issuerLines: fc.array(filledLine, { minLength: 1, maxLength: 3 }),
        symbol: fc.uuid(),
        level: fc.constantFrom('central', 'province', 'district', 'commune'),
        layoutFamily: fc.constantFrom('party', 'state', 'front'),
        placeName: line,
      }),
      { minLength: 3, maxLength: 3 },
    ),
  })
  .map(({ years, isEnded, versions, ...rest }) => {
    const sorted = years.toSorted((one, other) => one - other);
    return {
      ...rest,
      predecessorIds: [],
      versions: sorted.map((year, index) => {
        const next = sorted[index + 1];
        const end = isEnded ? `${year}-12-31` : null;
        return {
          ...versions[index],
          from: `${year}-01-01`,
          to: next === undefined ? end : `${next - 1}-12-31`,
          parentId: null,
          spelling: { tonePlacement: 'uỷ', endMark: './.', recipientSeparator: ';' },
        };
      }),
    };
  });

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
