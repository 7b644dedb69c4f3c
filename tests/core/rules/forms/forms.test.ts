import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form as formSchema, type Form, type FormCell } from '../../../../core/model/form.ts';
import { carryCells } from '../../../../core/rules/forms/carry-cells.ts';
import { readAddress, readRange, writeAddress } from '../../../../core/rules/forms/cell-address.ts';
import { checkCells, describeFormFinding } from '../../../../core/rules/forms/check-cells.ts';
import { compareUnits } from '../../../../core/rules/forms/compare-units.ts';
import { matchIndicator } from '../../../../core/rules/forms/match-indicator.ts';
import { proposeCells } from '../../../../core/rules/forms/propose-cells.ts';
import { readColumnMeaning } from '../../../../core/rules/forms/read-column-meaning.ts';
import { selectEdition } from '../../../../core/rules/forms/select-edition.ts';
import { scaleDecimal } from '../../../../core/rules/values/scale-decimal.ts';
import { fakeIndicators, fakeWorkbook } from '../../../support/fake-form.ts';

const sheet = 'Biểu số 01';
const figure = (
  address: string,
  indicatorId: string,
  value: 'period' | 'since-new-year' = 'period',
): FormCell => ({
  sheet,
  address,
  source: { kind: 'figure', indicatorId, value, powerOfTen: 0, decimals: null },
});

describe('addresses of cells', () => {
  it('are written as Excel does, up to its last cell', () => {
    expect([0, 25, 26, 701, 702, 16_383].map((column) => writeAddress(0, column))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'ZZ1',
      'AAA1',
      'XFD1',
    ]);
    expect(readAddress('XFD1048576')).toEqual({ row: 1_048_575, column: 16_383 });
    for (const wrong of ['', 'A0', 'XFE1', 'A1048577', 'a1', '1A', 'A1:B2', 'Ă1'])
      expect(readAddress(wrong)).toBeNull();
    expect(readRange('$C$3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  });

  it('are read back as what they were', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(readAddress(writeAddress(row, column))).toEqual({ row, column });
      }),
    );
  });
});

describe('a number in another unit', () => {
  it.each([
    ['486000000', -6, null, '486'],
    ['486', 6, null, '486000000'],
    ['1234.5', -3, null, '1.2345'],
    ['1234.5', -3, 2, '1.23'],
    ['-0.005', 0, 2, '-0.01'],
    ['-0.004', 0, 2, '0'],
    ['0', 9, null, '0'],
    ['2.5', 0, 0, '3'],
    ['999999999999999.999999', 12, null, '999999999999999999999000000'],
  ])('%s times ten to the %s, %s digits: %s', (value, power, digits, expected) => {
    expect(scaleDecimal(value, power, digits)).toBe(expected);
  });

  it('is found from the words of the units', () => {
    expect(compareUnits('đồng', 'triệu đồng')).toBe(-6);
    expect(compareUnits('tỷ đồng', 'Triệu đồng')).toBe(3);
    expect(compareUnits('người', 'nghìn người')).toBe(-3);
    expect(compareUnits('hội viên', 'Hội viên')).toBe(0);
    expect(compareUnits('nhà', 'triệu đồng')).toBeNull();
  });
});

describe('the words of a form', () => {
  it.each([
    [['Kết quả thực hiện', 'Kỳ này'], 'period'],
    [['Thực hiện quý I/2026'], 'period'],
    [['Luỹ kế từ đầu năm'], 'since-new-year'],
    [['Lũy kế'], 'since-new-year'],
    [['Cùng kỳ năm 2025'], 'last-year'],
    [['So với cùng kỳ (%)'], 'percent-of-last-year'],
    [['So sánh (%)', 'Cùng kỳ'], 'last-year'],
    [['Cùng kỳ', '%'], 'percent-of-last-year'],
    [['Quý trước'], 'previous'],
    [['Chỉ tiêu năm'], 'year-target'],
    [['Kế hoạch', 'Tỷ lệ (%)'], 'share-of-target'],
    [['Đạt % so với KH'], 'share-of-target'],
    [['Ghi chú'], 'note'],
    [['Nội dung'], null],
    [[], null],
  ] as const)('%j heads a column of %s', (headers, meaning) => {
    expect(readColumnMeaning(headers)).toBe(meaning);
  });

  it('name an indicator by its label or code, and none when two fit or none does', () => {
    const match = (rowLabel: string, unit = '') =>
      matchIndicator({ rowLabel, rowTexts: [rowLabel], unit }, fakeIndicators, null)?.id ?? null;
    expect(match('1. Hội viên kết nạp mới trong kỳ')).toBe('nd01');
    expect(match('- Tổng số hội viên', 'hội viên')).toBe('nd02');
    expect(match('ND10')).toBe('nd10');
    expect(match('Số nhà Đại đoàn kết')).toBeNull();
    expect(match('Hội viên')).toBe('nd02');
    const twins = fakeIndicators.map((each) => ({ ...each, id: `${each.id}-b`, code: `${each.code}B` }));
    const words = { rowLabel: 'Hội viên kết nạp mới', rowTexts: [], unit: '' };
    expect(matchIndicator(words, [...fakeIndicators, ...twins], null)).toBeNull();
  });

  it('propose each cell that waits for a value, in the unit of its row, and never a sum of what stands at a day', () => {
    const proposed = proposeCells(fakeWorkbook, [], fakeIndicators);
    const at = (address: string) => proposed.find((cell) => cell.address === address)?.source;
    expect(at('E7')).toMatchObject({ indicatorId: 'nd01', value: 'period', powerOfTen: 0 });
    expect(at('F7')).toMatchObject({ value: 'since-new-year' });
    expect(at('F8')).toBeUndefined();
    expect(at('D9')).toMatchObject({ indicatorId: 'nd05', value: 'year-target', powerOfTen: 6 });
    expect(at('E12')).toBeUndefined();
    expect(at('A3')).toMatchObject({ kind: 'fact', fact: 'organisation-name', before: 'Đơn vị báo cáo: ' });
    expect(proposeCells(fakeWorkbook, proposed, fakeIndicators)).toEqual([]);
  });

  it('are about one kind of body, when another counts the like for itself', () => {
    const women = [
      { ...fakeIndicators[0], id: 'pn01', code: 'PN01', organisationKinds: ['womens-union'] },
    ] as typeof fakeIndicators;
    const proposed = proposeCells(fakeWorkbook, [], [...women, ...fakeIndicators]);
    const at = (address: string) => proposed.find((cell) => cell.address === address)?.source;
    expect(at('E7')).toMatchObject({ indicatorId: 'nd01' });
    expect(at('E9')).toMatchObject({ indicatorId: 'nd05' });
  });
});

