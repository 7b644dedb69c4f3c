import { consultationTableName } from '../../../core/documents/consultation-table.ts';
import type { LetterKind } from '../../../core/model/letter.ts';
import type { Organisation } from '../../../core/model/organisation.ts';
import type { Period } from '../../../core/model/period.ts';
import type { RecordKey, RecordKind, RecordOf } from '../../../core/model/record.ts';
import { archivePeriod } from '../../../core/rules/closing/archive-period.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { hidesAbstract } from '../../../core/rules/records/hides-abstract.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { exportConsultation } from '../consultation/export-consultation.ts';
import { mapAtOnce } from '../map-at-once.ts';
import { exportFollowUp, listFollowUp } from '../meeting/list-follow-up.ts';
import { nameStem } from '../../../core/rules/file-names/name-file.ts';
import { exportRegister } from '../petitions/print-register.ts';
import { readPetitions } from '../petitions/read-register.ts';
import type { Program } from '../program.ts';
import { readQuietly } from '../read-quietly.ts';
import { readOrganisations } from '../read-organisations.ts';
import {
  describeBody,
  describeLetter,
  describeReport,
  describeTable,
  describeTables,
  finishIncoming,
  keepOriginals,
  type ArchiveDocument,
} from './describe-documents.ts';

/** What the file of a period is called, and its documents. */
export type Archive = { period: Period; documents: ArchiveDocument[] };

const beforeReports: readonly LetterKind[] = ['request', 'reminder', 'supplement'];
const atMeeting: readonly LetterKind[] = ['invitation', 'programme'];
const afterMeeting: readonly LetterKind[] = ['minutes', 'notice', 'news'];

/**
 * The documents of a period in the order in which an office files them: what asked for the reports, the reports as they
 * came, other sources, the draft that went round, the consolidated report with its tables, the meeting, what follows it.
 */
export async function gatherArchive(program: Program, actual: Period): Promise<Archive> {
  const { store } = program;
  const { id: periodId, receiverId } = actual;
  const [organisations, letters, sources, meeting, reporters] = await Promise.all([
    readOrganisations(store),
    readAll(program, 'letter', periodId),
    readAll(program, 'source', periodId),
    readContent(program, { kind: 'meeting', periodId }),
    store.listReporters(periodId),
  ]);
  const bodies = [...new Set([...actual.expectedOrganisationIds, ...reporters])].filter(
    (id) => id !== receiverId,
  );
  const found = await mapAtOnce(bodies, async (organisationId) => ({
    organisationId,
    report: await readContent(program, { kind: 'report', periodId, organisationId, revision: 0 }),
    review: await readContent(program, { kind: 'review', periodId, organisationId, revision: 0 }),
  }));
  const office =
    receiverId === null
      ? null
      : await readContent(program, { kind: 'report', periodId, organisationId: receiverId, revision: 0 });
  const secret = [...letters, office, ...found.map(({ report }) => report)].some(
    (each) => each !== null && hidesAbstract(each),
  );
  const period = archivePeriod(actual, secret);
  const name = namePeriod(period);
  const authorOf = (id: string | null) => nameBody(organisations, id, period);
  const lettersOf = (kinds: readonly LetterKind[]) =>
    mapAtOnce(
      kinds.flatMap((kind) => letters.filter((letter) => letter.kind === kind)),
      (letter) => describeLetter(program, letter, period, authorOf(letter.issuerId)),
    );
  const documents: ArchiveDocument[] = [
    ...(await lettersOf(beforeReports)),
    ...(
      await Promise.all(
        found.map(({ organisationId, report, review }) =>
          describeBody(
            program,
            { periodId, organisationId },
            period,
            authorOf(organisationId),
            report,
            review,
          ),
        ),
      )
    ).flat(),
    ...(await Promise.all(
      sources.map(async (source) => ({
        name: nameStem(`Văn bản của ${source.name}`),
        ...(await keepOriginals(program, source.originals ?? [])),
        row: {
          number: source.number,
          date: source.date,
          abstract: source.abstract || `Văn bản của ${source.name}`,
          author: source.name,
        },
        way: source.way ?? null,
      })),
    ).then((all) => all.map(finishIncoming))),
    ...(await lettersOf(['consultation'])),
    ...(await describeConsultation(program, periodId, name, authorOf(receiverId))),
    ...(receiverId !== null && office
      ? [
          ...(await describeReport(
            program,
            { periodId, organisationId: receiverId },
            `Báo cáo tổng hợp ${name}`,
            authorOf(receiverId),
            office,
            period,
          )),
          ...describeTables(
            program,
            { periodId, organisationId: receiverId },
            name,
            authorOf(receiverId),
            office,
          ),
        ]
      : []),
    ...(await lettersOf(atMeeting)),
    ...(await Promise.all(
      (meeting?.papers ?? []).map(async ({ title, original }) => ({
        name: nameStem(title.trim() || original.name),
        ...(await keepOriginals(program, [original])),
        row: {
          number: '',
          date: null,
          abstract: `Tài liệu hội nghị: ${title.trim() || original.name}`,
          author: '',
        },
        way: null,
      })),
    ).then((all) => all.map(finishIncoming))),
    ...(await lettersOf(afterMeeting)),
    ...(await lettersOf(['transfer'])),
    ...(await describeRegister(program, period, authorOf(receiverId))),
    ...(await describeFollowUp(program, actual, name, authorOf(receiverId))),
  ];
  return { period, documents };
}

