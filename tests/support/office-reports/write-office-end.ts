import { p, r } from '../make-docx.ts';
import type { OfficeHabit } from './office-habits.ts';
import type { OfficeReport } from './office-reports.ts';
import { writeGap } from './write-office-letterhead.ts';

const bold = '<w:b/>';
const centred = '<w:jc w:val="center"/>';
const right = '<w:jc w:val="right"/>';
const small = '<w:sz w:val="22"/>';

/** What the appendix of a habit holds, row by row. */
export const appendixRows = [
  ['Nội dung', 'Số lượng'],
  ['Số buổi tuyên truyền', '217'],
] as const;
export const appendixTitle = 'BIỂU TỔNG HỢP SỐ LIỆU';

export function writeEnd(report: OfficeReport, habit: OfficeHabit): string {
  return writeSignature(report, habit) + (habit.hasAppendix ? writeAppendix() : '');
}

/** The lines of the signature block from authority to name. */
export function signatureLines({ signature }: OfficeReport, { authorities }: OfficeHabit): string[] {
  const { authority, authorityName, position, name } = signature;
  return [
    ...(authority === 'direct' ? [] : [`${authorities[authority]}${authorityName}`]),
    position,
    '(Đã ký)',
    name,
  ];
}

export function recipientLines({ recipients }: OfficeReport, habit: OfficeHabit): string[] {
  const { title, dash, separator, end } = habit.recipients;
  return [
    title,
    ...recipients.map((each, index) => `${dash}${each}${index === recipients.length - 1 ? end : separator}`),
  ];
}

function writeSignature(report: OfficeReport, habit: OfficeHabit): string {
  const signer = signatureLines(report, habit);
  const recipients = recipientLines(report, habit);
  const list = recipients.map((text, index) =>
    p(text, { rPr: index === 0 ? `<w:b/><w:i/>${small}` : small }),
  );
  const place = (pPr: string) =>
    signer.map((text) => p(text, { pPr, rPr: text.startsWith('(') ? '' : bold }));
  const cell = (inside: readonly string[]) => `<w:tc><w:tcPr/>${inside.join('') || '<w:p/>'}</w:tc>`;
  const table = (rows: readonly string[]) =>
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4800"/><w:gridCol w:w="4800"/></w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  switch (habit.signature) {
    case 'none':
      return '';
    case 'table':
      return table([cell(list) + cell(place(centred))]);
    case 'table-of-rows':
      return table([
        cell(list.slice(0, 1)) + cell(place(centred).slice(0, -1)),
        cell(list.slice(1)) + cell(place(centred).slice(-1)),
      ]);
    case 'tabs': {
      const count = Math.max(recipients.length, signer.length);
      return Array.from({ length: count }, (_, index) => {
        const [one, other] = [recipients[index], signer[index]];
        return `<w:p>${one ? r(one, small) : ''}${other ? writeGap('\t') + r(other, bold) : ''}</w:p>`;
      }).join('');
    }
    case 'above-recipients':
      return place(right).join('') + list.join('');
    case 'below-recipients':
      return list.join('') + place(right).join('');
    case 'alone':
      return place(centred).join('');
  }
}

function writeAppendix(): string {
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((each) => `<w:tc><w:tcPr/>${p(each)}</w:tc>`).join('')}</w:tr>`;
  return (
    `<w:p><w:pPr><w:pageBreakBefore/>${centred}</w:pPr>${r(appendixTitle, bold)}</w:p>` +
    `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="6000"/><w:gridCol w:w="2000"/></w:tblGrid>${appendixRows.map(row).join('')}</w:tbl>`
  );
}