describe('a form with a column for each body', () => {
  const bodies = [
    { id: 'hnd', name: 'Hội Nông dân tỉnh Nam Định', shortName: 'Hội Nông dân tỉnh', kind: 'farmers-union' },
    { id: 'mttq', name: 'Uỷ ban MTTQ Việt Nam tỉnh Nam Định', shortName: 'MTTQ tỉnh', kind: 'front' },
    { id: 'khac', name: 'Uỷ ban MTTQ Việt Nam tỉnh Hà Nam', shortName: 'MTTQ Hà Nam', kind: 'front' },
  ];
  /** Lớp tập huấn is counted by both kinds of body, hội viên kết nạp mới by each for itself. */
  const indicators = [
    ...fakeIndicators.map((each) =>
      each.id === 'nd10' ? { ...each, organisationKinds: ['farmers-union', 'front'] } : each,
    ),
    ...fakeIndicators
      .filter(({ id }) => id === 'nd01')
      .map((each) => ({ ...each, id: 'mt01', code: 'MT01', organisationKinds: ['front'] })),
  ];
  const headed = (texts: Record<string, string>) => ({
    ...fakeWorkbook,
    sheets: fakeWorkbook.sheets.map((each) => ({
      ...each,
      cells: each.cells.map((cell) => ({ ...cell, text: texts[cell.address] ?? cell.text })),
    })),
  });
  const propose = (texts: Record<string, string>) => {
    const proposed = proposeCells(headed(texts), [], indicators, { bodies, indicators });
    return (address: string) => proposed.find((cell) => cell.address === address)?.source;
  };
  const heads = { E6: 'HOI NONG DAN TINH', F6: '2. Ủy ban mttq Việt Nam tỉnh Nam Định', G5: 'Tổng cộng' };

  it('asks each of them for its own indicator, by the full or the short name without marks and case', () => {
    const at = propose(heads);
    expect(at('E7')).toMatchObject({ organisationId: 'hnd', indicatorId: 'nd01', value: 'period' });
    expect(at('F7')).toMatchObject({ organisationId: 'mttq', indicatorId: 'mt01', value: 'period' });
    expect(at('E8')).toMatchObject({ organisationId: 'hnd', indicatorId: 'nd02' });
    expect(at('F8')).toBeUndefined();
    expect(at('D9')).toMatchObject({ indicatorId: 'nd05', value: 'year-target' });
    expect(at('D9')).not.toHaveProperty('organisationId');
  });

  it('asks “Tổng cộng” for their sum where all count the same, and for nothing where each counts its own', () => {
    const at = propose(heads);
    expect(at('G10')).toEqual({ ...at('E10'), isSum: true, organisationId: undefined });
    expect(at('G10')).not.toHaveProperty('organisationId');
    expect(at('G7')).toBeUndefined();
    expect(at('G8')).toBeUndefined();
  });

  it('takes the words over or under the name for which number is meant', () => {
    const at = propose({ E5: 'MTTQ tỉnh' });
    expect(at('E10')).toMatchObject({ organisationId: 'mttq', value: 'period' });
    expect(at('F10')).toMatchObject({ organisationId: 'mttq', value: 'since-new-year' });
  });

  it('guesses nothing where two bodies are called alike', () => {
    const twins = bodies.map((each) => ({ ...each, shortName: 'MTTQ' }));
    const proposed = proposeCells(headed({ E6: 'MTTQ' }), [], indicators, { bodies: twins, indicators });
    expect(proposed.some(({ source }) => source.organisationId !== undefined)).toBe(false);
  });
});

