import { writeSymbolOf } from '../../../core/documents/letterhead.ts';
import type { ArchiveRow } from '../../../core/documents/archive-contents.ts';
import { reportTableNames } from '../../../core/documents/report-tables.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import type { ArrivalWay, OriginalFile } from '../../../core/model/incoming.ts';
import type { Letter } from '../../../core/model/letter.ts';
import type { Period } from '../../../core/model/period.ts';
import type { Report, ReportHeader } from '../../../core/model/report.ts';
import type { Review } from '../../../core/model/review.ts';
import { isReportEmpty } from '../../../core/rules/beginning/is-report-empty.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { isReportInProgress } from '../../../core/rules/rounds/describe-report-state.ts';
import { dateDocument } from '../../../core/rules/records/date-document.ts';
import { hidesAbstract } from '../../../core/rules/records/hides-abstract.ts';
import { capitalise } from '../../../core/rules/text/capitalise.ts';
import { dateFromParts } from '../../../core/rules/values/calendar.ts';
import { secrecyNames } from '../../../core/rules/values/name-stamps.ts';
import { isWhole, receivedPath } from '../../store/received-files.ts';
import { exportLetter } from '../letters.ts';
import { nameStem } from '../../../core/rules/file-names/name-file.ts';
import { copyKept, extensionOf, listTables } from '../meeting/papers.ts';
import type { FolderDocument, FolderFile } from '../meeting/write-document-folder.ts';
import { exportReport } from '../print-report.ts';
import type { PrintFormat, Program, ReportName } from '../program.ts';
import { readLook } from '../read-layouts.ts';

/** Without how many pages it has, which is known once it is written. */
export type ArchiveDocument = FolderDocument<Omit<ArchiveRow, 'pageCount'>>;

const printFormats = [
  ['pdf', 'pdf'],
  ['word', 'docx'],
] as const;

type Incoming = {
  name: string;
  files: FolderFile[];
  isLost: boolean;
  row: Omit<ArchiveRow, 'note' | 'pageCount'>;
  way: ArrivalWay | null;
};

/** A document of which only what came is there. */
export function finishIncoming({ name, files, isLost, row, way }: Incoming): ArchiveDocument {
  const note = isLost
    ? 'Tệp gốc không còn nguyên'
    : files.length > 0
      ? 'Bản đến'
      : way === 'paper' || way === null
        ? 'Bản giấy, lưu riêng'
        : 'Không có tệp';
  return { name, files, row: { ...row, note } };
}

/** The kept files, each as it came; one that is gone or altered is left out and told. */
export async function keepOriginals(
  program: Program,
  originals: readonly OriginalFile[],
): Promise<{ files: FolderFile[]; isLost: boolean }> {
  const whole = await Promise.all(
    originals.map(async (original): Promise<FolderFile | null> => {
      const extension = extensionOf(original.name);
      if (extension === null || !/^[0-9a-f]{64}$/.test(original.sha256)) return null;
      if (!(await isWhole(receivedPath(program.dataFolder, original.sha256, extension), original.sha256)))
        return null;
      return {
        label: 'bản đến',
        extension,
        write: (path) => copyKept(program, original, extension, path),
      };
    }),
  );
  const files = whole.filter((each) => each !== null);
  return { files, isLost: files.length < originals.length };
}

/** A letter of the office, in both formats. */
export async function describeLetter(
  program: Program,
  letter: Letter,
  period: Period,
  author: string,
): Promise<ArchiveDocument> {
  const facts = letterKinds[letter.kind];
  const { header } = letter;
  return {
    name: nameStem(`${facts.name}${header.number.trim() ? ` số ${header.number.trim()}` : ''}`),
    files: printFormats.map(([format, extension]) => ({
      extension,
      write: (path, signal) => exportLetter(program, letter, format, path, { signal }),
    })),
    row: {
      number: await writeSymbol(
        program,
        letter.issuerId,
        header,
        facts.type,
        period.dataTo,
        facts.heading === null,
      ),
      date: dateOf(header),
      abstract: hidesAbstract(letter) ? facts.name : tellAbstract(letter, period),
      author,
      note: noteOf(header, [facts.isDraft ? 'dự thảo' : '']),
    },
  };
}

/** What a body has sent: its report as it came, as it is written here, or both; nothing when nothing has come. */
export async function describeBody(
  program: Program,
  key: ReportName,
  period: Period,
  author: string,
  report: Report | null,
  review: Review | null,
): Promise<ArchiveDocument[]> {
  const isRegistered = review !== null && review.state !== 'not-sent';
  const isWritten = report !== null && !isReportEmpty(report);
  if (!isRegistered && !isWritten) return [];
  const originals = await keepOriginals(program, review?.originals ?? []);
  const title = `Báo cáo ${namePeriod(period)}`;
  if (!isWritten)
    return [
      finishIncoming({
        name: nameStem(`${title} - ${author}`),
        ...originals,
        row: { number: review?.number ?? '', date: review?.date ?? null, abstract: title, author },
        way: review?.way ?? null,
      }),
    ];
  const [document] = await describeReport(program, key, title, author, report, period);
  if (!document) return [];
  const { row, files } = document;
  const told = [
    row.note,
    originals.files.length > 0 ? 'kèm bản đến' : '',
    originals.isLost ? 'tệp gốc không còn nguyên' : '',
  ];
  return [
    {
      ...document,
      files: [...files, ...originals.files],
      row: {
        ...row,
        number: row.number || (review?.number ?? ''),
        date: row.date ?? review?.date ?? null,
        note: joinNotes(told),
      },
    },
  ];
}