async function describeConsultation(
  program: Program,
  periodId: string,
  periodName: string,
  author: string,
): Promise<ArchiveDocument[]> {
  const consultation = await readContent(program, { kind: 'consultation', periodId });
  if (!consultation || consultation.answers.length === 0) return [];
  return [
    describeTable(`${consultationTableName} ${periodName}`, author, (format, path, signal) =>
      exportConsultation(program, periodId, format, path, { signal }),
    ),
  ];
}

/** The lines of the register that stand for petitions of this period. */
async function describeRegister(
  program: Program,
  period: Period,
  author: string,
): Promise<ArchiveDocument[]> {
  if (period.receiverId === null) return [];
  const { stored } = await readPetitions(program.store);
  const keys = stored
    .map(({ content }) => content)
    .filter(({ raisedIn }) => raisedIn.some(({ periodId }) => periodId === period.id))
    .map(({ year, id }) => ({ year, id }));
  if (keys.length === 0) return [];
  const choice = { periodId: period.id, keys, isAnonymous: false };
  return [
    describeTable(`Bảng tổng hợp ý kiến, kiến nghị ${namePeriod(period)}`, author, (format, path) =>
      exportRegister(program, choice, format, path),
    ),
  ];
}

async function describeFollowUp(
  program: Program,
  { id, dataTo, receiverId }: Period,
  periodName: string,
  author: string,
): Promise<ArchiveDocument[]> {
  if (receiverId === null) return [];
  const { rows } = await listFollowUp(program);
  const periodIds = [...new Set(rows.map(({ conclusion }) => conclusion.periodId))];
  const ends = await Promise.all(
    periodIds.map(
      async (periodId) => (await readContent(program, { kind: 'period', id: periodId }))?.dataTo ?? '',
    ),
  );
  if (!ends.some((end) => end !== '' && end <= dataTo)) return [];
  return [
    describeTable(`Bảng đối soát thực hiện kết luận đến ${periodName}`, author, (format, path, signal) =>
      exportFollowUp(program, id, format, path, { signal }),
    ),
  ];
}

function nameBody(
  organisations: ReadonlyMap<string, Organisation>,
  id: string | null,
  { dataTo }: Period,
): string {
  const organisation = id === null ? undefined : organisations.get(id);
  return organisation ? selectVersion(organisation, dataTo).shortName : (id ?? '');
}

async function readAll<K extends 'letter' | 'source'>(
  program: Program,
  kind: K,
  periodId: string,
): Promise<RecordOf<K>[]> {
  const ids = await program.store.listIdsInPeriod(kind, periodId);
  const found = await mapAtOnce(ids, (id) => readContent(program, { kind, periodId, id } as RecordKey<K>));
  return found.filter((each) => each !== null);
}

async function readContent<K extends RecordKind>(
  { store }: Program,
  key: RecordKey<K>,
): Promise<RecordOf<K> | null> {
  return (await readQuietly(store, key))?.content ?? null;
}
