import { listTexts } from './list-texts.ts';
import type { CheckInput, Finding, ReportCheck } from './report-check.ts';
import { reportChecks } from './report-checks.ts';

/** Beyond this many of one kind the list helps nobody; the rest shows as these are mended. */
const mostOfOneKind = 50;

/** Kiểm tra: everything found in a report, faults first, in the order of the checks. */
export function checkReport(input: Omit<CheckInput, 'texts'>): Finding[] {
  const whole = { ...input, texts: listTexts(input.report) };
  return sortFindings(reportChecks.flatMap((check) => runCheck(check, whole)));
}

/** One check alone, for a caller that must let other work through in between. */
export function runCheck(check: ReportCheck, input: CheckInput): Finding[] {
  return check
    .find(input)
    .slice(0, mostOfOneKind)
    .map((found) => ({
      ...found,
      id: [check.id, ...Object.values(found.place), found.sentence].join(' '),
    }));
}

export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [
    ...findings.filter(({ level }) => level === 'error'),
    ...findings.filter(({ level }) => level === 'warning'),
  ];
}
