import { copyFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { MeetingPaper } from '../../../core/contract/meeting.ts';
import { buildContentsPage, type ContentsRow } from '../../../core/documents/contents-page.ts';
import { reportTableNames } from '../../../core/documents/report-tables.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { ReportTable } from '../../../core/contract/views.ts';
import type { OriginalFile } from '../../../core/model/incoming.ts';
import { limits } from '../../../core/model/limits.ts';
import type { Period } from '../../../core/model/period.ts';
import type { Report } from '../../../core/model/report.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import { nameMeeting } from '../../../core/rules/periods/name-meeting.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { nameFile, nameStem } from '../../../core/rules/file-names/name-file.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { errorCode, fileProblem } from '../../store/file-problem.ts';
import { readChosenFile } from '../../store/read-chosen-file.ts';
import { isWhole, keepReceivedFile, receivedPath } from '../../store/received-files.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import { exportLetter, openLetter } from '../letters.ts';
import { exportReport } from '../print-report.ts';
import type { Program } from '../program.ts';
import { requireOrganisation, requirePeriod } from '../require-record.ts';
import { readOfficeLook } from './read-office-look.ts';
import {
  writeDocumentFolder,
  type FolderDocument,
  type FolderProgress,
  type WrittenFolder,
} from './write-document-folder.ts';

const contentsName = 'Mục lục tài liệu';

type Paper = Pick<MeetingPaper, 'id' | 'kind' | 'title'> & {
  document: FolderDocument<Omit<ContentsRow, 'fileName'>>;
};

/** What lies before the meeting, in the order of the folder. */
export async function listPapers(program: Program, periodId: string): Promise<MeetingPaper[]> {
  const period = await requirePeriod(program.store, periodId);
  return (await gatherPapers(program, period)).map(({ id, title, kind, document: { name, files } }) => ({
    id,
    title,
    kind,
    fileName: nameFile(name, files[0]?.extension ?? ''),
  }));
}

/** Lập thư mục tài liệu: all papers as PDF, added files as they are, under a contents page. */
export async function writePapers(
  program: Program,
  { periodId, parent }: { periodId: string; parent: string },
  progress: FolderProgress,
): Promise<WrittenFolder> {
  const { store } = program;
  const period = await requirePeriod(store, periodId);
  const meeting = (await store.read({ kind: 'meeting', periodId }))?.content ?? null;
  const title = `${nameMeeting(meeting?.kind ?? period.meetingKind)} ${namePeriod(period)}`;
  const day = meeting?.date ?? period.meetingDate;
  const about = [day === null ? '' : `ngày ${formatDateShort(day)}`, meeting?.place.trim() ?? ''].filter(
    Boolean,
  );
  const look = await readOfficeLook(program, period);
  return writeDocumentFolder(
    program,
    {
      parent,
      name: `Tài liệu ${title}`,
      contents: {
        name: contentsName,
        build: (written) =>
          buildContentsPage(
            look,
            contentsName,
            `Phục vụ ${title}${about.length === 0 ? '' : `, ${about.join(', ')}`}`,
            written.map(({ row, fileNames }) => ({ ...row, fileName: fileNames.join('; ') })),
          ),
      },
      documents: (await gatherPapers(program, period)).map(({ document }) => document),
    },
    progress,
  );
}

/** Keeps a file of any kind byte for byte in the data folder, for as long as a meeting names it. */
export async function keepPaper(program: Program, path: string): Promise<OriginalFile> {
  refuseWriting(program);
  const name = basename(path).slice(0, limits.lineCharacters);
  const extension = extensionOf(name);
  if (extension === null) throw new ProblemError('unreadable-file', { file: name });
  const megabytes = (bytes: number) => `${formatNumber(String(Math.round(bytes / 1_000_000)))} MB`;
  const bytes = await readChosenFile(path, {
    limitBytes: limits.signedCopyBytes,
    refuse: (size) =>
      new ProblemError('file-too-large', {
        file: name,
        size: megabytes(size),
        limit: megabytes(limits.signedCopyBytes),
      }),
  });
  return { sha256: await keepReceivedFile(program.dataFolder, bytes, extension), name };
}

async function gatherPapers(program: Program, period: Period): Promise<Paper[]> {
  const { store } = program;
  const meeting = (await store.read({ kind: 'meeting', periodId: period.id }))?.content ?? null;
  const office = await gatherReports(program, period, period.receiverId === null ? [] : [period.receiverId]);
  const others = await gatherReports(
    program,
    period,
    period.expectedOrganisationIds.filter((id) => id !== period.receiverId),
  );
  const programme = await gatherLetter(program, period, 'programme');
  return [
    ...programme,
    ...office.flatMap((each) => [each.paper, ...each.tables]),
    ...others.map(({ paper }) => paper),
    ...(meeting?.papers ?? []).flatMap(({ id, title, original }) => {
      const extension = extensionOf(original.name);
      return extension === null
        ? []
        : [
            {
              id,
              kind: 'file' as const,
              title: title.trim() || original.name,
              document: {
                name: nameStem(title.trim() || original.name.slice(0, -extension.length - 1)),
                files: [{ extension, write: (path: string) => copyKept(program, original, extension, path) }],
                row: { title: title.trim() || original.name, numberAndDate: '', issuer: '' },
              },
            },
          ];
    }),
  ];
}

async function gatherReports(program: Program, period: Period, ids: readonly string[]) {
  const { store } = program;
  const found = [];
  for (const organisationId of ids) {
    const stored = await store.read({ kind: 'report', periodId: period.id, organisationId, revision: 0 });
    if (!stored) continue;
    const organisation = selectVersion(await requireOrganisation(store, organisationId), period.dataTo);
    const isOffice = organisationId === period.receiverId;
    const name = { periodId: period.id, organisationId };
    const report = stored.content;
    const title = `${isOffice ? 'Báo cáo tổng hợp' : 'Báo cáo'} ${namePeriod(period)}`;
    const paper: Paper = {
      id: organisationId,
      kind: isOffice ? 'consolidation' : 'report',
      title,
      document: {
        name: nameStem(`${title} - ${organisation.shortName}`),
        files: [
          {
            extension: 'pdf',
            write: (path, signal) => exportReport(program, name, 'pdf', path, { signal }),
          },
        ],
        row: { title, numberAndDate: writeNumberAndDate(report), issuer: organisation.shortName },
      },
    };
    const tables = listTables(report).map((table): Paper => ({
      id: `${organisationId}-${table}`,
      kind: table,
      title: reportTableNames[table],
      document: {
        name: nameStem(`${reportTableNames[table]} - ${organisation.shortName}`),
        files: [
          {
            extension: 'pdf',
            write: (path, signal) =>
              exportReport(program, name, 'pdf', path, { signal, variant: { kind: 'table', table } }),
          },
        ],
        row: { title: reportTableNames[table], numberAndDate: '', issuer: organisation.shortName },
      },
    }));
    found.push({ paper, tables });
  }
  return found;
}

async function gatherLetter(program: Program, period: Period, id: 'programme'): Promise<Paper[]> {
  const stored = await program.store.read({ kind: 'letter', periodId: period.id, id });
  if (!stored) return [];
  const title = letterKinds[stored.content.kind].name;
  return [
    {
      id,
      kind: 'letter',
      title,
      document: {
        name: nameStem(title),
        files: [
          {
            extension: 'pdf',
            write: async (path, signal) => {
              const { letter } = await openLetter(program, { periodId: period.id, id });
              return exportLetter(program, letter, 'pdf', path, { signal });
            },
          },
        ],
        row: { title, numberAndDate: '', issuer: '' },
      },
    },
  ];
}

/** The tables that have a line to print. */
export function listTables(report: Report): ReportTable[] {
  return [
    ...(report.figures.length > 0 ? (['figures'] as const) : []),
    ...(report.nextTasks.some(({ text }) => text.trim() !== '') ? (['tasks'] as const) : []),
    ...(report.petitions.some(({ text }) => text.trim() !== '') ? (['petitions'] as const) : []),
  ];
}

function writeNumberAndDate({ header, issued }: Pick<Report, 'header' | 'issued'>): string {
  const number = issued?.number ?? header.number;
  const { year, month, day } = header.date;
  const date =
    issued?.date ??
    (month === null || day === null
      ? null
      : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  return [number && `Số ${number}`, date === null ? '' : formatDateShort(date)].filter(Boolean).join(', ');
}

/** Rejects with `record-missing` when the kept file is gone or altered. */
export async function copyKept(
  { dataFolder }: Program,
  { sha256, name }: OriginalFile,
  extension: string,
  path: string,
): Promise<void> {
  const kept = receivedPath(dataFolder, sha256, extension);
  if (!(await isWhole(kept, sha256))) throw new ProblemError('record-missing', { file: name });
  await copyFile(kept, path).catch((error: unknown) => {
    throw errorCode(error) === undefined ? error : fileProblem(error, basename(path));
  });
}

/** Of a kept file; null: it has none that can be kept. */
export function extensionOf(name: string): string | null {
  const extension = extname(name).slice(1).toLowerCase();
  return /^[a-z0-9]{1,8}$/.test(extension) ? extension : null;
}
