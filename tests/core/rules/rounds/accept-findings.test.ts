import { expect, it } from 'vitest';
import { report as schema } from '../../../../core/model/report.ts';
import { acceptFindings } from '../../../../core/rules/rounds/accept-findings.ts';
import { report } from '../../../support/records.ts';

it('keeps what was open and why it went out all the same, once for each sending', () => {
  const at = '2021-03-19T08:00:00.000Z';
  const first = acceptFindings(report, ['Mục “Mở đầu” còn trống.'], 'Bổ sung sau.', at);
  const second = acceptFindings(first, ['x'.repeat(3_000)], 'Đã trao đổi.', at);
  expect(second.acceptedFindings).toMatchObject([
    { acceptedAt: at, reason: 'Bổ sung sau.', sentences: ['Mục “Mở đầu” còn trống.'] },
    { reason: 'Đã trao đổi.' },
  ]);
  expect(schema.safeParse(second).success).toBe(true);
});
