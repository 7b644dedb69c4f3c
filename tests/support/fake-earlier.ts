import { ProblemError } from '../../core/contract/problem.ts';
import type { EarlierReport } from '../../core/contract/views.ts';
import { fakeOpenedReport } from './fake-data.ts';

const periods = [
  { periodId: '2020-q4', periodName: 'Quý IV/2020' },
  { periodId: '2020-q3', periodName: 'Quý III/2020' },
];

/** Every body but the Front has reports of earlier periods, the farmers' union's text in them. */
export function listFakeEarlier(
  organisationId: string,
): { periodId: string; organisationId: string; periodName: string }[] {
  return organisationId === 'nam-dinh-mttq' ? [] : periods.map((period) => ({ ...period, organisationId }));
}

/** A report that says in each section of which period it is; the social welfare section was left empty. */
export function fakeEarlierReport(periodId: string, organisationId: string): EarlierReport {
  const period = periods.find((each) => each.periodId === periodId);
  if (!period) throw new ProblemError('record-missing', { kind: 'report', period: periodId });
  const { report } = fakeOpenedReport('nam-dinh-hoi-nong-dan');
  return {
    periodName: period.periodName.replace('Quý', 'quý'),
    year: 2020,
    report: {
      ...report,
      organisationId,
      periodId,
      blocks: report.blocks
        .filter((block) => block.id !== 'p-an-sinh')
        .flatMap((block) =>
          block.id === 'p-tuyen-truyen' && block.type === 'paragraph'
            ? [
                {
                  ...block,
                  id: `${periodId}-1`,
                  content: [
                    {
                      type: 'text' as const,
                      text: `${period.periodName}: các cấp Hội phối hợp mở 241 lớp tập huấn. Thu hút 9.800 lượt người.`,
                    },
                  ],
                },
                {
                  type: 'heading' as const,
                  id: `${periodId}-2`,
                  level: 4 as const,
                  content: [
                    { type: 'text' as const, text: 'Kết nạp mới ' },
                    { type: 'figure' as const, indicatorId: 'nd01' },
                    { type: 'text' as const, text: ' hội viên.' },
                  ],
                },
              ]
            : [block],
        ),
    },
  };
}
