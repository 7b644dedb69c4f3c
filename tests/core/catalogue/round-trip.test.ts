import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogueWorkbook } from '../../../core/catalogue/build-catalogue-workbook.ts';
import type { AnyNoun, CatalogueRecord, NounContext } from '../../../core/catalogue/catalogue-noun.ts';
import { catalogueNouns } from '../../../core/catalogue/catalogue-nouns.ts';
import { compareTable } from '../../../core/catalogue/compare-table.ts';
import { renderWorkbook } from '../../../electron/export/excel/render-workbook.ts';
import { readExcel } from '../../../electron/import/excel/read-excel.ts';
import { catalogueContext, recordsOf } from '../../support/arbitrary-records.ts';
import { period } from '../../support/records.ts';

const roundTrip = async (noun: AnyNoun, records: CatalogueRecord[], context: NounContext) => {
  const workbook = buildCatalogueWorkbook(noun, records, { workspaceName: 'Nam Định', context });
  return readExcel(await renderWorkbook(workbook));
};

describe.each(Object.values(catalogueNouns).map((noun) => [noun.kind, noun] as const))(
  'the Excel file of %s',
  (kind, noun) => {
    it('read back changes nothing, whatever stands in the records', async () => {
      await fc.assert(
        fc.asyncProperty(recordsOf(kind), async (records) => {
          const sheets = await roundTrip(noun, records, catalogueContext);
          const comparison = compareTable(noun, sheets, records, catalogueContext, () => 'moi');
          expect(comparison).toEqual({
            status: 'compared',
            differences: [],
            unchangedCount: records.length,
            refused: [],
            notes: [],
          });
        }),
        { numRuns: 40 },
      );
    });

    // The spelling of a house begins with its organisation.
    if (kind === 'spelling') return;
    it('read where nothing is yet brings every record as it was', async () => {
      await fc.assert(
        fc.asyncProperty(recordsOf(kind), async (records) => {
          const sheets = await roundTrip(noun, records, catalogueContext);
          const comparison = compareTable(noun, sheets, [], catalogueContext, () => 'moi');
          if (comparison.status !== 'compared') throw new Error(comparison.sentence);
          const rows = (list: readonly CatalogueRecord[]) =>
            list.map((record) => noun.writeRows(record, catalogueContext));
          expect(comparison.refused).toEqual([]);
          expect(rows(comparison.differences.map(({ record }) => record))).toEqual(rows(records));
        }),
        { numRuns: 40 },
      );
    });
  },
);

it('takes a file that bears the former head of a column, written by an earlier version', async () => {
  const noun = catalogueNouns.period;
  if (!noun) throw new Error('the periods are a noun');
  const context = { ...catalogueContext, names: {} };
  const record = { ...period, receiverId: null, expectedOrganisationIds: [], outlineIds: [] };
  const sheets = (await roundTrip(noun, [record], context)).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) =>
        cell.kind === 'text' && cell.text === 'Cách ghi hạn gửi' ? { ...cell, text: 'Hạn gửi ghi' } : cell,
      ),
    ),
  }));
  const comparison = compareTable(noun, sheets, [record], context, () => 'moi');
  expect(comparison).toMatchObject({ status: 'compared', differences: [], refused: [], notes: [] });
});
