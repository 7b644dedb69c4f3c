import type { Consultation, DraftRemark } from '../../model/consultation.ts';
import { decisionNames, listRemarks } from './judge-answer.ts';
import type { DraftSection } from './name-sections.ts';

/** One line of Bảng tổng hợp ý kiến góp ý. */
export type RemarkRow = {
  place: string;
  organisationId: string;
  remark: DraftRemark;
};

/** Where a remark belongs, as it is printed. */
export function namePlace(
  { sectionId, place = '' }: Pick<DraftRemark, 'sectionId' | 'place'>,
  sections: readonly DraftSection[],
): string {
  const section = sections.find(({ id }) => id === sectionId);
  return [section?.name, place.trim()].filter(Boolean).join(', ') || 'Ý kiến chung';
}

/** All remarks along the draft, the general ones first; those on one place in the order in which the bodies are asked. */
export function listRows({ answers }: Consultation, sections: readonly DraftSection[]): RemarkRow[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]));
  const rank = ({ remark: { sectionId, place = '' } }: RemarkRow) =>
    (sectionId === null ? undefined : order.get(sectionId)) ?? (place.trim() === '' ? -1 : sections.length);
  return answers
    .flatMap((answer) =>
      listRemarks(answer).map((remark) => ({
        place: namePlace(remark, sections),
        organisationId: answer.organisationId,
        remark,
      })),
    )
    .toSorted((one, other) => rank(one) - rank(other));
}

/** `Tiếp thu: đã sửa thành 1.250 hội viên`. */
export function tellDecision({ decision, explanation }: DraftRemark): string {
  const text = explanation.trim();
  if (decision === null) return text;
  return text === '' ? decisionNames[decision] : `${decisionNames[decision]}: ${text}`;
}
