import type { GatheringStep } from '../../contract/gathering.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Conclusion } from '../../model/conclusion.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { LetterKind } from '../../model/letter.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { ReportState } from '../../model/report-state.ts';
import { tellProgress } from '../consultation/judge-answer.ts';
import { isReportInProgress } from '../rounds/describe-report-state.ts';
import { formatDateShort } from '../values/format-date.ts';

export type StepFacts = {
  letters: readonly { kind: LetterKind; number: string }[];
  received: number;
  expected: number;
  /** Of the office's own report; null: not begun. */
  officeReport: ReportState | null;
  consultation: Consultation | null;
  meeting: Pick<Meeting, 'date' | 'attendance'> | null;
  /** As planned with the period. */
  meetingDate: CalendarDate | null;
  conclusions: readonly Pick<Conclusion, 'outcome'>[];
  closedAt: string | null;
  /** For the answers to a draft. */
  today: CalendarDate;
};

/** How far a period has come on its way from the request to the follow-up, told by its records alone. */
export function tellSteps(facts: StepFacts): GatheringStep[] {
  return [
    { step: 'request', ...tellRequest(facts) },
    { step: 'intake', ...tellIntake(facts) },
    { step: 'consolidation', ...tellConsolidation(facts) },
    { step: 'consultation', ...tellConsultation(facts) },
    { step: 'meeting', ...tellMeeting(facts) },
    { step: 'conclusion', ...tellConclusion(facts) },
    { step: 'follow-up', ...tellFollowUp(facts) },
  ];
}

type Told = Omit<GatheringStep, 'step'>;

const notBegun: Told = { isDone: false, note: '' };
const writing: Told = { isDone: false, note: 'đang soạn' };

/** A letter is out when it has its number. */
function tellLetter({ letters }: StepFacts, kind: LetterKind): Told {
  const letter = letters.find((each) => each.kind === kind);
  if (!letter) return notBegun;
  return letter.number.trim() === '' ? writing : { isDone: true, note: `số ${letter.number.trim()}` };
}

function tellRequest(facts: StepFacts): Told {
  return tellLetter(facts, 'request');
}

function tellIntake({ received, expected }: StepFacts): Told {
  return {
    isDone: expected > 0 && received >= expected,
    note: expected > 0 ? `${received}/${expected}` : '',
  };
}

function tellConsolidation({ officeReport }: StepFacts): Told {
  if (officeReport === null) return notBegun;
  if (officeReport === 'numbered-draft') return { isDone: false, note: 'đang trình' };
  return isReportInProgress(officeReport) ? writing : { isDone: true, note: 'đã duyệt' };
}

function tellConsultation(facts: StepFacts): Told {
  const { consultation, today } = facts;
  const hasAnswer = consultation?.answers.some(({ answeredOn }) => answeredOn !== null) ?? false;
  if (!consultation || (consultation.sentOn === null && !hasAnswer)) {
    const letter = tellLetter(facts, 'consultation');
    return letter.isDone ? { isDone: false, note: 'đã gửi' } : letter;
  }
  return tellProgress(consultation, today);
}

function tellMeeting({ meeting, meetingDate, letters }: StepFacts): Told {
  const date = meeting?.date ?? meetingDate;
  const isHeld =
    letters.some(({ kind }) => kind === 'minutes') ||
    (meeting?.attendance.some(({ presence }) => presence === 'present' || presence === 'deputised') ?? false);
  return { isDone: isHeld, note: date === null ? '' : formatDateShort(date) };
}

function tellConclusion(facts: StepFacts): Told {
  const letter = tellLetter(facts, 'notice');
  if (letter.isDone) return letter;
  const { length } = facts.conclusions;
  return length > 0 ? { isDone: false, note: `${length} nội dung` } : letter;
}

function tellFollowUp({ conclusions, closedAt }: StepFacts): Told {
  if (conclusions.length === 0) return { isDone: closedAt !== null, note: '' };
  const met = conclusions.filter(({ outcome }) => outcome?.state === 'met').length;
  const judged = conclusions.filter(({ outcome }) => (outcome?.state ?? null) !== null).length;
  return { isDone: judged === conclusions.length, note: `${met}/${conclusions.length} đạt` };
}
