import { describe, expect, it } from 'vitest';
import { reportState } from '../../../../core/model/report.ts';
import {
  describeReportState,
  isReportInProgress,
} from '../../../../core/rules/rounds/describe-report-state.ts';

describe('words for the states of a report', () => {
  it('names every state differently', () => {
    const names = [null, ...reportState.options].map((state) => describeReportState(state, 2));
    expect(new Set(names).size).toBe(names.length);
  });

  it('counts the drafts that are given to the leader', () => {
    expect(describeReportState('numbered-draft', 3)).toBe('Dự thảo lần 3 (đang trình)');
    expect(describeReportState('numbered-draft')).toBe('Dự thảo (đang trình)');
  });

  it('says of a report that nobody has begun that it has not been begun', () => {
    expect(describeReportState(null)).toBe('Chưa bắt đầu');
  });

  it('takes a report as being written until it is approved, and again when more is asked for', () => {
    expect([null, ...reportState.options].filter(isReportInProgress)).toEqual([
      null,
      'drafting',
      'numbered-draft',
      'supplement-requested',
    ]);
  });
});
