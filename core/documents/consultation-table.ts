import type { CalendarDate } from '../model/calendar-date.ts';
import type { Consultation } from '../model/consultation.ts';
import {
  judgeAnswer,
  countAnswers,
  tellCounts,
  tellRemarkCounts,
} from '../rules/consultation/judge-answer.ts';
import { listRows, tellDecision } from '../rules/consultation/list-rows.ts';
import type { DraftSection } from '../rules/consultation/name-sections.ts';
import { nameDraft } from '../rules/consultation/tell-draft.ts';
import { formatDateShort } from '../rules/values/format-date.ts';
import { buildOfficeTable, type OfficeTableInput } from './office-table.ts';
import type { PrintDocument } from './print-document.ts';

export type ConsultationTableInput = OfficeTableInput & {
  consultation: Consultation;
  sections: readonly DraftSection[];
  /** As the body is called on the day. */
  nameBody: (organisationId: string) => string;
  today: CalendarDate;
};

export const consultationTableName = 'Bảng tổng hợp ý kiến góp ý';

/** Bảng tổng hợp ý kiến góp ý: what was remarked where on the draft, by whom, and how it was taken; who agreed. */
export function buildConsultationTable(input: ConsultationTableInput): PrintDocument {
  const { consultation, sections, nameBody, period } = input;
  const rows = listRows(consultation, sections);
  return buildOfficeTable(input, {
    id: 'consultation',
    name: consultationTableName,
    about: tellAbout(consultation, nameDraft(consultation, period)),
    columns: [
      { title: 'TT', widthMm: 12, align: 'center' },
      { title: 'Mục, nội dung của dự thảo', widthMm: 48 },
      { title: 'Cơ quan góp ý', widthMm: 40 },
      { title: 'Nội dung góp ý', widthMm: 80 },
      { title: 'Tiếp thu, giải trình', widthMm: 80 },
    ],
    rows:
      rows.length === 0
        ? [['', '', '', 'Không có ý kiến góp ý', '']]
        : rows.map(({ place, organisationId, remark }, index) => [
            String(index + 1),
            place,
            nameBody(organisationId),
            remark.text,
            tellDecision(remark),
          ]),
    notes: tellNotes(input),
  });
}

function tellAbout({ sentOn, answerBy }: Consultation, draft: string): string {
  return [
    `Góp ý ${draft}`,
    sentOn === null ? '' : `gửi ngày ${formatDateShort(sentOn)}`,
    answerBy === null ? '' : `hạn trả lời ${formatDateShort(answerBy)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The totals, and who has nothing to remark. */
export function tellNotes({
  consultation,
  nameBody,
  today,
}: Pick<ConsultationTableInput, 'consultation' | 'nameBody' | 'today'>): string[] {
  const counts = countAnswers(consultation, today);
  const named = (lead: string, ...wanted: ReturnType<typeof judgeAnswer>[]) => {
    const names = consultation.answers
      .filter((answer) => wanted.includes(judgeAnswer(answer, consultation, today)))
      .map(({ organisationId }) => nameBody(organisationId));
    return names.length === 0 ? [] : [`${lead}: ${names.join('; ')}.`];
  };
  const remarks = tellRemarkCounts(counts);
  return [
    `${tellCounts(counts).replaceAll(' · ', '; ')}.`,
    ...(remarks === '' ? [] : [`${remarks}.`]),
    ...named('Nhất trí với dự thảo', 'agreed'),
    ...named('Không trả lời trong thời hạn, được coi là thống nhất với dự thảo', 'silent'),
    ...named('Đã trả lời, chưa ghi nội dung', 'unread'),
    ...named('Chưa trả lời', 'waiting'),
  ];
}
