import { p, r } from '../make-docx.ts';
import type { OfficeHabit } from './office-habits.ts';
import type { OfficeReport } from './office-reports.ts';

const bold = '<w:b/>';
const centred = '<w:jc w:val="center"/>';

type Line = { text: string; isBold?: boolean; isItalic?: boolean };

/** The two halves of a letterhead as lines, in the rows in which they stand side by side. */
function readHalves(
  report: OfficeReport,
  habit: OfficeHabit,
): { left: Line[]; right: Line[]; number: Line; date: Line } {
  const isParty = report.titleLines[0]?.startsWith('ĐẢNG') ?? false;
  return {
    left: [
      ...report.superiorLines.map((text) => ({ text })),
      ...report.issuerLines.map((text) => ({ text, isBold: true })),
      { text: isParty ? '*' : '________' },
    ],
    right: [...report.titleLines.map((text) => ({ text, isBold: true })), { text: '_______________' }],
    number: { text: habit.writeNumber(habit.number, report.symbol) },
    date: {
      text: `${report.placeName}, ngày ${habit.isDayBlank ? '    ' : '18'} tháng 3 năm ${report.year ?? 2021}`,
      isItalic: true,
    },
  };
}

export function writeLetterhead(report: OfficeReport, habit: OfficeHabit): string {
  const stamp = habit.stamp === undefined ? '' : p(habit.stamp, { pPr: '<w:jc w:val="right"/>', rPr: bold });
  return stamp + writeHalves(report, habit);
}

function writeHalves(report: OfficeReport, habit: OfficeHabit): string {
  const { left, right, number, date } = readHalves(report, habit);
  switch (habit.letterhead) {
    case 'none':
      return '';
    case 'table':
    case 'ruled-table': {
      const cell = (lines: readonly Line[]) => `<w:tc><w:tcPr/>${lines.map(writeLine).join('')}</w:tc>`;
      const row = (one: readonly Line[], other: readonly Line[]) => `<w:tr>${cell(one)}${cell(other)}</w:tr>`;
      const lines =
        habit.letterhead === 'ruled-table'
          ? '<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:insideV w:val="single"/></w:tblBorders>'
          : '';
      return `<w:tbl><w:tblPr>${lines}</w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5600"/></w:tblGrid>${row(left, right)}${row([number], [date])}</w:tbl>`;
    }
    case 'three-columns': {
      const row = (one: readonly Line[], other: readonly Line[]) =>
        `<w:tr>${[one, [], other].map((lines) => `<w:tc><w:tcPr/>${lines.map(writeLine).join('') || '<w:p/>'}</w:tc>`).join('')}</w:tr>`;
      return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="400"/><w:gridCol w:w="5200"/></w:tblGrid>${row(left, right)}${row([number], [date])}</w:tbl>`;
    }
    case 'breaks': {
      const cell = (lines: readonly Line[]) =>
        `<w:tc><w:tcPr/><w:p><w:pPr>${centred}</w:pPr>${lines.map(({ text, isBold }) => r(text, isBold ? bold : '')).join('<w:r><w:br/></w:r>')}</w:p></w:tc>`;
      return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5600"/></w:tblGrid><w:tr>${cell([...left, number])}${cell([...right, date])}</w:tr></w:tbl>`;
    }
    case 'tabs':
      return pair([...left, number], [...right, date], () => '\t');
    case 'spaces':
      return pair([...left, number], [...right, date], (text) => ' '.repeat(Math.max(6, 44 - text.length)));
    case 'text-box':
      return (
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${[...left, number].map(writeLine).join('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>` +
        [...right, date].map(writeLine).join('')
      );
    case 'lines':
      return [...left, number, ...right, date].map(writeLine).join('');
  }
}

function writeLine({ text, isBold, isItalic }: Line): string {
  return p(text, { pPr: centred, rPr: `${isBold ? bold : ''}${isItalic ? '<w:i/>' : ''}` });
}

/** Both halves in one paragraph per line, as somebody does who does not know tables. */
function pair(left: readonly Line[], right: readonly Line[], gap: (text: string) => string): string {
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, index) => {
    const [one, other] = [left[index], right[index]];
    const text = one?.text ?? '';
    return `<w:p>${one ? r(text, one.isBold ? bold : '') : ''}${other ? writeGap(gap(text)) + r(other.text, other.isBold ? bold : '') : ''}</w:p>`;
  }).join('');
}

export function writeGap(gap: string): string {
  return gap === '\t' ? '<w:r><w:tab/></w:r>' : r(gap);
}
