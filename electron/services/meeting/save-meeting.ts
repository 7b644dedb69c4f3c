import { conclusion as conclusionSchema, type Conclusion } from '../../../core/model/conclusion.ts';
import { meeting as meetingSchema, type Meeting } from '../../../core/model/meeting.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { normaliseRecord } from '../../../core/rules/records/normalise-record.ts';
import { refuseWriting } from '../../store/refuse-writing.ts';
import { beginAnew, openLetter, saveLetter } from '../letters.ts';
import { describeSubject } from '../name-record.ts';
import type { Program } from '../program.ts';
import { requirePeriod } from '../require-record.ts';

/** What is called when it is kept: before the notice is written anew. */
const formerNote = 'Trước khi lập lại từ kết luận';

/** Saves the meeting of a period that exists, in NFC. Resolves after the bytes are on disk. */
export async function saveMeeting(
  { store }: Program,
  meeting: Meeting,
  expectedVersion: number,
): Promise<{ version: number; savedAt: string }> {
  const { periodId } = meeting;
  await requirePeriod(store, periodId);
  const content = meetingSchema.parse(normaliseRecord(meeting));
  return store.save({ kind: 'meeting', periodId }, content, expectedVersion);
}

export async function saveConclusion(
  { store }: Program,
  conclusion: Conclusion,
  expectedVersion: number,
): Promise<{ version: number; savedAt: string }> {
  const { periodId, id } = conclusion;
  await requirePeriod(store, periodId);
  const content = conclusionSchema.parse(normaliseRecord(conclusion));
  return store.save({ kind: 'conclusion', periodId, id }, content, expectedVersion);
}

export async function removeConclusion(
  program: Program,
  { periodId, id, expectedVersion }: { periodId: string; id: string; expectedVersion: number },
): Promise<{ binId: string }> {
  refuseWriting(program);
  const { store, journal } = program;
  const key = { kind: 'conclusion', periodId, id } as const;
  const about = await describeSubject(store, key);
  const removed = await store.remove(key, expectedVersion);
  void journal?.append({ act: 'removed', about });
  return removed;
}

/** The notice's paragraphs anew from what is concluded now; number, date and signers stay, and what it was is a version. */
export async function renewNotice(
  program: Program,
  periodId: string,
): Promise<{ version: number; savedAt: string }> {
  refuseWriting(program);
  const { letter, version } = await openLetter(program, { periodId, id: 'notice' });
  if (letter.kind !== 'notice')
    throw new ProblemError('record-missing', { kind: 'letter', period: periodId, id: 'notice' });
  const { paragraphs, basis } = await beginAnew(program, periodId, 'notice');
  await program.store.keepVersion(
    { kind: 'letter', periodId, id: letter.id },
    { reason: 'before-restore', note: formerNote },
  );
  return saveLetter(program, { ...letter, paragraphs, ...(basis && { basis }) }, version);
}
