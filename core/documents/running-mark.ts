import type { Instant } from '../model/instant.ts';
import type { Period } from '../model/period.ts';
import type { Report } from '../model/report.ts';
import { formatMoment } from '../rules/values/format-moment.ts';

/** `BẢN TẬP HUẤN`, `DỰ THẢO lần 2`; null when the page bears no mark. */
export function writeRunningMark(
  report: Report,
  period: Period,
  submission: { draftNumber: number; submittedAt: Instant } | null = null,
): string | null {
  const draft = submission
    ? `DỰ THẢO lần ${submission.draftNumber}, ${formatMoment(submission.submittedAt)}`
    : report.state === 'numbered-draft'
      ? `DỰ THẢO lần ${report.draftNumber}`
      : '';
  return [period.isPractice ? 'BẢN TẬP HUẤN' : '', draft].filter(Boolean).join(' · ') || null;
}
