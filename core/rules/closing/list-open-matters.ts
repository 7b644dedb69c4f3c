import type { Conclusion } from '../../model/conclusion.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Letter } from '../../model/letter.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Petition } from '../../model/petition.ts';
import type { Report } from '../../model/report.ts';
import type { ReviewState } from '../../model/review.ts';
import { countAnswers } from '../consultation/judge-answer.ts';
import { letterKinds } from '../letters/letter-kinds.ts';
import { stateOfConclusion } from '../states/conclusion.ts';

export type ClosingFacts = {
  /** Bodies that are expected to report, each as its report stands for the office. */
  bodies: readonly { name: string; state: ReviewState | 'unreadable' }[];
  /** The office's own report; null: not begun. */
  officeReport: Pick<Report, 'state' | 'issued'> | null;
  letters: readonly Pick<Letter, 'kind' | 'header'>[];
  consultation: Consultation | null;
  meeting: Pick<Meeting, 'attendance'> | null;
  conclusions: readonly Pick<Conclusion, 'outcome'>[];
  /** Lines of the register that stand for a petition of this period. */
  petitions: readonly Pick<Petition, 'state'>[];
  /** Petitions of this period's reports that no line stands for. */
  unregisteredCount: number;
  today: CalendarDate;
};

const mostNames = 6;

/** What of a period is not finished, one sentence each; nothing of it keeps the period from being closed. */
export function listOpenMatters(facts: ClosingFacts): string[] {
  return [
    ...tellReports(facts),
    ...tellOfficeReport(facts),
    ...tellConsultation(facts),
    ...tellMeeting(facts),
    ...tellLetters(facts),
    ...tellFollowUp(facts),
  ];
}

function tellReports({ bodies }: ClosingFacts): string[] {
  const inState = (wanted: ReviewState | 'unreadable') => bodies.filter(({ state }) => state === wanted);
  return [
    ...tellNames('Chưa nhận báo cáo của', inState('not-sent')),
    ...tellNames('Không đọc được báo cáo của', inState('unreadable')),
    ...tellNames('Đang đề nghị bổ sung báo cáo của', inState('supplement-requested')),
    ...tellNames('Chưa chốt báo cáo của', inState('received')),
  ];
}

function tellNames(lead: string, bodies: readonly { name: string }[]): string[] {
  if (bodies.length === 0) return [];
  const names = bodies.slice(0, mostNames).map(({ name }) => name);
  const rest = bodies.length > mostNames ? ` và ${bodies.length - mostNames} cơ quan, đơn vị khác` : '';
  return [`${lead}: ${names.join('; ')}${rest}.`];
}

function tellOfficeReport({ officeReport }: ClosingFacts): string[] {
  if (officeReport === null) return ['Chưa soạn báo cáo tổng hợp.'];
  if (officeReport.issued === null) return ['Báo cáo tổng hợp chưa ban hành.'];
  return officeReport.issued.signedCopySha256 === null ? ['Báo cáo tổng hợp chưa đính kèm bản ký.'] : [];
}

function tellConsultation({ consultation, today }: ClosingFacts): string[] {
  if (!consultation || consultation.sentOn === null) return [];
  const { waiting, undecided } = countAnswers(consultation, today);
  return [
    ...(waiting > 0 ? [`Lấy ý kiến dự thảo: ${waiting} cơ quan chưa trả lời.`] : []),
    ...(undecided > 0 ? [`Lấy ý kiến dự thảo: ${undecided} ý kiến chưa tiếp thu, giải trình.`] : []),
  ];
}

function tellMeeting({ meeting, letters }: ClosingFacts): string[] {
  const has = (kind: Letter['kind']) => letters.some((letter) => letter.kind === kind);
  const isHeld =
    has('minutes') ||
    (meeting?.attendance.some(({ presence }) => presence === 'present' || presence === 'deputised') ?? false);
  if (!isHeld) return ['Chưa ghi nhận hội nghị (điểm danh, biên bản).'];
  return [
    ...(has('minutes') ? [] : ['Chưa lập biên bản hội nghị.']),
    ...(has('notice') ? [] : ['Chưa lập thông báo kết luận.']),
  ];
}

function tellLetters({ letters }: ClosingFacts): string[] {
  const counts = new Map<string, number>();
  for (const { kind, header } of letters)
    if (letterKinds[kind].type !== null && header.number.trim() === '')
      counts.set(letterKinds[kind].name, (counts.get(letterKinds[kind].name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} chưa ghi số${count > 1 ? ` (${count} văn bản)` : ''}.`);
}

function tellFollowUp({ conclusions, petitions, unregisteredCount }: ClosingFacts): string[] {
  const unjudged = conclusions.filter((each) => stateOfConclusion(each) === 'not-looked-at').length;
  const fresh = petitions.filter(({ state }) => state === 'new').length;
  return [
    ...(unregisteredCount > 0 ? [`${unregisteredCount} kiến nghị trong báo cáo chưa vào sổ theo dõi.`] : []),
    ...(fresh > 0 ? [`${fresh} kiến nghị của kỳ chưa chuyển cơ quan có thẩm quyền.`] : []),
    ...(unjudged > 0
      ? [`${unjudged} nội dung kết luận chưa đánh giá; vẫn theo dõi, đánh giá được sau khi kết thúc kỳ.`]
      : []),
  ];
}
