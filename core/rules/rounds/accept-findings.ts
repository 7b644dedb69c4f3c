import type { Instant } from '../../model/instant.ts';
import type { Report } from '../../model/report.ts';
import { limits } from '../../model/limits.ts';

/** Vẫn gửi, ghi lý do: the report remembers what was still open when it went out (`found`, sentences), and why. */
export function acceptFindings(
  report: Report,
  found: readonly string[],
  reason: string,
  acceptedAt: Instant,
): Report {
  const sentences = found.map((sentence) => sentence.slice(0, limits.lineCharacters));
  return {
    ...report,
    acceptedFindings: [...(report.acceptedFindings ?? []), { acceptedAt, reason, sentences }],
  };
}
