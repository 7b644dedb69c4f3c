import type { Report } from '../../model/report.ts';
import type { ReportAct } from '../../model/report-act.ts';
import { acceptFindings } from './accept-findings.ts';
import { reportTable, type ReportStepKind } from '../states/report.ts';
import { refusalOf } from '../states/state-table.ts';
import { partsOf } from '../values/calendar.ts';

/** Why an act is not possible for a report as it stands, as one sentence; null when it is. */
export function explainRefusal(
  { state, issued }: Pick<Report, 'state' | 'issued'>,
  act: ReportStepKind,
): string | null {
  const refusal = refusalOf(reportTable, state, act);
  if (refusal === null && act === 'detach-signed-copy' && !issued?.signedCopySha256) return 'Chưa có bản ký.';
  return refusal;
}

export type ActFacts = {
  now: string;
  /** For a submission: the number that the draft gets. */
  draftNumber: number;
};

/** The report after an act that the table of states allows. Numbers given by the văn thư reach the letterhead here. */
export function moveReport(before: Report, act: ReportAct, { now, draftNumber }: ActFacts): Report {
  const step = reportTable[before.state][act.kind];
  const report: Report = { ...before, state: 'next' in step ? step.next : before.state };
  switch (act.kind) {
    case 'submit':
      return { ...report, draftNumber, submittedAt: now };
    case 'revise':
    case 'approve':
      return report;
    case 'issue': {
      const { year, month, day } = partsOf(act.date);
      const number = act.number.trim();
      return {
        ...report,
        header: { ...report.header, number, date: { ...report.header.date, year, month, day } },
        issued: { ...(report.issued ?? { signedCopySha256: null }), number, date: act.date },
      };
    }
    case 'detach-signed-copy':
      return report.issued ? { ...report, issued: withoutSignedCopy(report.issued) } : report;
    case 'send': {
      const sent: Report = { ...report, sentAt: now };
      return act.accepted ? acceptFindings(sent, act.accepted.sentences, act.accepted.reason, now) : sent;
    }
    case 'reopen':
      return {
        ...report,
        issued:
          report.issued && report.issued.signedCopySha256 !== null
            ? { ...report.issued, isSignedCopyOutdated: true }
            : report.issued,
      };
  }
}

/** The report with the signed copy that lies in `received/<sha256>.pdf`. */
export function attachSignedCopy(report: Report, sha256: string, name: string): Report {
  if (!report.issued) return report;
  const issued = withoutSignedCopy(report.issued);
  return { ...report, issued: { ...issued, signedCopySha256: sha256, signedCopyName: name } };
}

type Issued = NonNullable<Report['issued']>;

function withoutSignedCopy(issued: Issued): Issued {
  const { signedCopyName: _name, isSignedCopyOutdated: _isOutdated, ...rest } = issued;
  return { ...rest, signedCopySha256: null };
}
