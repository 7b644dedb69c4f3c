import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Consultation, DraftRemark } from '../../model/consultation.ts';
import type { Period } from '../../model/period.ts';

export type ConsultationAnswer = Consultation['answers'][number];

/** Lấy ý kiến dự thảo as the period tells it: all bodies that report are asked about the consolidated report. */
export function beginConsultation(
  { id, receiverId, expectedOrganisationIds }: Period,
  answerBy: CalendarDate | null,
  draftNumber = 0,
): Consultation {
  return {
    periodId: id,
    draft: { of: 'report', draftNumber: draftNumber > 0 ? draftNumber : null },
    sentOn: null,
    answerBy,
    answers: expectedOrganisationIds.filter((each) => each !== receiverId).map(beginAnswer),
  };
}

/** A body that is asked and has not answered. */
export function beginAnswer(organisationId: string): ConsultationAnswer {
  return { organisationId, answeredOn: null, documentNumber: '', isAgreed: false, remarks: [] };
}

export function beginRemark(id: string): DraftRemark {
  return { id, sectionId: null, text: '', decision: null, explanation: '' };
}

/** The record with one answer changed. */
export function changeAnswer(
  consultation: Consultation,
  organisationId: string,
  change: (answer: ConsultationAnswer) => ConsultationAnswer,
): Consultation {
  return {
    ...consultation,
    answers: consultation.answers.map((each) =>
      each.organisationId === organisationId ? change(each) : each,
    ),
  };
}

/** The record with one remark of a body changed; null takes it away. */
export function changeRemark(
  consultation: Consultation,
  organisationId: string,
  remarkId: string,
  change: (remark: DraftRemark) => DraftRemark | null,
): Consultation {
  return changeAnswer(consultation, organisationId, (answer) => ({
    ...answer,
    remarks: answer.remarks.flatMap((each) => (each.id === remarkId ? (change(each) ?? []) : each)),
  }));
}

/** What a body has answered: not yet, agreed, with remarks. Who answers for the first time does so on `today`. */
export function setReply(
  answer: ConsultationAnswer,
  reply: 'none' | 'agreed' | 'remarks',
  { today, newId }: { today: CalendarDate; newId: () => string },
): ConsultationAnswer {
  switch (reply) {
    case 'none':
      return { ...answer, answeredOn: null, isAgreed: false };
    case 'agreed':
      return { ...answer, answeredOn: answer.answeredOn ?? today, isAgreed: true };
    case 'remarks':
      return {
        ...answer,
        answeredOn: answer.answeredOn ?? today,
        isAgreed: false,
        remarks: answer.remarks.length > 0 ? answer.remarks : [beginRemark(newId())],
      };
  }
}
