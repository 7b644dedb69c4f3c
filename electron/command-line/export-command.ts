import { resolve } from 'node:path';
import { ProblemError, type Problem } from '../../core/contract/problem.ts';
import { reportTable, type ReportTable } from '../../core/contract/views.ts';
import { printOnSides } from '../../core/documents/print-on-sides.ts';
import type { LetterKind } from '../../core/model/letter.ts';
import { describeProblem } from '../../core/rules/records/describe-problem.ts';
import { exportConsultation } from '../services/consultation/export-consultation.ts';
import type { FormReader } from '../services/form-reader.ts';
import { fillReportForm } from '../services/forms/fill-report-form.ts';
import { exportWorkbook } from '../services/export-workbook.ts';
import { exportLetter, openLastLetter } from '../services/letters.ts';
import { exportFollowUp } from '../services/meeting/list-follow-up.ts';
import { exportRegister } from '../services/petitions/print-register.ts';
import { readRegisterLines } from '../services/petitions/read-register.ts';
import { exportReport } from '../services/print-report.ts';
import type { PrintFormat, Program } from '../services/program.ts';
import { requirePeriod } from '../services/require-record.ts';
import type { Answer } from './answer.ts';
import { requireOption } from './require-option.ts';

type ExportOptions = Partial<
  Record<'period' | 'organisation' | 'document' | 'format' | 'form' | 'out', string | undefined>
> &
  Partial<Record<'two-sided' | 'one-sided' | 'anonymous', boolean | undefined>>;

/** A report, one of its tables, what the office that gathers has written or keeps, or a filled form, as a file. */
export async function exportDocument(
  program: Program,
  formReader: FormReader,
  values: ExportOptions,
): Promise<Answer> {
  const periodId = requireOption(values.period, '--period');
  const chosen = readDocumentName(values.document);
  const format = requireOption(values.format, '--format');
  const path = resolve(requireOption(values.out, '--out'));
  if (format === 'form') {
    const organisationId = requireOption(values.organisation, '--organisation');
    const formId = requireOption(values.form, '--form');
    return exportForm(program, formReader, { periodId, organisationId, formId }, path);
  }
  const isTwoSided = readSides(values);
  if (chosen.kind === 'letter' || chosen.kind === 'office-table' || isTwoSided !== undefined) {
    if (!isPrintFormat(format))
      throw new ProblemError('wrong-option', optionOf('--format', format, 'word, pdf'));
    if (chosen.kind === 'letter')
      return exportLast(program, periodId, chosen.letter, { format, path, isTwoSided });
    if (chosen.kind === 'office-table')
      return exportOfficeTable(onSides(program, isTwoSided), periodId, chosen.table, {
        format,
        path,
        isAnonymous: values.anonymous ?? false,
      });
  }
  if (!isPrintFormat(format) && format !== 'excel')
    throw new ProblemError('wrong-option', optionOf('--format', format, 'word, pdf, excel, form'));
  const table = chosen.kind === 'table' ? chosen.table : null;
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

/** The whole register of petitions, how the conclusions of earlier meetings were carried out, the answers to a draft. */
async function exportOfficeTable(
  program: Program,
  periodId: string,
  table: OfficeTable,
  { format, path, isAnonymous }: { format: PrintFormat; path: string; isAnonymous: boolean },
): Promise<Answer> {
  const { pageCount, missingCharacters } = await writeOfficeTable();
  return {
    json: { ok: true, file: path, pageCount, missingCharacters },
    text: [`Đã ghi ${path}`, ...tellMissing(missingCharacters)].join('\n'),
  };

  async function writeOfficeTable() {
    switch (table) {
      case 'follow-up':
        return exportFollowUp(program, periodId, format, path);
      case 'consultation':
        return exportConsultation(program, periodId, format, path);
      case 'petition-register': {
        const keys = await listRegister(program, periodId);
        return exportRegister(program, { periodId, keys, isAnonymous }, format, path);
      }
    }
  }
}

async function listRegister(program: Program, periodId: string) {
  const { lines } = await readRegisterLines(program, await requirePeriod(program.store, periodId));
  return lines.map(({ petition: { year, id } }) => ({ year, id }));
}

function onSides(program: Program, isTwoSided: boolean | undefined): Program {
  const { printer } = program;
  return {
    ...program,
    printer: {
      ...printer,
      render: (document, ...rest) => printer.render(printOnSides(document, isTwoSided), ...rest),
    },
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
  // Whom these go to, and about what, only a saved one tells.
  if (version === 0 && (kind === 'supplement' || kind === 'transfer'))
    throw new ProblemError('nothing-to-print', { document: 'letter' });
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
  ['supplement-letter', 'supplement'],
  ['consultation-letter', 'consultation'],
  ['transfer-letter', 'transfer'],
  ['invitation', 'invitation'],
  ['programme', 'programme'],
  ['minutes', 'minutes'],
  ['notice', 'notice'],
  ['news', 'news'],
]);

const officeTables = ['petition-register', 'follow-up', 'consultation'] as const;
type OfficeTable = (typeof officeTables)[number];

/** The report itself, or in Excel all its tables; one of its tables; a letter; a table of the office that gathers. */
type DocumentName =
  | { kind: 'report' }
  | { kind: 'table'; table: ReportTable }
  | { kind: 'letter'; letter: LetterKind }
  | { kind: 'office-table'; table: OfficeTable };

function readDocumentName(name = 'report'): DocumentName {
  if (name === 'report') return { kind: 'report' };
  const letter = letterNames.get(name);
  if (letter) return { kind: 'letter', letter };
  const officeTable = officeTables.find((each) => each === name);
  if (officeTable) return { kind: 'office-table', table: officeTable };
  const table = reportTable.safeParse(name);
  if (!table.success) {
    const known = ['report', ...reportTable.options, ...letterNames.keys(), ...officeTables];
    throw new ProblemError('wrong-option', optionOf('--document', name, known.join(', ')));
  }
  return { kind: 'table', table: table.data };
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
