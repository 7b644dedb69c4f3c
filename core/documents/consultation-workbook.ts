import type { ConsultationAnswer } from '../rules/consultation/begin-consultation.ts';
import { decisionNames, judgeAnswer, listRemarks, replyNames } from '../rules/consultation/judge-answer.ts';
import { listRows } from '../rules/consultation/list-rows.ts';
import { nameDraft } from '../rules/consultation/tell-draft.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { consultationTableName, tellNotes, type ConsultationTableInput } from './consultation-table.ts';
import type { SheetCell, Workbook } from './workbook.ts';

const blank: SheetCell = { kind: 'blank' };

/** The same in Excel: one sheet of remarks, one of who has answered. */
export function buildConsultationWorkbook(input: ConsultationTableInput): Workbook {
  const { consultation, sections, nameBody, organisation, period, today, date } = input;
  const reference = normaliseText(`Góp ý ${nameDraft(consultation, period)}`);
  const count = (index: number): SheetCell => ({ kind: 'number', value: String(index + 1), align: 'center' });
  return {
    title: normaliseText(`${consultationTableName} ${namePeriod(period)}`),
    subject: reference,
    author: organisation.name,
    keywords: [organisation.shortName, namePeriod(period)],
    date,
    sheets: [
      {
        name: 'Ý kiến góp ý',
        title: consultationTableName.toLocaleUpperCase('vi'),
        reference,
        columns: [
          { title: 'TT', width: 6 },
          { title: 'Mục, nội dung của dự thảo', width: 30 },
          { title: 'Cơ quan góp ý', width: 26 },
          { title: 'Nội dung góp ý', width: 52 },
          { title: 'Tiếp thu, giải trình', width: 18 },
          { title: 'Nội dung tiếp thu, giải trình', width: 52 },
        ],
        rows: listRows(consultation, sections).map(({ place, organisationId, remark }, index) => [
          count(index),
          text(place),
          text(nameBody(organisationId)),
          text(remark.text),
          text(remark.decision === null ? 'Chưa xử lý' : decisionNames[remark.decision]),
          text(remark.explanation),
        ]),
      },
      {
        name: 'Tình hình trả lời',
        title: 'TÌNH HÌNH TRẢ LỜI',
        reference: normaliseText(tellNotes(input)[0] ?? ''),
        columns: [
          { title: 'TT', width: 6 },
          { title: 'Cơ quan, đơn vị', width: 44 },
          { title: 'Ngày trả lời', width: 14 },
          { title: 'Số văn bản', width: 20 },
          { title: 'Trả lời', width: 32 },
          { title: 'Số ý kiến', width: 10 },
        ],
        rows: consultation.answers.map((answer, index) => [
          count(index),
          text(nameBody(answer.organisationId)),
          dateOf(answer),
          text(answer.documentNumber),
          text(replyNames[judgeAnswer(answer, consultation, today)]),
          { kind: 'number', value: String(listRemarks(answer).length), align: 'center' },
        ]),
      },
    ],
  };
}

function dateOf({ answeredOn }: ConsultationAnswer): SheetCell {
  return answeredOn === null ? blank : { kind: 'date', date: answeredOn };
}

function text(value: string): SheetCell {
  const shown = normaliseText(value).trim();
  return shown === '' ? blank : { kind: 'text', text: shown };
}
