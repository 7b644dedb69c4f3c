import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/block.ts';
import type { Inline } from '../../../../core/model/inline.ts';
import type { Report } from '../../../../core/model/report.ts';
import { checkReport } from '../../../../core/rules/check-report/check-report.ts';
import { fakeOpenedReport } from '../../../support/fake-data.ts';
import { paragraph } from '../../../support/records.ts';

const opened = fakeOpenedReport('nam-dinh-hoi-nong-dan');
const { report } = opened;

type Context = Partial<Parameters<typeof checkReport>[0]['opened']>;

function find(change: Partial<Report>, words: RegExp | string, context: Context = {}) {
  return checkReport({
    report: { ...report, ...change },
    opened: { ...opened, ...context },
    unreadFields: [],
  }).filter(({ sentence }) => (typeof words === 'string' ? sentence.includes(words) : words.test(sentence)));
}

const prose = (text: string): { blocks: Block[] } => ({ blocks: [paragraph('b1', text)] });
const at = (from: number, to: number) => ({ kind: 'text', blockId: 'b1', part: 0, from, to });
const withHeader = (header: Partial<Report['header']>) => ({ header: { ...report.header, ...header } });

describe('what is not there', () => {
  it('is a required section without text, at its heading', () => {
    expect(find({ blocks: [] }, 'Mục “Công tác tuyên truyền')).toMatchObject([
      { level: 'error', place: { kind: 'section', sectionId: 'tuyen-truyen' } },
    ]);
  });

  it('is a figure, at its cell', () => {
    expect(find({}, /^Ngày công đóng góp: chưa có số liệu/)).toMatchObject([
      { level: 'warning', place: { kind: 'field', place: 'figure:nd07:value' } },
    ]);
  });

  it('is an answer to a task, the addressee of a petition, the signer', () => {
    expect(find({}, 'quý IV/2020 chưa trả lời')).toMatchObject([{ place: { place: 'answer:q4-1:outcome' } }]);
    expect(find({}, 'quý III/2020 chưa trả lời')).toMatchObject([
      { place: { place: 'answer:q3-1:outcome' } },
    ]);
    const [petition] = report.petitions;
    if (!petition) throw new Error('the sample has a petition');
    expect(find({ petitions: [{ ...petition, addressee: ' ' }] }, 'thẩm quyền')).toHaveLength(1);
    expect(find(withHeader({ signerName: '', signerPosition: '' }), 'người ký')).toMatchObject([
      { level: 'error', place: { place: 'header:signerName' } },
      { level: 'error', place: { place: 'header:signerPosition' } },
    ]);
    expect(find(withHeader({ authority: 'acting', signerPosition: '' }), 'chức vụ người ký')).toEqual([]);
  });

  it('is what a field could not read', () => {
    const unreadFields = [{ place: 'figure:nd01:value', label: 'Kỳ này', text: '12.34' }];
    const [first] = checkReport({ report, opened, unreadFields });
    expect(first).toMatchObject({ level: 'error', place: { place: 'figure:nd01:value' } });
    expect(first?.sentence).toContain('“12.34”');
  });
});

describe('what an official page cannot do without', () => {
  it('is a place, an abstract and somebody to send to, each at its field', () => {
    const blank = withHeader({ placeName: ' ', abstract: '', recipients: [' '] });
    expect(find(blank, /địa danh|trích yếu|nơi nhận/)).toMatchObject([
      { level: 'error', place: { place: 'header:placeName' } },
      { level: 'error', place: { place: 'header:abstract' } },
      { level: 'error', place: { place: 'header:recipients' } },
    ]);
    expect(find({}, /địa danh|trích yếu|nơi nhận/)).toEqual([]);
  });
});

describe('a cited document', () => {
  const content: Inline[] = [{ type: 'citation', citedDocumentId: 'cu' }];
  const citing: Block = { type: 'paragraph', id: 'b1', content };
  const document = {
    id: 'cu',
    type: 'Chỉ thị',
    number: '02-CT/TU',
    issuer: '',
    date: null,
    title: '',
    validUntil: '2021-03-10',
  };
  const header = withHeader({ date: { year: 2021, month: 3, day: 18 } });

  it('is shown where it is cited after it ceased to be valid, in a table too', () => {
    const cells = [{ content: [content] }];
    const table: Block = {
      type: 'table',
      id: 'b2',
      columnShares: [1],
      headerRowCount: 0,
      rows: [{ cells }],
    };
    const found = find({ ...header, blocks: [citing, table] }, 'hết hiệu lực', {
      citedDocuments: [document],
    });
    expect(found).toMatchObject([
      {
        level: 'warning',
        sentence: 'Chỉ thị số 02-CT/TU hết hiệu lực từ sau ngày 10/3/2021.',
        place: { kind: 'block', blockId: 'b1' },
      },
      { place: { kind: 'block', blockId: 'b2' } },
    ]);
  });

  it('is not shown on its last day, nor while it is valid', () => {
    for (const validUntil of ['2021-03-18', null]) {
      const citedDocuments = [{ ...document, validUntil }];
      expect(find({ ...header, blocks: [citing] }, 'hết hiệu lực', { citedDocuments })).toEqual([]);
    }
  });
});

