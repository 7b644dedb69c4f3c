import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../core/model/report.ts';
import { reportStates, type ReportState } from '../../../../core/model/report-state.ts';
import { carryState, isTextLocked, takeState } from '../../../../core/rules/rounds/lock-report.ts';
import { attachSignedCopy, explainRefusal, moveReport } from '../../../../core/rules/rounds/move-report.ts';
import { report } from '../../../support/records.ts';

const facts = { now: '2021-03-16T03:50:00.000Z', draftNumber: 3 };
const issued = moveReport(
  { ...report, state: 'approved' },
  { kind: 'issue', number: ' 12 ', date: '2021-03-18' },
  facts,
);
const signed = attachSignedCopy(issued, 'ab'.repeat(32), 'đã ký.pdf');

describe('a report on its way', () => {
  it('can be submitted, approved, issued and sent in this order, and back where an office needs it', () => {
    const acts = ['submit', 'revise', 'approve', 'issue', 'attach-signed-copy', 'send', 'reopen'] as const;
    const possible = (state: ReportState) =>
      acts.filter((act) => explainRefusal({ state, issued: null }, act) === null);
    expect(Object.fromEntries(reportStates.map((state) => [state, possible(state)]))).toEqual({
      drafting: ['submit', 'approve'],
      'numbered-draft': ['submit', 'revise', 'approve'],
      approved: ['revise', 'issue'],
      issued: ['issue', 'attach-signed-copy', 'send', 'reopen'],
      sent: ['issue', 'attach-signed-copy', 'reopen'],
      'supplement-requested': ['submit', 'approve'],
      received: ['issue', 'attach-signed-copy', 'reopen'],
    });
  });

  it('says why an act is not possible', () => {
    expect(explainRefusal({ state: 'drafting', issued: null }, 'issue')).toBe('Báo cáo chưa được duyệt.');
    expect(explainRefusal(issued, 'detach-signed-copy')).toBe('Chưa có bản ký.');
    expect(explainRefusal(signed, 'detach-signed-copy')).toBeNull();
  });

  it('gets its draft number and the moment when it is submitted', () => {
    expect(moveReport(report, { kind: 'submit' }, facts)).toMatchObject({
      state: 'numbered-draft',
      draftNumber: 3,
      submittedAt: facts.now,
    });
    expect(moveReport({ ...report, draftNumber: 2 }, { kind: 'revise' }, facts)).toMatchObject({
      state: 'drafting',
      draftNumber: 2,
    });
  });

  it('carries number and date of issue to the letterhead', () => {
    expect(issued.state).toBe('issued');
    expect(issued.issued).toEqual({ number: '12', date: '2021-03-18', signedCopySha256: null });
    expect(issued.header).toMatchObject({ number: '12', date: { year: 2021, month: 3, day: 18 } });
  });

  it('keeps signed copy and state when a number is mended after sending', () => {
    const sent = moveReport(signed, { kind: 'send' }, facts);
    const mended = moveReport(sent, { kind: 'issue', number: '13', date: '2021-03-19' }, facts);
    expect(mended).toMatchObject({ state: 'sent', sentAt: facts.now, header: { number: '13' } });
    expect(mended.issued?.signedCopySha256).toBe(signed.issued?.signedCopySha256);
  });

  it('keeps with each sending what was still open and why, also after it is opened again and undone', () => {
    const accepted = { reason: 'Bổ sung sau.', sentences: ['Mục “Mở đầu” còn trống.'] };
    const sent = moveReport(signed, { kind: 'send', accepted }, facts);
    expect(sent).toMatchObject({ state: 'sent', acceptedFindings: [{ acceptedAt: facts.now, ...accepted }] });
    expect(moveReport(signed, { kind: 'send' }, facts)).not.toHaveProperty('acceptedFindings');
    const reopened = moveReport(sent, { kind: 'reopen' }, facts);
    expect(carryState(report, reopened).acceptedFindings).toBe(sent.acceptedFindings);
    expect(takeState(signed, sent).acceptedFindings).toBe(sent.acceptedFindings);
  });

  it('remembers after reopening that the signed copy is of the text before', () => {
    const reopened = moveReport(signed, { kind: 'reopen' }, facts);
    expect(reopened).toMatchObject({ state: 'drafting', issued: { isSignedCopyOutdated: true } });
    const again = attachSignedCopy(reopened, 'cd'.repeat(32), 'ký lại.pdf');
    expect(again.issued).toEqual({
      number: '12',
      date: '2021-03-18',
      signedCopySha256: 'cd'.repeat(32),
      signedCopyName: 'ký lại.pdf',
    });
  });

  it('forgets the signed copy when it is taken off', () => {
    expect(moveReport(signed, { kind: 'detach-signed-copy' }, facts).issued).toEqual({
      number: '12',
      date: '2021-03-18',
      signedCopySha256: null,
    });
  });
});

describe('the text of a report', () => {
  it('is read-only exactly while it is issued, sent or received', () => {
    expect(reportStates.filter((state) => isTextLocked({ state }))).toEqual(['issued', 'sent', 'received']);
  });

  it('is taken back by undo without the state and the number of issue', () => {
    const before: Report = { ...report, blocks: [] };
    const reopened = moveReport(issued, { kind: 'reopen' }, facts);
    expect(carryState(before, reopened)).toEqual({
      ...before,
      state: 'drafting',
      issued: issued.issued,
      header: { ...before.header, number: '12', date: issued.header.date },
    });
  });
});
