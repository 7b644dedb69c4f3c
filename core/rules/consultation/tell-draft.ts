import type { Consultation, DraftOf } from '../../model/consultation.ts';
import type { Period } from '../../model/period.ts';
import type { LetterFacts } from '../letters/begin-letter.ts';
import { nameMeeting } from '../periods/name-meeting.ts';
import { nameNextPeriod, namePeriod } from '../periods/name-period.ts';
import { formatDateShort } from '../values/format-date.ts';

export function draftOfConsultation({ draft }: Pick<Consultation, 'draft'>): DraftOf {
  return draft?.of ?? 'report';
}

/** What the draft is called in a sentence: `dự thảo (lần 2) báo cáo kết quả công tác quý I/2021, nhiệm vụ …`. */
export function nameDraft({ draft }: Pick<Consultation, 'draft'>, period: Period): string {
  const round = draft?.draftNumber ? ` (lần ${draft.draftNumber})` : '';
  switch (draftOfConsultation({ draft })) {
    case 'report':
      return `dự thảo${round} báo cáo kết quả công tác ${namePeriod(period)}, nhiệm vụ trọng tâm ${nameNextPeriod(period)}`;
    case 'notice':
      return `dự thảo${round} thông báo kết luận ${nameMeeting(period.meetingKind)} ${namePeriod(period)}`;
  }
}

const focus: Readonly<Record<DraftOf, (nextPeriod: string) => string[]>> = {
  report: (nextPeriod) => [
    '- Số liệu, kết quả, mô hình, điển hình nêu về cơ quan, đơn vị mình;',
    `- Hạn chế, nguyên nhân; nhiệm vụ trọng tâm ${nextPeriod}, cơ quan chủ trì, phối hợp và thời hạn;`,
    '- Ý kiến, kiến nghị và cơ quan có thẩm quyền giải quyết.',
  ],
  notice: () => [
    '- Đánh giá, nhận xét nêu về cơ quan, đơn vị mình;',
    '- Nhiệm vụ được giao: cơ quan chủ trì, phối hợp, nội dung, thời hạn và chế độ báo cáo;',
    '- Việc giải quyết ý kiến, kiến nghị.',
  ],
};

/** What Công văn lấy ý kiến dự thảo is begun from; `addressees`: the names of those who are asked. */
export function tellConsultation(
  consultation: Pick<Consultation, 'draft' | 'answerBy'>,
  period: Period,
  addressees: readonly string[] | null,
): LetterFacts {
  const of = draftOfConsultation(consultation);
  const draft = nameDraft(consultation, period);
  return {
    words: {
      draft,
      reportDraft: of === 'report' ? draft : '',
      noticeDraft: of === 'notice' ? draft : '',
      ...(consultation.answerBy && { answerBy: formatDateShort(consultation.answerBy) }),
    },
    lists: { focus: focus[of](nameNextPeriod(period)) },
    ...(addressees && { addressees }),
  };
}