describe('the check of a mapping', () => {
  const codesOf = (cells: FormCell[], indicators = fakeIndicators) =>
    checkCells(fakeWorkbook, cells, indicators)
      .filter(({ code }) => code !== 'unmapped-input')
      .map(({ code, address, isRefused }) => [code, address, isRefused]);

  it('refuses formulas, covered cells, and what the form does not have', () => {
    expect(codesOf([figure('E12', 'nd01')])).toEqual([['formula', 'E12', true]]);
    expect(codesOf([figure('F5', 'nd01')])).toEqual([['inside-merge', 'F5', true]]);
    expect(codesOf([{ ...figure('E7', 'nd01'), sheet: 'Biểu 09' }])).toEqual([['sheet-missing', 'E7', true]]);
    expect(codesOf([figure('ZZ9', 'nd01')])).toEqual([['outside', 'ZZ9', true]]);
  });

  it('tells what is mapped twice, what nobody knows any more, and what is never known', () => {
    expect(codesOf([figure('E7', 'nd01'), figure('E8', 'nd01')])).toEqual([['mapped-twice', 'E8', false]]);
    expect(codesOf([figure('E7', 'nd99')])).toEqual([['unknown-indicator', 'E7', false]]);
    expect(codesOf([figure('F8', 'nd02', 'since-new-year')])).toEqual([['never-known', 'F8', false]]);
  });

  it('lists the cells that wait for a value, until they are mapped', () => {
    const unmapped = (cells: FormCell[]) =>
      checkCells(fakeWorkbook, cells, fakeIndicators)
        .filter(({ code }) => code === 'unmapped-input')
        .map(({ address }) => address);
    expect(unmapped([])).toContain('E7');
    expect(unmapped([])).not.toContain('E12');
    expect(unmapped([figure('E7', 'nd01')])).not.toContain('E7');
  });

  it('has a sentence for each finding', () => {
    for (const finding of checkCells(
      fakeWorkbook,
      [figure('E12', 'nd99'), figure('F5', 'nd01')],
      fakeIndicators,
    ))
      expect(describeFormFinding(finding)).toMatch(/^[“\p{Lu}].*\.$/u);
  });
});

describe('editions of a form', () => {
  const edition = (from: string | null, name: string) => ({
    from,
    file: { sha256: 'a'.repeat(64), name, extension: 'xlsx' as const },
    cells: [],
  });
  const form: Form = {
    id: 'f',
    name: 'Biểu 01',
    organisationKinds: [],
    periodKinds: [],
    whenNone: 'zero',
    whenBlank: 'empty',
    editions: [edition(null, 'cũ'), edition('2026-07-01', 'mới')],
  };

  it('serve the periods that end from their day on', () => {
    expect(selectEdition(form, '2026-06-30').file.name).toBe('cũ');
    expect(selectEdition(form, '2026-07-01').file.name).toBe('mới');
  });

  it('stand in order, and a cell is mapped once', () => {
    expect(formSchema.safeParse(form).success).toBe(true);
    expect(formSchema.safeParse({ ...form, editions: form.editions.toReversed() }).success).toBe(false);
    const twice = { ...edition(null, 'cũ'), cells: [figure('E7', 'nd01'), figure('E7', 'nd02')] };
    expect(formSchema.safeParse({ ...form, editions: [twice] }).success).toBe(false);
  });

  it('take over the cells whose words stand elsewhere, and tell the others', () => {
    const [first, ...others] = fakeWorkbook.sheets;
    if (!first) throw new Error('the form has a sheet');
    // A row more above the table, and one label changed.
    const down = {
      ...first,
      name: 'Biểu số 01 (sửa)',
      rowCount: first.rowCount + 1,
      merges: first.merges.map((each) => ({ ...each, top: each.top + 1, bottom: each.bottom + 1 })),
      cells: first.cells.map((cell) => ({
        ...cell,
        row: cell.row + 1,
        address: writeAddress(cell.row + 1, cell.column),
        text: cell.text === 'Lớp tập huấn khoa học - kỹ thuật' ? 'Số lớp dạy nghề' : cell.text,
      })),
    };
    const { cells, lost } = carryCells(
      [
        figure('E7', 'nd01'),
        figure('E10', 'nd10'),
        { sheet, address: 'A3', source: { kind: 'fact', fact: 'organisation-name', before: '', after: '' } },
      ],
      fakeWorkbook,
      { ...fakeWorkbook, sheets: [down, ...others] },
    );
    expect(cells.map((cell) => `${cell.sheet}!${cell.address}`)).toEqual([
      'Biểu số 01 (sửa)!E8',
      'Biểu số 01 (sửa)!A4',
    ]);
    expect(lost.map(({ address }) => address)).toEqual(['E10']);
  });
});
