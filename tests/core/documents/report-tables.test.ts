import { describe, expect, it } from 'vitest';
import { buildFigureTable } from '../../../core/documents/figure-table.ts';
import { buildPetitionTable } from '../../../core/documents/petition-table.ts';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import type { ReportTablesInput } from '../../../core/documents/report-tables.ts';
import { buildTaskList } from '../../../core/documents/task-list.ts';
import { frontHd91 } from '../../../core/layouts/profiles/front-hd91.ts';
import { partyHd36 } from '../../../core/layouts/profiles/party-hd36.ts';
import { blankFigure, type Figure } from '../../../core/model/figure.ts';
import type { OrganisationVersion } from '../../../core/model/organisation.ts';
import type { Task } from '../../../core/model/task.ts';
import { commission, indicator, organisation, period, report } from '../../support/records.ts';

const [version] = organisation.versions;
const input: ReportTablesInput = {
  report,
  organisation: version as OrganisationVersion,
  period,
  layout: frontHd91,
  indicators: [indicator, { ...indicator, id: 'nd02', label: 'Nữ', parentId: 'nd01' }],
  history: { previous: null, lastYear: null, earlierInYear: [] },
  register: [],
};
const value = (indicatorId: string, amount: string): Figure => ({
  ...blankFigure(indicatorId),
  state: 'value',
  value: amount,
});

/** Title lines and rows as text, with no-break spaces shown as spaces. */
function read(document: PrintDocument | null) {
  const [section] = document?.sections ?? [];
  const text = (pieces: readonly { kind: string; text?: string }[]) =>
    pieces
      .map((piece) => piece.text ?? '')
      .join('')
      .replaceAll('\u00A0', ' ');
  return {
    orientation: section?.orientation,
    title: section?.blocks.flatMap((block) =>
      block.kind === 'title' ? block.lines.map((line) => text(line.pieces)) : [],
    ),
    rows: section?.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.cells.map((cell) => text(cell.paragraphs.flat())))
        : [],
    ),
    widthMm: section?.blocks.flatMap((block) =>
      block.kind === 'table' ? [Math.round(block.columnWidthsMm.reduce((sum, each) => sum + each, 0))] : [],
    ),
  };
}

describe('danh mục nhiệm vụ', () => {
  const task = report.nextTasks[0] as Task;

  it('is a Phụ lục of its report, across the page, with every column that is known', () => {
    const nextTasks: Task[] = [
      {
        ...task,
        partners: [
          { organisationId: null, name: 'MTTQ' },
          { organisationId: null, name: 'Đoàn' },
        ],
      },
      {
        ...task,
        id: 't2',
        text: 'Sinh hoạt chi hội.',
        deadline: null,
        isRoutine: true,
        lead: null,
        product: '',
      },
      { ...task, id: 't3', text: '  ' },
    ];
    expect(read(buildTaskList({ ...input, report: { ...report, nextTasks } }))).toEqual({
      orientation: 'landscape',
      title: [
        'PHỤ LỤC',
        'Danh mục nhiệm vụ trọng tâm quý II/2021',
        '(Kèm theo Báo cáo số      /BC-HNDT, ngày     tháng 3 năm 2021 của Hội Nông dân tỉnh Nam Định)',
      ],
      rows: [
        ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm'],
        [
          '1',
          'Tuyên truyền về cuộc bầu cử.',
          'Ban Xây dựng Hội',
          'MTTQ, Đoàn',
          '20/5/2021',
          'báo cáo kết quả',
        ],
        ['2', 'Sinh hoạt chi hội.', '', '', 'Thường xuyên', ''],
      ],
      widthMm: [252],
    });
  });

  it('stands upright without the columns of which nothing is known', () => {
    const nextTasks = [{ ...task, product: '' }];
    const shown = read(buildTaskList({ ...input, report: { ...report, nextTasks } }));
    expect(shown).toMatchObject({ orientation: 'portrait', widthMm: [165] });
    expect(shown.rows?.[0]).toEqual(['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn']);
  });

  it('is no document without a task', () => {
    expect(buildTaskList({ ...input, report: { ...report, nextTasks: [] } })).toBeNull();
  });
});

describe('bảng tổng hợp ý kiến, kiến nghị', () => {
  it('names whose it is and who decides', () => {
    expect(read(buildPetitionTable(input))).toMatchObject({
      orientation: 'portrait',
      rows: [
        ['TT', 'Nội dung ý kiến, kiến nghị', 'Của', 'Cơ quan có thẩm quyền giải quyết'],
        ['1', 'Sớm sửa chữa cống Múc phục vụ tưới tiêu.', 'Nhân dân', 'UBND tỉnh'],
      ],
    });
  });

  it('is no document without a petition', () => {
    expect(buildPetitionTable({ ...input, report: { ...report, petitions: [] } })).toBeNull();
  });
});

describe('biểu số liệu', () => {
  it('has no column for what is not known', () => {
    const figures = [value('nd01', '1018'), value('nd02', '300')];
    expect(read(buildFigureTable({ ...input, report: { ...report, figures } })).rows).toEqual([
      ['TT', 'Nội dung số liệu', 'ĐVT', 'Kết quả'],
      ['1', 'Hội viên kết nạp mới trong quý', 'hội viên', '1.018'],
      ['', 'Trong đó: Nữ', 'hội viên', '300'],
    ]);
  });

  it('sets last period, last year, the sum since the new year and the target beside the figure', () => {
    const first = { periodName: 'quý I/2021', figures: [value('nd01', '982')] };
    const history = {
      previous: first,
      lastYear: { periodName: 'quý II/2020', figures: [{ ...blankFigure('nd01'), state: 'none' as const }] },
      earlierInYear: [first],
    };
    expect(read(buildFigureTable({ ...input, history }))).toMatchObject({
      orientation: 'landscape',
      rows: [
        [
          'TT',
          'Nội dung số liệu',
          'ĐVT',
          'Kỳ trước',
          'Cùng kỳ năm trước',
          'Kết quả',
          'Luỹ kế từ đầu năm',
          'Chỉ tiêu năm',
          'Đạt (%)',
        ],
        [
          '1',
          'Hội viên kết nạp mới trong quý',
          'hội viên',
          '982',
          'Không phát sinh',
          '1.018',
          '2.000',
          '3.000',
          '66,67',
        ],
      ],
    });
  });

  it('is no document while every figure is blank', () => {
    expect(buildFigureTable({ ...input, report: { ...report, figures: [blankFigure('nd01')] } })).toBeNull();
  });
});

describe('every table of a report', () => {
  it('bears the secrecy of its report and the number of its draft on each page', () => {
    const [body] = commission.versions;
    const secret = {
      ...report,
      state: 'numbered-draft' as const,
      draftNumber: 2,
      header: { ...report.header, secrecy: 'secret' as const },
    };
    const document = buildTaskList({
      ...input,
      report: secret,
      organisation: body as OrganisationVersion,
      layout: partyHd36,
    });
    expect(document?.runningMark).toBe('MẬT · DỰ THẢO lần 2');
    expect(document?.title).toBe('Danh mục nhiệm vụ trọng tâm quý II/2021');
  });
});
