import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Conclusion } from '../../model/conclusion.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { formatDateShort } from '../values/format-date.ts';
import { sortConclusions } from './order-conclusions.ts';

/** "5 rõ": what an item should tell, so that whoever reads it knows what to do. */
export const clearParts = ['lead', 'partners', 'content', 'deadline', 'reporting'] as const;
export type ClearPart = (typeof clearParts)[number];

export const clearPartNames: Readonly<Record<ClearPart, string>> = {
  lead: 'cơ quan chủ trì',
  partners: 'cơ quan phối hợp',
  content: 'nội dung',
  deadline: 'thời hạn',
  reporting: 'chế độ báo cáo',
};

/** What of the five is not there. A routine task needs no deadline. */
export function listUnclearParts({ task, reportingDuty }: Conclusion): ClearPart[] {
  const isClear: Record<ClearPart, boolean> = {
    lead: (task.lead?.name.trim() ?? '') !== '',
    partners: task.partners.some(({ name }) => name.trim() !== ''),
    content: task.text.trim() !== '',
    deadline: task.deadline !== null || task.isRoutine,
    reporting: reportingDuty.trim() !== '',
  };
  return clearParts.filter((part) => !isClear[part]);
}

export type ConclusionFinding = { conclusionId: string; sentence: string };

export type ConclusionGround = {
  meetingDate: CalendarDate;
  /** Whether a body stands on the day of the meeting; of one that is not known it cannot be said. */
  isStanding: (organisationId: string) => boolean;
  petitionText: (petitionId: string) => string;
};

/** What in the items cannot be meant so, each in a sentence. Nothing is refused: the chair may know better. */
export function checkConclusions(
  conclusions: readonly Conclusion[],
  ground: ConclusionGround,
): ConclusionFinding[] {
  const sorted = sortConclusions(conclusions);
  return [
    ...sorted.flatMap((each) => findDeadlineFault(each, ground)),
    ...sorted.flatMap((each) => findEndedBodies(each, ground)),
    ...findContradictions(sorted, ground),
  ];
}

function findDeadlineFault(
  { id, task: { deadline }, deadlineRule = 'before' }: Conclusion,
  { meetingDate }: ConclusionGround,
): ConclusionFinding[] {
  if (deadline === null) return [];
  const isTooEarly = deadlineRule === 'before' ? deadline <= meetingDate : deadline < meetingDate;
  if (!isTooEarly) return [];
  const sentence = `Thời hạn ${formatDateShort(deadline)} kết thúc trước ngày hội nghị (${formatDateShort(meetingDate)}). Sửa lại thời hạn.`;
  return [{ conclusionId: id, sentence }];
}

function findEndedBodies(
  { id, task: { lead, partners } }: Conclusion,
  { meetingDate, isStanding }: ConclusionGround,
): ConclusionFinding[] {
  return [lead, ...partners].flatMap((party) => {
    if (!party || party.organisationId === null || isStanding(party.organisationId)) return [];
    const role = party === lead ? 'chủ trì' : 'phối hợp';
    const sentence = `Cơ quan ${role} “${party.name}” không còn hoạt động vào ngày ${formatDateShort(meetingDate)}. Chọn cơ quan khác.`;
    return [{ conclusionId: id, sentence }];
  });
}

/** Two items answer the same petition in another sense, by another body, or by another day. */
function findContradictions(
  sorted: readonly Conclusion[],
  { petitionText }: ConclusionGround,
): ConclusionFinding[] {
  const first = new Map<string, Conclusion>();
  return sorted.flatMap((each) =>
    each.petitionIds.flatMap((petitionId) => {
      const earlier = first.get(petitionId);
      first.set(petitionId, earlier ?? each);
      if (!earlier || earlier.id === each.id) return [];
      const differing = [
        isSame(earlier.attitude, each.attitude) ? '' : 'thái độ',
        isSame(earlier.task.lead?.name ?? '', each.task.lead?.name ?? '') ? '' : 'cơ quan chủ trì',
        earlier.task.deadline === each.task.deadline ? '' : 'thời hạn',
      ].filter(Boolean);
      if (differing.length === 0) return [];
      const sentence = `Kiến nghị “${petitionText(petitionId)}” được kết luận khác nhau ở nội dung ${earlier.order} và ${each.order} (${differing.join(', ')}). Thống nhất lại.`;
      return [{ conclusionId: each.id, sentence }];
    }),
  );
}

function isSame(one: string, other: string): boolean {
  return foldSearchKey(one) === foldSearchKey(other);
}