/** A report that is written here, with its signed copy. */
export async function describeReport(
  program: Program,
  key: ReportName,
  title: string,
  author: string,
  report: Report,
  { dataTo }: Period,
): Promise<ArchiveDocument[]> {
  const { header, issued } = report;
  const signed = issued?.signedCopySha256 ?? null;
  const copy =
    signed === null
      ? { files: [], isLost: false }
      : await keepOriginals(program, [{ sha256: signed, name: 'bản ký.pdf' }]);
  return [
    {
      name: nameStem(`${title} - ${author}`),
      files: [
        ...printFormats.map(([format, extension]) => ({
          extension,
          write: (path: string, signal: AbortSignal) => exportReport(program, key, format, path, { signal }),
        })),
        ...copy.files.map((file) => ({ ...file, label: 'bản ký' })),
      ],
      row: {
        number: await writeSymbol(
          program,
          key.organisationId,
          issued ? { ...header, number: issued.number } : header,
          'BC',
          dataTo,
        ),
        date: issued?.date ?? dateOf(header),
        abstract:
          hidesAbstract(report) || header.abstract.trim() === ''
            ? title
            : `Báo cáo ${header.abstract.trim()}`,
        author,
        note: noteOf(header, [
          isReportInProgress(report.state) ? 'bản đang soạn' : '',
          copy.files.length > 0 ? 'có bản ký' : '',
          copy.isLost ? 'bản ký không còn nguyên' : '',
        ]),
      },
    },
  ];
}

/** The tables of a report that have a line to print. */
export function describeTables(
  program: Program,
  key: ReportName,
  periodName: string,
  author: string,
  report: Report,
): ArchiveDocument[] {
  return listTables(report).map((table) =>
    describeTable(`${reportTableNames[table]} ${periodName}`, author, (format, path, signal) =>
      exportReport(program, key, format, path, { signal, variant: { kind: 'table', table } }),
    ),
  );
}

/** A table of the office, in both formats. */
export function describeTable(
  title: string,
  author: string,
  write: (format: PrintFormat, path: string, signal: AbortSignal) => Promise<unknown>,
): ArchiveDocument {
  return {
    name: nameStem(title),
    files: printFormats.map(([format, extension]) => ({
      extension,
      write: (path, signal) => write(format, path, signal),
    })),
    row: { number: '', date: null, abstract: title, author, note: '' },
  };
}

/** With its symbol, as the issuer and its layout were on its date. */
async function writeSymbol(
  { store }: Program,
  issuerId: string,
  header: ReportHeader,
  type: string | null,
  dataTo: CalendarDate,
  isLetter = false,
): Promise<string> {
  const number = header.number.trim();
  if (number === '' || type === null) return number;
  const issuer = await store.read({ kind: 'organisation', id: issuerId }).catch(() => null);
  if (!issuer) return number;
  const { organisation, layout } = await readLook(store, issuer.content, dateDocument(header.date, dataTo));
  const { letterhead } = layout;
  const { letterNumberPattern, numberPattern } = letterhead;
  const look = {
    ...layout,
    letterhead: { ...letterhead, numberPattern: isLetter ? letterNumberPattern : numberPattern },
  };
  return writeSymbolOf(look, organisation, header, type);
}

function dateOf({ date: { year, month, day } }: ReportHeader): CalendarDate | null {
  return month === null || day === null ? null : dateFromParts(year, month, day);
}

function noteOf({ secrecy }: ReportHeader, notes: readonly string[]): string {
  return joinNotes([secrecy === 'none' ? '' : secrecyNames[secrecy], ...notes]);
}

/** One sentence-like note; what follows begins small. */
function joinNotes(notes: readonly string[]): string {
  const text = notes.filter(Boolean).join('; ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** `Công văn về việc góp ý …`, `Thông báo kết luận của …`: as the document calls itself, with its abstract. */
function tellAbstract({ kind, header }: Letter, period: Period): string {
  const { name, type, heading } = letterKinds[kind];
  const abstract = header.abstract.trim();
  if (abstract === '') return `${name} ${namePeriod(period)}`;
  if (heading !== null) return `${capitalise(heading.toLocaleLowerCase('vi'))} ${abstract}`;
  if (type === null) return `${name}: ${abstract}`;
  return `Công văn ${abstract.replace(/^V\/v\s+/i, 'về việc ')}`;
}
