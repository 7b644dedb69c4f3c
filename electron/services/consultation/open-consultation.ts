import type { OpenedConsultation } from '../../../core/contract/consultation.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { consultation as consultationSchema, type Consultation } from '../../../core/model/consultation.ts';
import type { Period } from '../../../core/model/period.ts';
import { beginConsultation } from '../../../core/rules/consultation/begin-consultation.ts';
import { nameSections, type DraftSection } from '../../../core/rules/consultation/name-sections.ts';
import { planAnswer } from '../../../core/rules/consultation/plan-answer.ts';
import { tellConsultation } from '../../../core/rules/consultation/tell-draft.ts';
import type { LetterFacts } from '../../../core/rules/letters/begin-letter.ts';
import { isStandingOn } from '../../../core/rules/organisations/standing.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import { normaliseRecord } from '../../../core/rules/records/normalise-record.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { Program } from '../program.ts';
import { readOrganisations } from '../read-organisations.ts';
import { readRecords } from '../read-records.ts';
import { requirePeriod } from '../require-record.ts';

/** Lấy ý kiến dự thảo of a period for its screen. */
export async function openConsultation(program: Program, periodId: string): Promise<OpenedConsultation> {
  const { store } = program;
  const period = await requirePeriod(store, periodId);
  const today = dayOfConsultation(period, dateInVietnam(program.now()));
  const [stored, organisations, letters, report, holidayYears] = await Promise.all([
    store.read({ kind: 'consultation', periodId }),
    readOrganisations(store),
    store.listIdsInPeriod('letter', periodId),
    readDraft(program, period),
    readRecords(store, 'holiday-year'),
  ]);
  const consultation =
    stored?.content ??
    beginConsultation(
      period,
      planAnswer(today, period.meetingDate, holidayYears.records),
      report?.draftNumber,
    );
  const asked = new Set(consultation.answers.map(({ organisationId }) => organisationId));
  const expected = new Set(period.expectedOrganisationIds);
  return {
    consultation,
    version: stored?.version ?? 0,
    savedAt: stored?.savedAt ?? null,
    period,
    periodName: namePeriod(period),
    today,
    officeId: period.receiverId,
    bodies: [...organisations.values()]
      .filter(
        (body) => asked.has(body.id) || (body.id !== period.receiverId && isStandingOn(body, period.dataTo)),
      )
      .map((body) => {
        const { name, shortName } = selectVersion(body, period.dataTo);
        return { organisationId: body.id, name, shortName, isExpected: expected.has(body.id) };
      }),
    report,
    letter: letters.includes('consultation') ? await readLetter(program, periodId) : null,
    noticeId: letters.includes('notice') ? 'notice' : null,
  };
}

/** A practice quarter lies in the past: its draft goes round on the day on which its reports are due. */
export function dayOfConsultation({ isPractice, due, dataTo }: Period, today: string): string {
  return isPractice ? (due?.date ?? dataTo) : today;
}

/** The office's own report of the period, of which a draft goes round. */
async function readDraft(
  { store }: Program,
  { id, receiverId }: Period,
): Promise<OpenedConsultation['report']> {
  if (receiverId === null) return null;
  const stored = await store.read({
    kind: 'report',
    periodId: id,
    organisationId: receiverId,
    revision: 0,
  });
  if (!stored) return null;
  const { state, draftNumber, sections, blocks } = stored.content;
  return { state, draftNumber, sections: nameSections(sections, blocks) };
}

async function readLetter({ store }: Program, periodId: string): Promise<OpenedConsultation['letter']> {
  const stored = await store.read({ kind: 'letter', periodId, id: 'consultation' });
  if (!stored) return null;
  const { number, date } = stored.content.header;
  const { year, month, day } = date;
  return {
    id: 'consultation',
    number,
    date:
      month === null || day === null
        ? null
        : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  };
}

/** What the table of remarks is made of. */
export async function readSections(program: Program, period: Period): Promise<DraftSection[]> {
  return (await readDraft(program, period))?.sections ?? [];
}

/** What its letter is begun from; before anything was saved all bodies that report are asked. */
export async function readConsultationFacts({ store }: Program, period: Period): Promise<LetterFacts> {
  const stored = await store.read({ kind: 'consultation', periodId: period.id });
  if (!stored) return tellConsultation({ answerBy: null }, period, null);
  const organisations = await readOrganisations(store);
  const addressees = stored.content.answers.map(({ organisationId }) => {
    const body = organisations.get(organisationId);
    return body ? selectVersion(body, period.dataTo).name : organisationId;
  });
  return tellConsultation(stored.content, period, addressees);
}

/** Saves the consultation of a period that exists, in NFC. Resolves after the bytes are on disk. */
export async function saveConsultation(
  { store }: Program,
  consultation: Consultation,
  expectedVersion: number,
): Promise<{ version: number; savedAt: string }> {
  const { periodId } = consultation;
  await requirePeriod(store, periodId);
  const content = consultationSchema.parse(normaliseRecord(consultation));
  const seen = new Set(content.answers.map(({ organisationId }) => organisationId));
  if (seen.size < content.answers.length)
    throw new ProblemError('invalid-record', { kind: 'consultation', field: 'answers' });
  return store.save({ kind: 'consultation', periodId }, content, expectedVersion);
}
