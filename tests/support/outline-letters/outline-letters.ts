import { makeDocx, p, r } from '../make-docx.ts';

/** What an office asks for, whatever habit it writes in; every text stands once in each file. */
export const asked = {
  title: 'ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ CÔNG TÁC QUÝ III NĂM 2025',
  sections: [
    {
      level: 1,
      title: 'Tình hình đoàn viên, hội viên và Nhân dân',
      guidance: [
        'Tư tưởng, dư luận nổi bật; nguyên nhân, địa bàn.',
        'Tình hình dân tộc, tôn giáo, khiếu kiện đông người.',
      ],
    },
    { level: 1, title: 'Kết quả công tác quý III năm 2025', guidance: [] },
    {
      level: 2,
      title: 'Công tác tuyên truyền, vận động',
      guidance: ['Số lớp, số lượt người; hình thức mới, cách làm hay.'],
    },
    { level: 2, title: 'Phong trào thi đua, các cuộc vận động', guidance: ['Mô hình mới, tên địa phương.'] },
    {
      level: 2,
      title: 'Giám sát, phản biện xã hội',
      guidance: ['Số cuộc chủ trì, phối hợp; việc trả lời sau giám sát.'],
    },
    { level: 1, title: 'Đánh giá chung', guidance: [] },
    { level: 2, title: 'Ưu điểm', guidance: ['So với cùng kỳ.'] },
    { level: 2, title: 'Hạn chế, nguyên nhân', guidance: ['Nguyên nhân khách quan, chủ quan.'] },
    {
      level: 1,
      title: 'Nhiệm vụ trọng tâm quý IV năm 2025',
      guidance: ['Nêu rõ chủ trì, phối hợp, thời hạn, sản phẩm.'],
    },
    { level: 1, title: 'Kiến nghị, đề xuất', guidance: ['Ghi cơ quan có thẩm quyền giải quyết.'] },
  ],
  request: [
    'Thực hiện chương trình công tác năm 2025, Ban Tuyên giáo và Dân vận Tỉnh uỷ đề nghị các cơ quan báo cáo kết quả công tác quý III năm 2025.',
    'Báo cáo gửi về Ban trước ngày 20/9/2025 để tổng hợp.',
  ],
  figures: [
    { order: '1', label: 'Số hội viên kết nạp mới', unit: 'hội viên' },
    { order: '', label: 'Trong đó: nữ', unit: '' },
    { order: '2', label: 'Dư nợ uỷ thác Ngân hàng Chính sách xã hội', unit: 'tỷ đồng' },
    { order: '3', label: 'Tỷ lệ hộ đạt danh hiệu gia đình văn hoá', unit: '%' },
    { order: '4', label: 'Quà Tết đã trao, luỹ kế từ đầu năm', unit: 'suất' },
  ],
} as const;

export type OutlineHabit = {
  name: string;
  /** Behind the signature of a công văn; in its text; or a file that is the outline alone. */
  place: 'behind-signature' | 'in-letter' | 'alone';
  hasTitle: boolean;
  marks:
    | {
        kind: 'typed';
        write: readonly [(count: number) => string, (count: number) => string];
        isBold: boolean;
      }
    | { kind: 'automatic' | 'styles' | 'bold' };
  areTitlesCapital: boolean;
  guidance: 'dashes' | 'italics' | 'run-in' | 'numbered';
  table: 'unit-column' | 'unit-in-label' | 'none';
};

const roman = (count: number) => ['I', 'II', 'III', 'IV', 'V'][count - 1] ?? '';

export const outlineHabits: readonly OutlineHabit[] = [
  {
    name: 'a Party office: công văn, outline behind the signature, table with units',
    place: 'behind-signature',
    hasTitle: true,
    marks: { kind: 'typed', write: [(count) => `${roman(count)}. `, (count) => `${count}. `], isBold: true },
    areTitlesCapital: true,
    guidance: 'dashes',
    table: 'unit-column',
  },
  {
    name: 'an outline alone, numbers of Word',
    place: 'alone',
    hasTitle: true,
    marks: { kind: 'automatic' },
    areTitlesCapital: true,
    guidance: 'dashes',
    table: 'unit-in-label',
  },
  {
    name: 'a công văn that lists the outline in its text, without a title',
    place: 'in-letter',
    hasTitle: false,
    marks: { kind: 'typed', write: [(count) => `${roman(count)}- `, (count) => `${count}- `], isBold: true },
    areTitlesCapital: true,
    guidance: 'italics',
    table: 'none',
  },
  {
    name: 'an outline alone, heading styles of Word',
    place: 'alone',
    hasTitle: true,
    marks: { kind: 'styles' },
    areTitlesCapital: false,
    guidance: 'italics',
    table: 'unit-column',
  },
  {
    name: 'an outline alone, bold titles without numbers',
    place: 'alone',
    hasTitle: true,
    marks: { kind: 'bold' },
    areTitlesCapital: true,
    guidance: 'dashes',
    table: 'none',
  },
  {
    name: 'arabic and decimal numbers, guidance behind a colon',
    place: 'behind-signature',
    hasTitle: true,
    marks: { kind: 'typed', write: [(count) => `${count}. `, (count) => `0.${count}. `], isBold: true },
    areTitlesCapital: false,
    guidance: 'run-in',
    table: 'unit-column',
  },
  {
    name: 'numbered sentences under the parts, nothing bold',
    place: 'behind-signature',
    hasTitle: true,
    marks: { kind: 'typed', write: [(count) => `${roman(count)}. `, (count) => `${count}. `], isBold: false },
    areTitlesCapital: false,
    guidance: 'numbered',
    table: 'unit-in-label',
  },
];

