import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Chart } from '../../../core/contract/charts.ts';
import { buildChart } from '../../../core/documents/chart-document.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import type { OrganisationVersion } from '../../../core/model/organisation.ts';
import { commission, period } from '../../support/records.ts';

const input = {
  organisation: commission.versions[0] as OrganisationVersion,
  period,
  layout: partyHd36,
  date: '2021-04-08',
};

const row = (value: number | null, more: Partial<Chart['rows'][number]> = {}) => ({
  label: 'quý I/2021',
  value,
  text: value === null ? 'chưa có' : String(value),
  isPartial: false,
  note: '',
  ...more,
});

function cellsOf(rows: Chart['rows']): string[][] {
  const { sections } = buildChart(input, {
    name: 'Hội viên kết nạp mới',
    about: '',
    heads: { label: 'Kỳ', number: 'Số', note: 'Đã có' },
    rows,
  });
  const table = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('there is a table');
  return table.rows.slice(1).map(({ cells }) =>
    cells.map(({ paragraphs }) =>
      paragraphs
        .flatMap((pieces) => pieces.flatMap((piece) => ('text' in piece ? [piece.text] : [])))
        .join('')
        .replaceAll('\u00A0', ' '),
    ),
  );
}
const bars = (rows: Chart['rows']) => cellsOf(rows).map((cells) => cells[2] ?? '');

describe('a printed chart', () => {
  it('has a bar as long as its share of the greatest, its number, and a note where there is one', () => {
    expect(cellsOf([row(1000), row(500, { note: '6/7 cơ quan' })])).toEqual([
      ['quý I/2021', '1000', '█'.repeat(20), ''],
      ['quý I/2021', '500', '█'.repeat(10), '6/7 cơ quan'],
    ]);
    expect(cellsOf([row(3)])[0]).toHaveLength(3);
  });

  it('shows what is little, in part, below nothing, nothing and not known as what it is', () => {
    expect(bars([row(1000), row(1), row(500, { isPartial: true }), row(-250), row(0), row(null)])).toEqual([
      '█'.repeat(20),
      '▌',
      '░'.repeat(10),
      `−${'█'.repeat(5)}`,
      '',
      '',
    ]);
    expect(bars([row(0), row(null)])).toEqual(['', '']);
  });

  it('never has the longer bar at the smaller value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 2, maxLength: 8 }), (values) => {
        const lengths = bars(values.map((value) => row(value))).map((bar) =>
          [...bar].reduce((sum, sign) => sum + (sign === '▌' ? 1 : 2), 0),
        );
        const sorted = values.map((value, index) => ({ value, length: lengths[index] ?? 0 }));
        sorted.sort((one, other) => one.value - other.value || one.length - other.length);
        expect(sorted.every(({ length }, index) => length >= (sorted[index - 1]?.length ?? 0))).toBe(true);
      }),
    );
  });
});
