import { describe, expect, it } from 'vitest';
import { buildReportWorkbook } from '../../../core/documents/report-workbook.ts';
import type { ReportTablesInput } from '../../../core/documents/report-tables.ts';
import { frontHd91 } from '../../../core/layouts/profiles/front-hd91.ts';
import type { Figure } from '../../../core/model/figure.ts';
import { blankFigure } from '../../../core/model/figure.ts';
import type { OrganisationVersion } from '../../../core/model/organisation.ts';
import { indicator, organisation, period, report } from '../../support/records.ts';

const value = (indicatorId: string, amount: string, more: Partial<Figure> = {}): Figure => ({
  ...blankFigure(indicatorId),
  state: 'value',
  value: amount,
  ...more,
});

const [version] = organisation.versions;
const input: ReportTablesInput = {
  report,
  organisation: version as OrganisationVersion,
  period,
  layout: frontHd91,
  indicators: [indicator],
  history: { previous: null, lastYear: null, earlierInYear: [] },
  register: [],
};

const rowsOf = (changed: Partial<ReportTablesInput>, name: 'figures' | 'tasks' | 'petitions') =>
  buildReportWorkbook({ ...input, ...changed }, [name]).sheets[0]?.rows;

describe('the sheets of a report', () => {
  it('hold numbers as numbers, dates as dates, text as text', () => {
    const { sheets } = buildReportWorkbook(input, ['figures', 'tasks', 'petitions']);
    expect(sheets.map(({ name, title }) => [name, title])).toEqual([
      ['Số liệu', 'BIỂU SỐ LIỆU QUÝ I/2021'],
      ['Nhiệm vụ', 'DANH MỤC NHIỆM VỤ TRỌNG TÂM QUÝ II/2021'],
      ['Kiến nghị', 'BẢNG TỔNG HỢP Ý KIẾN, KIẾN NGHỊ QUÝ I/2021'],
    ]);
    expect(sheets[0]?.reference).toMatch(
      /^\(Kèm theo Báo cáo số .*BC-HNDT.* của Hội Nông dân tỉnh Nam Định\)$/,
    );
    expect(sheets.map(({ rows }) => rows)).toEqual([
      [
        [
          { kind: 'number', value: '1', align: 'center' },
          { kind: 'text', text: 'Hội viên kết nạp mới trong quý' },
          { kind: 'text', text: 'hội viên', align: 'center' },
          { kind: 'blank' },
          { kind: 'blank' },
          { kind: 'number', value: '1018' },
          { kind: 'number', value: '1018' },
          { kind: 'number', value: '3000' },
          { kind: 'number', value: '33.93' },
          { kind: 'blank' },
        ],
      ],
      [
        [
          { kind: 'number', value: '1', align: 'center' },
          { kind: 'text', text: 'Tuyên truyền về cuộc bầu cử.' },
          { kind: 'text', text: 'Ban Xây dựng Hội' },
          { kind: 'blank' },
          { kind: 'date', date: '2021-05-20' },
          { kind: 'blank' },
          { kind: 'text', text: 'báo cáo kết quả' },
        ],
      ],
      [
        [
          { kind: 'number', value: '1', align: 'center' },
          { kind: 'text', text: 'Sớm sửa chữa cống Múc phục vụ tưới tiêu.' },
          { kind: 'text', text: 'Nhân dân' },
          { kind: 'text', text: 'UBND tỉnh' },
          { kind: 'blank' },
        ],
      ],
    ]);
  });

  it('add up a flow since the new year, and take the percent of the year’s target from the sum', () => {
    const earlierInYear = [{ periodName: 'quý I/2021', figures: [value('nd01', '982')] }];
    const history = { previous: earlierInYear[0] ?? null, lastYear: null, earlierInYear };
    expect(rowsOf({ history }, 'figures')?.[0]?.slice(3, 9)).toEqual([
      { kind: 'number', value: '982' },
      { kind: 'blank' },
      { kind: 'number', value: '1018' },
      { kind: 'number', value: '2000' },
      { kind: 'number', value: '3000' },
      { kind: 'number', value: '66.67' },
    ]);
  });

  it('tell no sum and no percent while a period of the year is missing', () => {
    const history = { previous: null, lastYear: null, earlierInYear: null };
    expect(rowsOf({ history }, 'figures')?.[0]?.slice(5, 9)).toEqual([
      { kind: 'number', value: '1018' },
      { kind: 'blank' },
      { kind: 'number', value: '3000' },
      { kind: 'blank' },
    ]);
  });

  it('tell an estimate, "không phát sinh" and a blank apart', () => {
    const figures = [
      value('nd01', '12.5', { isEstimate: true }),
      { ...blankFigure('nd02'), state: 'none' as const },
      blankFigure('nd03'),
    ];
    const rows = rowsOf({ report: { ...report, figures } }, 'figures');
    expect(rows?.map((row) => row[5])).toEqual([
      { kind: 'number', value: '12.5', suffix: 'ước' },
      { kind: 'text', text: 'Không phát sinh', align: 'center' },
      { kind: 'blank' },
    ]);
  });

  it('tell what the register knows of a petition', () => {
    const register = [
      {
        id: 'k1',
        year: 2021,
        text: 'Cống Múc',
        raisedIn: [{ organisationId: report.organisationId, periodId: report.periodId, petitionId: 'p1' }],
        addressee: 'UBND tỉnh',
        workArea: null,
        state: 'answered' as const,
        raisedOn: null,
        due: null,
        answer: { text: '', documentNumber: '45/UBND-VP3', date: '2021-04-02' },
      },
    ];
    expect(rowsOf({ register }, 'petitions')?.[0]?.at(-1)).toEqual({
      kind: 'text',
      text: 'Đã trả lời (văn bản số 45/UBND-VP3, ngày 02/4/2021)',
    });
  });

  it('leave out what the report does not have', () => {
    const empty = { ...report, nextTasks: [], petitions: [], figures: [blankFigure('nd01')] };
    const { sheets } = buildReportWorkbook({ ...input, report: empty }, ['figures', 'tasks', 'petitions']);
    expect(sheets).toEqual([]);
  });
});
