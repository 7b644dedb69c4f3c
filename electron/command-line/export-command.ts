import { resolve } from 'node:path';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { reportTable, type ReportTable } from '../../core/contract/views.ts';
import type { LetterKind } from '../../core/model/letter.ts';
import { describeProblem } from '../../core/rules/records/describe-problem.ts';
import type { FormReader } from '../services/form-reader.ts';
import { fillReportForm } from '../services/forms/fill-report-form.ts';
import { exportWorkbook } from '../services/export-workbook.ts';
import { exportLetter, openLastLetter } from '../services/letters.ts';
import { exportReport } from '../services/print-report.ts';
import type { PrintFormat, Program } from '../services/program.ts';
import type { Answer } from './answer.ts';
import { requireOption } from './require-option.ts';

type ExportOptions = Partial<
  Record<'period' | 'organisation' | 'document' | 'format' | 'form' | 'out', string | undefined>
> &
  Partial<Record<'two-sided' | 'one-sided', boolean | undefined>>;

/** A report, one of its tables, a letter or a filled form as a file. */
export async function exportDocument(
  program: Program,
  formReader: FormReader,
  values: ExportOptions,
): Promise<Answer> {
  const periodId = requireOption(values.period, '--period');
  const { letter, table } = readDocumentName(values.document);
  const format = requireOption(values.format, '--format');
  const path = resolve(requireOption(values.out, '--out'));
  if (format === 'form') {
    const organisationId = requireOption(values.organisation, '--organisation');
    const formId = requireOption(values.form, '--form');
    return exportForm(program, formReader, { periodId, organisationId, formId }, path);
  }
  const isTwoSided = readSides(values);
  if (letter || isTwoSided !== undefined) {
    if (!isPrintFormat(format))
      throw new ProblemError('wrong-option', optionOf('--format', format, 'word, pdf'));
    if (letter) return exportLast(program, periodId, letter, { format, path, isTwoSided });
  }
  if (!isPrintFormat(format) && format !== 'excel')
    throw new ProblemError('wrong-option', optionOf('--format', format, 'word, pdf, excel, form'));
  const name = { periodId, organisationId: requireOption(values.organisation, '--organisation') };
  const printed =
    format === 'excel'
      ? await exportWorkbook(program, name, table === null ? reportTable.options : [table], path)
      : await exportReport(program, name, format, path, {
          variant: table === null ? undefined : { kind: 'table', table },
          isTwoSided,
        });
  return {
    json: { ok: true, file: path, ...printed },
    text: [
      `Đã ghi ${path}`,
      ...tellMissing(printed.missingCharacters),
      ...printed.layoutProblems.map(describeProblem),
    ].join('\n'),
  };
}

async function exportForm(
  program: Program,
  formReader: FormReader,
  name: Parameters<typeof fillReportForm>[2],
  path: string,
): Promise<Answer> {
  const { filledCount, emptyCount } = await fillReportForm(program, formReader, name, path);
  const empty = emptyCount === 0 ? '' : `; ${emptyCount} ô chưa có số liệu`;
  return {
    json: { ok: true, file: path, filledCount, emptyCount },
    text: `Đã ghi ${path}: điền ${filledCount} ô${empty}`,
  };
}

/** The last saved letter of the kind; when there is none, as it would begin now, which is said and not saved. */
async function exportLast(
  program: Program,
  periodId: string,
  kind: LetterKind,
  { format, path, isTwoSided }: { format: PrintFormat; path: string; isTwoSided: boolean | undefined },
): Promise<Answer> {
  const { letter, version } = await openLastLetter(program, { periodId, kind });
  const { pageCount, missingCharacters } = await exportLetter(program, letter, format, path, {
    isTwoSided,
  });
  return {
    json: { ok: true, file: path, id: letter.id, isSaved: version > 0, pageCount, missingCharacters },
    text: [
      `Đã ghi ${path}`,
      ...(version > 0 ? [] : ['Văn bản này chưa soạn lần nào: nội dung trong tệp lấy từ mẫu.']),
      ...tellMissing(missingCharacters),
    ].join('\n'),
  };
}

function tellMissing(characters: readonly string[]): string[] {
  return characters.length === 0
    ? []
    : [`Phông chữ không có các ký tự: ${characters.join(' ')}; trên trang in là ô vuông.`];
}

const letterNames = new Map<string, LetterKind>([
  ['request-letter', 'request'],
  ['reminder-letter', 'reminder'],
  ['consultation-letter', 'consultation'],
  ['invitation', 'invitation'],
]);

/** Neither: the report itself, or in Excel all its tables. */
function readDocumentName(name = 'report'): { letter: LetterKind | null; table: ReportTable | null } {
  const letter = letterNames.get(name) ?? null;
  if (letter || name === 'report') return { letter, table: null };
  const table = reportTable.safeParse(name);
  if (!table.success) {
    const known = ['report', ...reportTable.options, ...letterNames.keys()];
    throw new ProblemError('wrong-option', optionOf('--document', name, known.join(', ')));
  }
  return { letter: null, table: table.data };
}

/** Neither switch: as the layout of the document has it. */
function readSides(values: ExportOptions): boolean | undefined {
  if (values['two-sided'] && values['one-sided'])
    throw new ProblemError('wrong-option', {
      value: '--two-sided --one-sided',
      expected: 'một trong hai',
    });
  return values['two-sided'] ?? (values['one-sided'] ? false : undefined);
}

function optionOf(option: string, value: string, expected: string): Problem['details'] {
  return { option, value, expected };
}

function isPrintFormat(format: string): format is PrintFormat {
  return format === 'word' || format === 'pdf';
}