const centred = '<w:jc w:val="center"/>';
const bold = '<w:b/>';
const level = (place: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
const styles = [1, 2]
  .map(
    (place) =>
      `<w:style w:type="paragraph" w:styleId="u${place}"><w:name w:val="heading ${place}"/><w:pPr><w:outlineLvl w:val="${place - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  )
  .join('');

/** The same request in one habit, as Word would hold it. */
export function writeOutlineLetter(habit: OutlineHabit): Uint8Array {
  const { place } = habit;
  const outline = writeOutline(habit);
  const body =
    place === 'alone'
      ? outline
      : writeHead() +
        p(asked.request[0]) +
        (place === 'in-letter' ? outline : '') +
        p(asked.request[1]) +
        writeEnd() +
        (place === 'behind-signature' ? outline : '');
  return makeDocx({ numbering, styles, body });
}

function writeHead(): string {
  const cell = (lines: string[]) =>
    `<w:tc>${lines.map((line) => p(line, { pPr: centred, rPr: bold })).join('')}</w:tc>`;
  return (
    `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5000"/></w:tblGrid><w:tr>${cell(['TỈNH UỶ NINH BÌNH', 'BAN TUYÊN GIÁO VÀ DÂN VẬN', '*', 'Số 127-CV/BTGDVTU'])}${cell(['ĐẢNG CỘNG SẢN VIỆT NAM', 'Ninh Bình, ngày 05 tháng 9 năm 2025'])}</w:tr></w:tbl>` +
    p('Về việc báo cáo kết quả công tác quý III năm 2025', { pPr: centred, rPr: '<w:i/>' }) +
    p('Kính gửi: Ban Thường trực Uỷ ban MTTQ Việt Nam tỉnh và các đoàn thể', { pPr: centred })
  );
}

function writeEnd(): string {
  return (
    p('Nơi nhận:', { rPr: '<w:u w:val="single"/>' }) +
    p('- Như trên,') +
    p('- Lưu văn phòng.') +
    p('K/T TRƯỞNG BAN', { pPr: centred, rPr: bold }) +
    p('PHÓ TRƯỞNG BAN', { pPr: centred }) +
    p('Nguyễn Văn Thử', { pPr: centred, rPr: bold })
  );
}

function writeOutline(habit: OutlineHabit): string {
  let [firsts, seconds] = [0, 0];
  const title = habit.hasTitle
    ? p(asked.title, { pPr: centred, rPr: bold }) +
      p('(Kèm theo Công văn số 127-CV/BTGDVTU, ngày 05/9/2025)', { pPr: centred, rPr: '<w:i/>' })
    : '';
  const parts = asked.sections.map((section) => {
    if (section.level === 1) [firsts, seconds] = [firsts + 1, 0];
    else seconds += 1;
    return writeSection(habit, section, section.level === 1 ? firsts : seconds, firsts);
  });
  return title + parts.join('') + writeTable(habit);
}

function writeSection(
  { marks, areTitlesCapital, guidance }: OutlineHabit,
  section: (typeof asked.sections)[number],
  count: number,
  part: number,
): string {
  const title =
    section.level === 1 && areTitlesCapital ? section.title.toLocaleUpperCase('vi') : section.title;
  const place = section.level - 1;
  const mark = marks.kind === 'typed' ? (marks.write[place]?.(count) ?? '').replace(/^0\./, `${part}.`) : '';
  const look = marks.kind === 'typed' && !marks.isBold ? '' : bold;
  const properties =
    marks.kind === 'automatic'
      ? `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="1"/></w:numPr>`
      : marks.kind === 'styles'
        ? `<w:pStyle w:val="u${section.level}"/>`
        : '';
  if (guidance === 'run-in' && section.guidance.length > 0)
    return `<w:p><w:pPr>${properties}</w:pPr>${r(`${mark}${title}: `, look)}${r(section.guidance.join(' '))}</w:p>`;
  const heading = p(`${mark}${title}`, { pPr: properties, rPr: look });
  const texts = section.guidance.map((text, index) => {
    if (guidance === 'dashes') return p(`- ${text}`);
    if (guidance === 'italics') return p(text, { rPr: '<w:i/>' });
    return p(`${section.level === 1 ? `${index + 1}. ` : '- '}${text}`);
  });
  return heading + texts.join('');
}

function writeTable({ table }: OutlineHabit): string {
  if (table === 'none') return '';
  const hasUnits = table === 'unit-column';
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
  const row = (texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
  const head = ['TT', 'Nội dung', ...(hasUnits ? ['ĐVT'] : []), 'Kết quả trong quý'];
  const rows = asked.figures.map(({ order, label, unit }) =>
    row([order, hasUnits || unit === '' ? label : `${label} (${unit})`, ...(hasUnits ? [unit] : []), '']),
  );
  const lines = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>';
  return (
    p('PHỤ LỤC SỐ LIỆU QUÝ III NĂM 2025', { pPr: centred, rPr: bold }) +
    `<w:tbl><w:tblPr>${lines}</w:tblPr><w:tblGrid>${head.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>${row(head)}${rows.join('')}</w:tbl>` +
    p('')
  );
}
