import { resolve } from 'node:path';
import {
  catalogueKind,
  catalogueNames,
  recordKindOf,
  type CatalogueKind,
} from '../../core/catalogue/catalogue-kind.ts';
import { catalogueNouns } from '../../core/catalogue/catalogue-nouns.ts';
import type { CellChange } from '../../core/catalogue/compare-rows.ts';
import type { TableComparison } from '../../core/catalogue/compare-table.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { describeProblem } from '../../core/rules/records/describe-problem.ts';
import {
  exportCatalogue,
  previewCatalogueFile,
  type ExcelReader,
} from '../services/catalogue/exchange-catalogue.ts';
import { readCatalogue } from '../services/catalogue/read-catalogue.ts';
import { saveCatalogue } from '../services/catalogue/save-catalogue.ts';
import type { Program } from '../services/program.ts';
import type { Answer } from './answer.ts';
import { requireOption } from './require-option.ts';

type CatalogueOptions = { kind?: string; out?: string; file?: string; 'dry-run'?: boolean };

/** A noun of the catalogue as an Excel file, and back. */
export async function runCatalogue(
  program: Program,
  [act = '']: string[],
  values: CatalogueOptions,
  excelReader: ExcelReader,
): Promise<Answer> {
  const kind = readKind(requireOption(values.kind, '--kind'));
  switch (act) {
    case 'export':
      return exportKind(program, kind, resolve(requireOption(values.out, '--out')));
    case 'import':
      return importKind(program, kind, resolve(requireOption(values.file, '--file')), {
        excelReader,
        isDryRun: values['dry-run'] ?? false,
      });
    default:
      throw new ProblemError('unknown-command', {
        command: `catalogue ${act}`.trim(),
        expected: 'catalogue export, catalogue import',
      });
  }
}

async function exportKind(program: Program, kind: CatalogueKind, path: string): Promise<Answer> {
  const { recordCount, problems } = await exportCatalogue(program, kind, null, path);
  return {
    json: { ok: true, file: path, recordCount, problems },
    text: [`Đã ghi ${recordCount} mục vào ${path}`, ...problems.map(describeProblem)].join('\n'),
  };
}

/** All or nothing: while a row of the file is refused, none of it is taken. */
async function importKind(
  program: Program,
  kind: CatalogueKind,
  path: string,
  { excelReader, isDryRun }: { excelReader: ExcelReader; isDryRun: boolean },
): Promise<Answer> {
  const { comparison } = await previewCatalogueFile(program, excelReader, kind, path);
  if (comparison.status === 'no-table')
    throw new ProblemError('refused-record', { sentence: comparison.sentence });
  const isTaken = !isDryRun && comparison.refused.length === 0;
  const written = isTaken ? await take(program, kind, comparison.differences) : 0;
  const { differences, refused, unchangedCount, notes } = comparison;
  return {
    json: { ok: refused.length === 0, written, differences, refused, unchangedCount, notes },
    text: [
      ...describeComparison(comparison),
      isTaken
        ? `Đã ghi ${written} mục vào danh mục ${catalogueNames[kind].title}`
        : refused.length > 0
          ? 'Chưa ghi gì: sửa các dòng trên rồi nhập lại.'
          : 'Chưa ghi gì (--dry-run).',
    ].join('\n'),
    isFailed: refused.length > 0,
  };
}

async function take(
  program: Program,
  kind: CatalogueKind,
  differences: readonly { record: { id: string; [field: string]: unknown } }[],
): Promise<number> {
  if (differences.length === 0) return 0;
  const { entries } = await readCatalogue(program, kind);
  const versions = new Map(entries.map(({ record, version }) => [record.id, version]));
  const { saved, problem } = await saveCatalogue(
    program,
    kind,
    differences.map(({ record }) => ({ record, expectedVersion: versions.get(record.id) ?? 0 })),
  );
  await program.journal?.append({
    act: 'saved',
    about: { kind: recordKindOf[kind], name: '' },
    details: { count: saved.length },
  });
  if (problem) throw new ProblemError(problem.code, problem.details);
  return saved.length;
}

function describeComparison({
  differences,
  refused,
  unchangedCount,
  notes,
}: Extract<TableComparison, { status: 'compared' }>): string[] {
  return [
    ...notes,
    ...refused.map(
      ({ fileRow, title, sentence }) =>
        `Dòng ${fileRow}${title === null ? '' : `, cột ${title}`}: ${sentence}`,
    ),
    ...differences.flatMap(({ status, name, changes }) => [
      `${status === 'added' ? 'Mới' : 'Thay đổi'}: ${name}`,
      ...changes.map(describeChange),
    ]),
    `${unchangedCount} mục như đang có`,
  ];
}

function describeChange({ part, title, before, after }: CellChange): string {
  const place = part === null ? title : `dòng ${part}, ${title}`;
  return `  ${place}: ${before === '' ? '' : `${before} → `}${after === '' ? '(để trống)' : after}`.replaceAll(
    '\n',
    ' / ',
  );
}

function readKind(text: string): CatalogueKind {
  const kind = catalogueKind.safeParse(text);
  if (kind.success && catalogueNouns[kind.data]) return kind.data;
  throw new ProblemError('wrong-option', {
    option: '--kind',
    value: text,
    expected: Object.keys(catalogueNouns).join(', '),
  });
}
