import type { GatheringRow, GatheringState } from '../../contract/gathering.ts';
import type { Completeness } from '../../contract/views.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { ReportState } from '../../model/report-state.ts';
import type { Review, ReviewState } from '../../model/review.ts';
import { reviewStateNames } from '../states/review.ts';
import { isReportInProgress, unreadableName } from '../rounds/describe-report-state.ts';

/** A report whose body has sent it, as written in this program. */
const sentStates: ReadonlySet<ReportState> = new Set<ReportState>([
  'sent',
  'supplement-requested',
  'received',
]);

export type GatheredFacts = {
  /** What the office has found and decided; null: nothing yet. */
  review: Review | null;
  report: { state: ReportState; completeness: Completeness } | null;
  /** Of the due date: "trước ngày 20" ends on the 19th. */
  lastDay: CalendarDate | null;
  today: CalendarDate;
  /** The body, its report or the review cannot be read. */
  isUnreadable?: boolean;
};

/** Where a body's report stands for the office, before its content is looked at. */
export function reviewStateOf({ review, report }: Pick<GatheredFacts, 'review' | 'report'>): ReviewState {
  if (review) return review.state;
  return report && sentStates.has(report.state) ? 'received' : 'not-sent';
}

/** The same where a damaged file may hide that it has come: what the register has of it stands, else nothing is known. */
export function standingOf({
  isUnreadable = false,
  ...known
}: Pick<GatheredFacts, 'review' | 'report' | 'isUnreadable'>): ReviewState | 'unreadable' {
  const state = reviewStateOf(known);
  return isUnreadable && state === 'not-sent' ? 'unreadable' : state;
}

/** Received: it has come, whatever has become of it since. */
export function isReceived(facts: Pick<GatheredFacts, 'review' | 'report'>): boolean {
  return reviewStateOf(facts) !== 'not-sent';
}

/** Complete: every section that must be written holds something, and no figure is blank. */
export function isComplete({ report }: Pick<GatheredFacts, 'report'>): boolean {
  if (!report) return false;
  const { sectionsFilled, sectionsRequired, figuresFilled, figuresTotal } = report.completeness;
  return sectionsFilled >= sectionsRequired && figuresFilled >= figuresTotal;
}

/** On time: by the register it came on the last day or before; null when the day is not known or nothing is due. */
export function isOnTime({ review, lastDay }: Pick<GatheredFacts, 'review' | 'lastDay'>): boolean | null {
  const arrivedOn = review?.arrivedOn ?? null;
  return arrivedOn === null || lastDay === null ? null : arrivedOn <= lastDay;
}

/** Accepted: the office takes it into the consolidation. */
export function isAccepted({ review }: Pick<GatheredFacts, 'review'>): boolean {
  return review?.state === 'accepted';
}

/** What a row of the office's home says of a body's report, and the one next thing to do with it. */
export function gatherReport(
  facts: GatheredFacts,
): Pick<GatheringRow, 'state' | 'isOnTime' | 'isOverdue' | 'openRemarkCount' | 'act'> {
  const { review, lastDay, today } = facts;
  return {
    state: stateOf(facts),
    isOnTime: isOnTime(facts),
    isOverdue: !isReceived(facts) && facts.isUnreadable !== true && lastDay !== null && today > lastDay,
    openRemarkCount: review?.remarks.filter(({ isSettled }) => !isSettled).length ?? 0,
    act: nextAct(facts),
  };
}

function stateOf(facts: GatheredFacts): GatheringState {
  const state = standingOf(facts);
  return state === 'received' && isComplete(facts) ? 'complete' : state;
}

function nextAct(facts: GatheredFacts): GatheringRow['act'] {
  const { review, report } = facts;
  switch (standingOf(facts)) {
    case 'unreadable':
      return 'write';
    case 'not-sent':
      return report && isReportInProgress(report.state) ? 'write' : 'register';
    case 'received':
      if (review === null || (review.arrivedOn === null && report === null)) return 'register';
      return report === null && review.way === 'word' ? 'place' : 'review';
    case 'supplement-requested':
      return 'review';
    case 'accepted':
      return 'look';
  }
}

/** How the office calls a state. */
export const gatheringStateNames: Readonly<Record<GatheringState, string>> = {
  ...reviewStateNames,
  complete: 'Đủ nội dung',
  unreadable: unreadableName,
};
