import { basename } from 'node:path';
import { buildCatalogueWorkbook } from '../../../core/catalogue/build-catalogue-workbook.ts';
import { catalogueNames, type CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import { compareTable, type TableComparison } from '../../../core/catalogue/compare-table.ts';
import { ProblemError, type Problem } from '../../../core/contract/problem.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { FileFacts } from '../../../core/rules/file-names/propose-file-name.ts';
import { sortVietnamese } from '../../../core/rules/text/sort-vietnamese.ts';
import { ExcelFileError } from '../../import/excel/excel-file-error.ts';
import { excelLimits } from '../../import/excel/refuse-wrong-file.ts';
import { readChosenFile } from '../../store/read-chosen-file.ts';
import { refuseOpenFile } from '../../store/refuse-open-file.ts';
import { writeDurably } from '../../store/write-durably.ts';
import { readExcelInWorker } from '../../workers/import-worker-client.ts';
import type { FileSheet } from '../../../core/reading/sheet.ts';
import type { Printed, Program } from '../program.ts';
import { requireWorkspace } from '../require-record.ts';
import { readCatalogue, requireNoun } from './read-catalogue.ts';

/** Reads what an Excel file of any office holds, off the main thread. The file itself is never changed. */
export type ExcelReader = {
  /** Rejects with a `ProblemError` that names the file and says what it is instead. */
  read(path: string, options?: { signal?: AbortSignal }): Promise<FileSheet[]>;
};

export function createExcelReader({ importWorkerFile }: { importWorkerFile: string }): ExcelReader {
  return {
    read: async (path, { signal } = {}) => {
      const file = basename(path);
      try {
        const bytes = await readChosenFile(path, {
          limitBytes: excelLimits.fileBytes,
          refuse: () => new ExcelFileError('too-large'),
        });
        return await readExcelInWorker(new Uint8Array(bytes), { importWorkerFile, signal });
      } catch (error) {
        if (error instanceof ExcelFileError)
          throw new ProblemError('not-readable-excel', { file, fault: error.fault }, { cause: error });
        if (error instanceof DOMException && error.name === 'AbortError')
          throw new ProblemError('cancelled', { file }, { cause: error });
        if (error instanceof ProblemError) throw error;
        throw new ProblemError('not-readable-excel', { file, fault: 'damaged' }, { cause: error });
      }
    },
  };
}

/** Writes records of a noun as an Excel file, whole or not at all; null: all of them. */
export async function exportCatalogue(
  program: Program,
  kind: CatalogueKind,
  ids: readonly string[] | null,
  path: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Omit<Printed, 'bytes' | 'places'> & { recordCount: number; problems: Problem[] }> {
  const noun = requireNoun(kind);
  const { name } = await requireWorkspace(program.store);
  const { entries, context, problems } = await readCatalogue(program, kind);
  const wanted = ids && new Set(ids);
  const records = entries.map(({ record }) => record).filter(({ id }) => wanted?.has(id) ?? true);
  const sorted = sortVietnamese(records, (record) => noun.nameRecord(record, context));
  const workbook = buildCatalogueWorkbook(noun, sorted, { workspaceName: name, context });
  await refuseOpenFile(path);
  const { bytes, pageCount, missingCharacters } = await program.printer.renderWorkbook(
    workbook,
    signal && { signal },
  );
  await writeDurably(path, bytes);
  return { pageCount, missingCharacters, recordCount: records.length, problems };
}

/** For the file name offered: `Danh mục người ký 28-11-2026`. */
export function describeCatalogueFile({ now }: Program, kind: CatalogueKind): FileFacts {
  const name = catalogueNames[kind].title.toLocaleLowerCase('vi');
  return { kind: `Danh mục ${name}`, day: dateInVietnam(now()) };
}

/** What an Excel file would change of a noun. Nothing is changed. */
export async function previewCatalogueFile(
  program: Program,
  excelReader: ExcelReader,
  kind: CatalogueKind,
  path: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<{ fileName: string; comparison: TableComparison }> {
  const noun = requireNoun(kind);
  const sheets = await excelReader.read(path, signal && { signal });
  const { entries, context } = await readCatalogue(program, kind);
  const records = entries.map(({ record }) => record);
  return {
    fileName: basename(path),
    comparison: compareTable(noun, sheets, records, context, program.newId),
  };
}