describe('a total since the beginning of the year', () => {
  const [first] = opened.indicators;
  if (!first) throw new Error('the sample has figures');
  const indicators = [{ ...first, id: 'luy-ke', label: 'Số mô hình', kind: 'running' as const }];
  const figure = (value: string) => ({
    figures: [{ ...report.figures[0]!, indicatorId: 'luy-ke', state: 'value' as const, value }],
  });
  const quarter = (periodName: string, value: string | null) => ({
    periodName,
    figures: [
      { indicatorId: 'luy-ke', state: value === null ? ('blank' as const) : ('value' as const), value },
    ],
  });
  const earlierInYear = [quarter('quý I/2021', '120'), quarter('quý II/2021', null)];

  it('that is smaller than it was an earlier quarter is shown at its cell', () => {
    expect(find(figure('90'), 'luỹ kế', { indicators, earlierInYear })).toMatchObject([
      {
        level: 'warning',
        sentence: 'Số mô hình: luỹ kế 90 nhỏ hơn quý I/2021 (120).',
        place: { place: 'figure:luy-ke:value' },
      },
    ]);
  });

  it('may stay as it was or grow', () => {
    for (const value of ['120', '121'])
      expect(find(figure(value), 'luỹ kế', { indicators, earlierInYear })).toEqual([]);
  });
});

describe('text of an old font', () => {
  it('is shown as it stands and as it reads, at its place', () => {
    const old = 'C¸c cÊp Héi ®· tæ chøc tuyªn truyÒn';
    expect(find(prose(old), 'Chữ phông cũ')).toMatchObject([
      {
        level: 'error',
        sentence:
          'Chữ phông cũ (TCVN3): “C¸c cÊp Héi ®· tæ chøc tuyªn truyÒn” là “Các cấp Hội đã tổ chức tuyên truyền”. Cắt (Ctrl+X) rồi dán lại bằng Ctrl+Shift+V để chuyển.',
        place: at(0, old.length),
      },
    ]);
    const [petition] = report.petitions;
    if (!petition) throw new Error('the sample has a petition');
    expect(find({ petitions: [{ ...petition, text: 'Ñeà nghò hoã trôï voán vay' }] }, '(VNI)')).toMatchObject(
      [{ place: { kind: 'field', place: `petition:${petition.id}:text` } }],
    );
  });

  it('is seen in the middle of a healthy paragraph', () => {
    expect(find(prose('Đã họp. VËn ®éng quü héi. Các cấp Hội'), '“Vận động quỹ hội”')).toMatchObject([
      { place: at(7, 24) },
    ]);
  });

  it('is not seen in healthy text', () => {
    expect(find({}, 'Chữ phông cũ')).toEqual([]);
    expect(find(prose('Hà Nam và nhà có là quý; 25 m², 10 °C; café à Genève'), 'Chữ phông cũ')).toEqual([]);
  });
});

describe('ratios', () => {
  const ratio = (numerator: string | null, denominator: string | null, value: string | null) => ({
    figures: report.figures.map((figure) =>
      figure.indicatorId === 'nd12'
        ? { ...figure, numerator, denominator, value, state: value ? ('value' as const) : ('blank' as const) }
        : figure,
    ),
  });

  it('need both parts, a whole, and stay under 100 %', () => {
    expect(find(ratio('275', null, null), 'thiếu mẫu số')).toMatchObject([
      { level: 'error', place: { place: 'figure:nd12:denominator' } },
    ]);
    expect(find(ratio('275', '0', null), 'mẫu số bằng 0')).toHaveLength(1);
    expect(find(ratio('298', '275', '108.36'), 'lớn hơn 100%')).toMatchObject([{ level: 'warning' }]);
    expect(find(ratio('275', '298', '92.28'), 'Tỷ lệ hộ đạt')).toEqual([]);
  });
});

describe('the date of the report', () => {
  const period = {
    ...opened.period,
    due: { rule: 'before' as const, date: '2021-03-20' },
    cutOff: '2021-03-14',
  };
  const dated = (day: number | null) => withHeader({ date: { year: 2021, month: 3, day } });

  it('is on time up to the day before "trước ngày 20", and unknown while the day is blank', () => {
    expect(find(dated(19), 'hạn gửi', { period })).toEqual([]);
    expect(find(dated(20), 'hạn gửi', { period })[0]?.sentence).toBe(
      'Ngày ban hành 20/3/2021 sau hạn gửi (19/3/2021).',
    );
    expect(find(dated(null), /hạn gửi|chốt/, { period })).toEqual([]);
  });

  it('does not lie before the cut-off of its figures', () => {
    expect(find(dated(13), 'Số liệu chốt', { period })).toMatchObject([{ level: 'error' }]);
    expect(find(dated(14), 'Số liệu chốt', { period })).toEqual([]);
  });
});

