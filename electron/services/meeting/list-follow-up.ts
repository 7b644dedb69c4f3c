import type { FollowUp, FollowUpRow } from '../../../core/contract/meeting.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import { buildFollowUpTable } from '../../../core/documents/follow-up-table.ts';
import type { Period } from '../../../core/model/period.ts';
import type { Report } from '../../../core/model/report.ts';
import type { TaskAnswer } from '../../../core/model/task.ts';
import { judgeDue, tellAnswer, tellReconciliation } from '../../../core/rules/follow-up/judge-conclusion.ts';
import { dayOfMeeting } from '../../../core/rules/meeting/begin-meeting.ts';
import { sortConclusions } from '../../../core/rules/meeting/order-conclusions.ts';
import { writeConclusion } from '../../../core/rules/meeting/write-conclusion.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import type { FileFacts } from '../../../core/rules/file-names/propose-file-name.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { describePeriodFile } from '../file-facts.ts';
import { mapAtOnce } from '../map-at-once.ts';
import type { PrintFormat, Printed, Program } from '../program.ts';
import { readRecords } from '../read-records.ts';
import { requirePeriod } from '../require-record.ts';
import { writePrinted } from '../write-printed.ts';
import { readConclusions } from './read-conclusions.ts';
import { readOfficeLook } from './read-office-look.ts';

/** All conclusions of every period, the newest period first, each with what its lead has answered since. */
export async function listFollowUp(program: Program): Promise<FollowUp> {
  const { store, now } = program;
  const { records: periods } = await readRecords(store, 'period');
  const newestFirst = periods.toSorted((one, other) => other.dataTo.localeCompare(one.dataTo));
  const today = dayOfFollowUp(newestFirst, dateInVietnam(now()));
  const found = await mapAtOnce(newestFirst, async (period) => ({
    period,
    ...(await readConclusions(store, period.id)),
  }));
  const isAsked = found.some(({ stored }) => stored.length > 0);
  const answers = isAsked ? await readAnswers(program, newestFirst) : new Map<string, TaskAnswer>();
  const rows = found.flatMap(({ period, stored }) => {
    const versions = new Map(stored.map((each) => [each.content.id, each]));
    return sortConclusions(stored.map(({ content }) => content)).map((conclusion): FollowUpRow => {
      const answer = answers.get(conclusion.task.id) ?? null;
      return {
        conclusion,
        version: versions.get(conclusion.id)?.version ?? 0,
        periodName: namePeriod(period),
        sentence: writeConclusion(conclusion),
        answer: tellAnswer(answer),
        due: judgeDue(conclusion, answer, today),
      };
    });
  });
  return { today, rows, problems: found.flatMap(({ problems }) => problems) };
}

/** How the conclusions of the period before were carried out, as far as anybody has looked. */
export async function readReconciliation(program: Program, period: Period): Promise<string[]> {
  const { records: periods } = await readRecords(program.store, 'period');
  const [last] = periods
    .filter((each) => each.dataTo < period.dataTo)
    .toSorted((one, other) => other.dataTo.localeCompare(one.dataTo));
  if (!last) return [];
  const { rows } = await listFollowUp(program);
  return tellReconciliation(rows.filter(({ conclusion }) => conclusion.periodId === last.id));
}

/** Bảng đối soát: the conclusions of the periods before this one, or of this one where there are none before. */
export async function exportFollowUp(
  program: Program,
  periodId: string,
  format: PrintFormat,
  path: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Omit<Printed, 'bytes'>> {
  const period = await requirePeriod(program.store, periodId);
  return writePrinted(path, async () =>
    program.printer.render(await buildFollowUp(program, period), format, signal && { signal }),
  );
}

async function buildFollowUp(program: Program, period: Period): Promise<PrintDocument> {
  const { rows } = await listFollowUp(program);
  const { records: periods } = await readRecords(program.store, 'period');
  const ends = new Map(periods.map(({ id, dataTo }) => [id, dataTo]));
  const endOf = ({ conclusion }: FollowUpRow) => ends.get(conclusion.periodId) ?? '';
  const before = rows.filter((row) => endOf(row) < period.dataTo);
  const until = before.length > 0 ? before : rows.filter((row) => endOf(row) === period.dataTo);
  if (until.length === 0) throw new ProblemError('nothing-to-print', { document: 'follow-up' });
  return buildFollowUpTable({
    ...(await readOfficeLook(program, period)),
    about: `Đến ${namePeriod(period)}`,
    rows: until,
  });
}

/** For the file name offered: `Bảng đối soát kết luận đến quý I-2021`. */
export async function describeFollowUpFile(program: Program, periodId: string): Promise<FileFacts> {
  return describePeriodFile(program, 'Bảng đối soát kết luận đến', periodId);
}

/** The newest answer to each task, wherever it was given. */
async function readAnswers(
  { store }: Program,
  newestFirst: readonly Period[],
): Promise<Map<string, TaskAnswer>> {
  const answers = new Map<string, TaskAnswer>();
  for (const period of newestFirst) {
    const reporters = await store.listReporters(period.id);
    const reports = await mapAtOnce(reporters, (organisationId) =>
      readReport(() => store.read({ kind: 'report', periodId: period.id, organisationId, revision: 0 })),
    );
    for (const report of reports)
      for (const answer of report?.lastTaskAnswers ?? [])
        if (answer.outcome !== null && !answers.has(answer.taskId)) answers.set(answer.taskId, answer);
  }
  return answers;
}

async function readReport(read: () => Promise<{ content: Report } | null>): Promise<Report | null> {
  try {
    return (await read())?.content ?? null;
  } catch (error) {
    if (error instanceof ProblemError) return null; // the home of that period names the damaged file
    throw error;
  }
}

/** A practice quarter lies in the past: it is looked at on the day of its meeting. */
function dayOfFollowUp([newest]: readonly Period[], today: string): string {
  return newest?.isPractice ? dayOfMeeting(newest) : today;
}
