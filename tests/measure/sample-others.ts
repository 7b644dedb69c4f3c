import { buildChart } from '../../core/documents/chart-document.ts';
import { buildFigureTable } from '../../core/documents/figure-table.ts';
import { buildLetter } from '../../core/documents/letter.ts';
import { buildPetitionTable } from '../../core/documents/petition-table.ts';
import type { PrintDocument } from '../../core/documents/print-document.ts';
import type { ReportTablesInput } from '../../core/documents/report-tables.ts';
import { buildTaskList } from '../../core/documents/task-list.ts';
import type { LayoutProfile } from '../../core/layouts/layout-profile.ts';
import { blankFigure, type Figure } from '../../core/model/figure.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { OrganisationVersion } from '../../core/model/organisation.ts';
import { commission, indicator, organisation, period, report } from '../support/records.ts';

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);

const indicators: Indicator[] = numbers.map((number) => ({
  ...indicator,
  id: `sl${number}`,
  label: `Nội dung theo dõi số ${number} của các cấp Hội trong kỳ báo cáo`,
}));

const value = (number: number, factor: number): Figure => ({
  ...blankFigure(`sl${number}`),
  state: 'value',
  value: String(factor * 1000 + number),
  yearTarget: '9000',
});

const past = (periodName: string, factor: number) => ({
  periodName,
  figures: numbers.map((number) => value(number, factor)),
});

const header = { ...report.header, number: '7', date: { year: 2021, month: 3, day: 18 } };

function bodyOf({ family }: LayoutProfile): OrganisationVersion {
  const [body] = family === 'party' ? commission.versions : organisation.versions;
  return body as OrganisationVersion;
}

/** A letter of more than one page. */
export function measuredLetter(layout: LayoutProfile): PrintDocument {
  return buildLetter({
    letter: {
      id: 'request',
      periodId: period.id,
      issuerId: 'ban-dan-van',
      kind: 'request',
      header: {
        ...header,
        abstract:
          'V/v báo cáo kết quả công tác quý I/2021, nhiệm vụ trọng tâm quý II/2021 của các cơ quan, đơn vị',
      },
      addressees: numbers
        .slice(0, 7)
        .map(
          (number) =>
            `Cơ quan nhận thứ ${number}, có tên dài hơn một dòng để thấy chỗ xuống dòng của tên cơ quan`,
        ),
      paragraphs: numbers.map(
        (number) =>
          `${number}. Đề nghị thứ ${number}: các cơ quan, đơn vị báo cáo kết quả công tác và nhiệm vụ trọng tâm, nêu rõ việc đã làm, việc chưa làm và nguyên nhân của từng việc.`,
      ),
    },
    organisation: bodyOf(layout),
    layout,
    isPractice: true,
  });
}

/** A giấy mời, with a document type in the middle. */
function measuredInvitation(layout: LayoutProfile): PrintDocument {
  return buildLetter({
    letter: {
      id: 'invitation',
      periodId: period.id,
      issuerId: 'ban-dan-van',
      kind: 'invitation',
      header: { ...header, abstract: 'Dự Hội nghị giao ban quý I/2021' },
      addressees: ['Lãnh đạo Hội Nông dân tỉnh', 'Lãnh đạo Tỉnh đoàn'],
      paragraphs: [
        'Trân trọng kính mời các đồng chí tới dự hội nghị đánh giá kết quả công tác, thống nhất nhiệm vụ trọng tâm kỳ sau.',
        '1. Thời gian: 7 giờ 30, ngày 08/4/2021.',
        '2. Địa điểm: Hội trường Tỉnh uỷ.',
      ],
    },
    organisation: bodyOf(layout),
    layout,
    isPractice: true,
  });
}

/** A thông báo kết luận in parts with deadlines, or minutes with who took them and the chair side by side. */
function measuredOfMeeting(layout: LayoutProfile, kind: 'notice' | 'minutes'): PrintDocument {
  return buildLetter({
    letter: {
      id: kind,
      periodId: period.id,
      issuerId: 'ban-dan-van',
      kind,
      header: { ...header, abstract: 'Kết luận hội nghị giao ban quý I/2021, nhiệm vụ quý II/2021' },
      addressees: [],
      paragraphs: numbers
        .slice(0, 12)
        .flatMap((number) => [
          `${number}. Phần thứ ${number} của nội dung hội nghị`,
          `Giao cơ quan thứ ${number} chủ trì, phối hợp với các cơ quan liên quan thực hiện, hoàn thành trước ngày ${number + 9}/5/2021; báo cáo kết quả tại hội nghị sau.`,
        ]),
      secondSigner: { position: 'Thư ký', name: 'Trần Thị Thư Ký' },
    },
    organisation: bodyOf(layout),
    layout,
    isPractice: true,
  });
}

/** A chart whose longest bar is as long as its column allows; bodies beside it, so that it lies across. */
export function measuredChart(layout: LayoutProfile): PrintDocument {
  return buildChart(
    { organisation: bodyOf(layout), period: { ...period, isPractice: true }, layout, date: '2021-04-08' },
    {
      name: 'Tình hình gửi báo cáo',
      about: 'Đã nhận 18/30',
      heads: { label: 'Tình trạng', number: 'Số cơ quan', note: 'Cơ quan, đơn vị' },
      rows: numbers.map((number) => ({
        label: `Mức thứ ${number}`,
        value: number,
        text: String(number * 1000),
        isPartial: number % 3 === 0,
        note: `Hội thứ ${number}; Đoàn thứ ${number}`,
      })),
    },
  );
}

/**
 * The letters, what a meeting leaves, and each table of a report over more than one page, in one document: what a page is
 * measured by follows from its section.
 */
export function measuredOthers(layout: LayoutProfile): PrintDocument {
  const input: ReportTablesInput = {
    report: {
      ...report,
      header,
      figures: numbers.map((number) => value(number, 41)),
      nextTasks: numbers.map((number) => ({
        id: `nv${number}`,
        text: `Nhiệm vụ thứ ${number}: tổ chức tuyên truyền, vận động ở các khu dân cư trên địa bàn tỉnh.`,
        workArea: null,
        lead: { organisationId: null, name: `Ban số ${number}` },
        partners: [{ organisationId: null, name: `Đơn vị phối hợp ${number}` }],
        deadline: `2021-05-${String(number).padStart(2, '0')}`,
        product: `sản phẩm ${number}`,
        isRoutine: false,
      })),
      petitions: numbers.map((number) => ({
        id: `kn${number}`,
        text: `Kiến nghị thứ ${number} về sửa chữa công trình thuỷ lợi phục vụ sản xuất.`,
        origin: 'people',
        addressee: `Cơ quan số ${number}`,
        workArea: null,
      })),
    },
    organisation: bodyOf(layout),
    period: { ...period, isPractice: true },
    layout,
    indicators,
    history: {
      previous: past('quý IV/2020', 17),
      lastYear: past('quý I/2020', 23),
      earlierInYear: [past('quý IV/2020', 17)],
    },
    register: [],
  };
  const letter = measuredLetter(layout);
  const others = [
    measuredInvitation(layout),
    measuredOfMeeting(layout, 'notice'),
    measuredOfMeeting(layout, 'minutes'),
  ];
  const tables = [
    buildTaskList(input),
    buildPetitionTable(input),
    buildFigureTable(input),
    measuredChart(layout),
  ];
  return {
    ...letter,
    sections: [
      ...letter.sections,
      ...others.flatMap(({ sections }) => sections),
      ...tables.flatMap((table) => table?.sections ?? []),
    ],
  };
}