describe('the text', () => {
  it('shows copies that nobody has touched', () => {
    const copy: Block = { ...paragraph('b1', 'Chép nguyên văn.'), copiedFrom: { fileName: 'cũ.docx' } };
    expect(find({ blocks: [copy] }, 'Đoạn chép chưa sửa')).toMatchObject([
      { place: { kind: 'block', blockId: 'b1' } },
    ]);
  });

  it('has one space between words and none before a mark', () => {
    expect(find(prose('Các cấp  Hội , đã tổ chức.'), /dấu cách/i).map(({ place }) => place)).toEqual([
      at(7, 9),
      at(12, 13),
    ]);
    expect(find(prose('Các cấp Hội  '), /dấu cách/i)).toEqual([]);
  });

  it('places tone marks in one way, the house’s own, and leaves quý and hoàn alone', () => {
    expect(find(prose('Uỷ ban, Ủy ban quý I hoàn thành.'), 'Bỏ dấu')).toMatchObject([{ place: at(8, 10) }]);
    expect(
      find(
        { ...prose('Ủy ban, hòa giải.'), ...withHeader({ recipients: [] }), nextTasks: [], petitions: [] },
        'Bỏ dấu',
      ),
    ).toEqual([]);
    const spelling = {
      tonePlacement: 'ủy' as const,
      endMark: './.' as const,
      recipientSeparator: ';' as const,
    };
    const organisation = { ...opened.organisation, spelling };
    const found = find(prose('Hòa bình, hoà giải.'), 'Bỏ dấu', { organisation });
    expect(found.map(({ place }) => place)).toContainEqual(at(11, 13));
    expect(found.map(({ place }) => place)).not.toContainEqual(at(1, 3));
  });

  it('has one kind of dash between words', () => {
    expect(find(prose('Một - hai - ba – bốn, 2020-2025.'), 'gạch ngang')).toMatchObject([
      { place: at(15, 16) },
    ]);
    expect(find(prose('Một - hai, 2020–2025.'), 'gạch ngang')).toEqual([]);
  });

  it('names no district in a time without them', () => {
    const period = { ...opened.period, dataFrom: '2025-07-01', dataTo: '2025-09-30' };
    expect(find(prose('Hội Nông dân các huyện, xã.'), 'không còn cấp huyện', { period })).toMatchObject([
      { place: at(17, 22) },
    ]);
    expect(find(prose('Hội Nông dân các huyện, xã.'), 'không còn cấp huyện')).toEqual([]);
  });

  it('has only characters that the page can show', () => {
    expect(find(prose('Đạt ✅ rồi 😀, ✅ – Ự ₫.'), 'không có trong phông').map(({ place }) => place)).toEqual(
      [at(4, 5), at(10, 12)],
    );
  });

  it('is looked through in tables, notes, tasks and header texts too', () => {
    const table: Block = {
      type: 'table',
      id: 'b1',
      columnShares: [1, 1],
      headerRowCount: 0,
      rows: [{ cells: [{ content: [] }, { content: [[{ type: 'text', text: 'a  b' }]] }] }],
    };
    const note: Block = {
      type: 'paragraph',
      id: 'b2',
      content: [{ type: 'footnote', id: 'n1', content: [{ type: 'text', text: 'c  d' }] }],
    };
    const places = find(
      { blocks: [table, note], ...withHeader({ recipients: ['x  y'] }) },
      'Thừa dấu cách',
    ).map(({ place }) => place);
    expect(places).toEqual([
      { kind: 'text', blockId: 'b1', part: 1, from: 1, to: 3 },
      { kind: 'note', noteId: 'n1' },
      { kind: 'field', place: 'header:recipients' },
    ]);
  });
});

describe('a number in the text', () => {
  const disagreeing = (text: string) =>
    find(prose(text), 'trong bảng số liệu').map(({ sentence }) => sentence);

  it('is compared where the clause names the indicator and its unit follows', () => {
    expect(disagreeing('Trong quý, kết nạp mới 1.020 hội viên; quỹ tăng 3 tỷ đồng.')).toEqual([
      'Hội viên kết nạp mới: trong bài 1.020, trong bảng số liệu 1.018.',
    ]);
    expect(disagreeing('Trong quý, kết nạp mới 1.018 hội viên.')).toEqual([]);
  });

  it('is left alone when it says something else', () => {
    expect(disagreeing('Có 14.000 hội viên dự; kết nạp mới theo kế hoạch.')).toEqual([]);
    expect(disagreeing('Kết nạp mới 500 hội viên nam và 518 hội viên nữ.')).toEqual([]);
    expect(disagreeing('Ngày 26/3, hội viên kết nạp mới đợt 1 dự lễ.')).toEqual([]);
  });
});

it('lists faults first, and gives one matter the same id from one check to the next', () => {
  const input = { report, opened, unreadFields: [] };
  const found = checkReport(input);
  const levels = found.map(({ level }) => level);
  expect(levels.lastIndexOf('error')).toBeLessThan(levels.indexOf('warning'));
  expect(checkReport({ ...input, report: structuredClone(report) })).toEqual(found);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});
