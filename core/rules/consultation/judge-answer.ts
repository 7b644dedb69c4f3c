import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Consultation, DraftRemark } from '../../model/consultation.ts';
import { formatDayAndMonth } from '../values/format-date.ts';
import type { ConsultationAnswer } from './begin-consultation.ts';

/** Còn chờ · Không trả lời, coi là thống nhất · Nhất trí · Có ý kiến · Đã trả lời, chưa ghi nội dung. */
export type Reply = 'waiting' | 'silent' | 'agreed' | 'remarks' | 'unread';

export const replyNames: Readonly<Record<Reply, string>> = {
  waiting: 'Chưa trả lời',
  silent: 'Không trả lời, coi là thống nhất',
  agreed: 'Nhất trí',
  remarks: 'Có ý kiến',
  unread: 'Đã trả lời, chưa ghi nội dung',
};

export const decisionNames: Readonly<Record<NonNullable<DraftRemark['decision']>, string>> = {
  taken: 'Tiếp thu',
  'partly-taken': 'Tiếp thu một phần',
  explained: 'Giải trình',
};

type Asked = Pick<Consultation, 'answerBy'>;

/** The remarks of which something is written. */
export function listRemarks({ remarks }: ConsultationAnswer): DraftRemark[] {
  return remarks.filter(({ text }) => text.trim() !== '');
}

/** What a body has answered by a day; who is silent through the last day agrees, as the letter says. */
export function judgeAnswer(answer: ConsultationAnswer, { answerBy }: Asked, today: CalendarDate): Reply {
  if (listRemarks(answer).length > 0) return 'remarks';
  if (answer.answeredOn === null) return answerBy !== null && today > answerBy ? 'silent' : 'waiting';
  return answer.isAgreed ? 'agreed' : 'unread';
}

/** Whether it came after the last day. */
export function isLate({ answeredOn }: ConsultationAnswer, { answerBy }: Asked): boolean {
  return answeredOn !== null && answerBy !== null && answeredOn > answerBy;
}

export type ConsultationCounts = {
  asked: number;
  answered: number;
  agreed: number;
  withRemarks: number;
  silent: number;
  waiting: number;
  remarks: number;
  taken: number;
  partlyTaken: number;
  explained: number;
  /** Remarks of which nobody has said yet how they are taken. */
  undecided: number;
};

export function countAnswers(consultation: Consultation, today: CalendarDate): ConsultationCounts {
  const { answers } = consultation;
  const replies = answers.map((answer) => judgeAnswer(answer, consultation, today));
  const remarks = answers.flatMap(listRemarks);
  const countReplies = (...wanted: Reply[]) => replies.filter((reply) => wanted.includes(reply)).length;
  const countDecisions = (wanted: DraftRemark['decision']) =>
    remarks.filter(({ decision }) => decision === wanted).length;
  return {
    asked: answers.length,
    answered: countReplies('agreed', 'remarks', 'unread'),
    agreed: countReplies('agreed'),
    withRemarks: countReplies('remarks'),
    silent: countReplies('silent'),
    waiting: countReplies('waiting'),
    remarks: remarks.length,
    taken: countDecisions('taken'),
    partlyTaken: countDecisions('partly-taken'),
    explained: countDecisions('explained'),
    undecided: countDecisions(null),
  };
}

/** `Lấy ý kiến 6 cơ quan · đã trả lời 5: nhất trí 3, có ý kiến 2 · còn chờ 1`. */
export function tellCounts(counts: ConsultationCounts): string {
  const { asked, answered, agreed, withRemarks, silent, waiting } = counts;
  const kinds = [agreed > 0 && `nhất trí ${agreed}`, withRemarks > 0 && `có ý kiến ${withRemarks}`].filter(
    Boolean,
  );
  return [
    `Lấy ý kiến ${asked} cơ quan`,
    `đã trả lời ${answered}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    silent > 0 && `không trả lời, coi là thống nhất ${silent}`,
    waiting > 0 && `còn chờ ${waiting}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `7 ý kiến: tiếp thu 4, tiếp thu một phần 1, giải trình 1, chưa xử lý 1`; empty when there is none. */
export function tellRemarkCounts({
  remarks,
  taken,
  partlyTaken,
  explained,
  undecided,
}: ConsultationCounts): string {
  if (remarks === 0) return '';
  const kinds = [
    taken > 0 && `tiếp thu ${taken}`,
    partlyTaken > 0 && `tiếp thu một phần ${partlyTaken}`,
    explained > 0 && `giải trình ${explained}`,
    undecided > 0 && `chưa xử lý ${undecided}`,
  ].filter(Boolean);
  return `${remarks} ý kiến: ${kinds.join(', ')}`;
}

/** How far it has come, as a step of the home: `5/6 · hạn 12/3`. Done when nobody is waited for and every remark has its answer. */
export function tellProgress(
  consultation: Consultation,
  today: CalendarDate,
): { isDone: boolean; note: string } {
  const { asked, answered, waiting, undecided } = countAnswers(consultation, today);
  const { answerBy } = consultation;
  const rest =
    undecided > 0
      ? ` · ${undecided} ý kiến chưa xử lý`
      : waiting > 0 && answerBy !== null
        ? ` · hạn ${formatDayAndMonth(answerBy)}`
        : '';
  return {
    isDone: asked > 0 && waiting === 0 && undecided === 0,
    note: `${answered}/${asked}${rest}`,
  };
}
