import { makeDocx, namespaces, p, r } from '../make-docx.ts';
import type { OfficeHabit } from './office-habits.ts';
import type { OfficePart, OfficeReport } from './office-reports.ts';
import { writeEnd } from './write-office-end.ts';
import { writeLetterhead } from './write-office-letterhead.ts';

export { namespaces };

/** Every text of a file, so that nothing can be lost unseen: in reading order, without what only decorates. */
export type OfficeFile = { bytes: Uint8Array; headings: OfficeHeading[] };

/** A heading as the file shows it, with the section that it belongs to. */
export type OfficeHeading = { sectionId: string; sourceTitle: string };

export const footnote = 'Trong đó huyện Đồng Văn 38 buổi, Mèo Vạc 20 buổi.';

/** One office's report in one habit, as Word would hold it. */
export function writeOfficeReport(report: OfficeReport, habit: OfficeHabit): OfficeFile {
  const { body, headings } = writeParts(report, habit);
  return {
    headings,
    bytes: makeDocx({
      ...(habit.hasFootnote && {
        footnotes: `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${r(` ${footnote}`)}</w:p></w:footnote>`,
      }),
      numbering: numberings,
      styles: headingStyles,
      body:
        writeLetterhead(report, habit) +
        writeTitle(report, habit) +
        (habit.greeting === undefined ? '' : p(habit.greeting, { pPr: centred, rPr: bold })) +
        p(report.opening, { pPr: justified }) +
        body +
        writeEnd(report, habit),
    }),
  };
}

export const subtitle = 'Tuyên truyền về cuộc bầu cử';

// Numberless, and bold by the style alone.
const headingStyles = [1, 2]
  .map(
    (place) =>
      `<w:style w:type="paragraph" w:styleId="u${place}"><w:name w:val="heading ${place}"/><w:pPr><w:outlineLvl w:val="${place - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  )
  .join('');

export const justified = '<w:jc w:val="both"/>';
const centred = '<w:jc w:val="center"/>';
const bold = '<w:b/>';

// Three levels that Word counts by itself; list 2 names a definition that is not there, as after a bad merge.
const level = (place: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numberings =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '-')}${level(3, 'bullet', '+')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="404"/></w:num>';
const listed = (list: number, place: number) =>
  `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${list}"/></w:numPr>`;

function writeTitle({ abstract }: OfficeReport, { title }: OfficeHabit): string {
  const [first = '', second = ''] = abstract.split(/(?<=,) /);
  switch (title) {
    case 'one-line':
      return (
        p(`BÁO CÁO ${abstract.toLocaleUpperCase('vi')}`, { pPr: centred, rPr: bold }) +
        p('----------', { pPr: centred })
      );
    case 'line-break':
      return `<w:p><w:pPr>${centred}</w:pPr>${r('BÁO CÁO', bold)}<w:r><w:br/></w:r>${r(abstract, bold)}</w:p>`;
    case 'spaced':
    case 'plain':
      return (
        p(title === 'spaced' ? 'B Á O  C Á O' : 'BÁO CÁO', { pPr: centred, rPr: bold }) +
        p(first, { pPr: centred, rPr: bold }) +
        p(second, { pPr: centred, rPr: bold }) +
        p('______________', { pPr: centred })
      );
  }
}

function writeParts(report: OfficeReport, habit: OfficeHabit): { body: string; headings: OfficeHeading[] } {
  let [firsts, seconds, page] = [0, 0, 1];
  let hasNote = habit.hasFootnote !== true;
  const headings: OfficeHeading[] = [];
  const paragraphs = report.parts.flatMap((part): string[] => {
    if (part.level === 1) [firsts, seconds] = [firsts + 1, 0];
    else seconds += 1;
    const count = part.level === 1 ? firsts : seconds;
    const heading = writeHeading(part, habit, count, firsts);
    headings.push({ sectionId: part.sectionId, sourceTitle: heading.shown });
    const [first, ...rest] = part.sentences;
    const isRunIn = habit.isRunIn === true && part.level === 2 && first !== undefined;
    const texts = isRunIn ? rest : part.sentences;
    const breaks =
      habit.hasPageNumbers && part.level === 1 && firsts > 1 ? [p(`${(page += 1)}`, { pPr: centred })] : [];
    const note = hasNote || first === undefined ? '' : '<w:r><w:footnoteReference w:id="2"/></w:r>';
    if (note !== '') hasNote = true;
    if (part.sectionId === 'nhiem-vu' && habit.hasTaskTable)
      return [...breaks, ...heading.xml(''), writeTasks(texts)];
    const isFirst = part.sectionId === 'tuyen-truyen';
    return [
      ...breaks,
      ...heading.xml(isRunIn ? `${r(': ', bold)}${r(first)}${note}` : ''),
      ...(isFirst && habit.writeSubtitle
        ? [p(habit.writeSubtitle(subtitle), { pPr: justified, rPr: '<w:i/>' })]
        : []),
      ...(isFirst && habit.hasFigureTable
        ? [
            writeTable([
              ['TT', 'Địa bàn', 'Số buổi'],
              ['1', 'Đồng Văn', '38'],
            ]),
          ]
        : []),
      ...texts.map((text, index) => writeSentence(text, habit, !isRunIn && index === 0 ? note : '')),
    ];
  });
  return { body: paragraphs.join(''), headings };
}

type WrittenHeading = { shown: string; xml: (more: string) => string[] };

function writeHeading(
  part: OfficePart,
  { headings, isTitleBold }: OfficeHabit,
  count: number,
  above: number,
): WrittenHeading {
  const title = part.level === 1 ? part.title.toLocaleUpperCase('vi') : part.title;
  const look = isTitleBold === false ? '' : bold;
  const inPlace = (shown: string, list = ''): WrittenHeading => ({
    shown: shown.trim(),
    xml: (more) => [
      `<w:p><w:pPr>${list}${justified}</w:pPr>${r(list === '' ? shown : title, look)}${more}</w:p>`,
    ],
  });
  switch (headings.kind) {
    case 'bold':
      return inPlace(title);
    case 'styles':
      return {
        shown: title,
        xml: (more) => [`<w:p><w:pPr><w:pStyle w:val="u${part.level}"/></w:pPr>${r(title)}${more}</w:p>`],
      };
    case 'broken':
      return { ...inPlace(title, listed(2, part.level - 1)), shown: title };
    case 'automatic': {
      const mark = part.level === 1 ? `${['I', 'II', 'III', 'IV', 'V'][count - 1] ?? ''}.` : `${count}.`;
      return inPlace(`${mark} ${title}`, listed(1, part.level - 1));
    }
    case 'typed': {
      const mark = headings.marks[part.level === 1 ? 0 : 1](count).replace(/^0\./, `${above}.`);
      if (!mark.endsWith('\n')) return inPlace(`${mark}${title}`);
      return {
        shown: `${mark.trim()} ${title}`,
        xml: (more) => [
          p(mark.trim(), { pPr: centred, rPr: bold }),
          `<w:p><w:pPr>${centred}</w:pPr>${r(title, bold)}${more}</w:p>`,
        ],
      };
    }
  }
}

function writeSentence(text: string, { headings }: OfficeHabit, note: string): string {
  const place = text.startsWith('- ') ? 2 : text.startsWith('+ ') ? 3 : null;
  const isListed = headings.kind === 'automatic' && place !== null;
  return `<w:p><w:pPr>${isListed ? listed(1, place) : ''}${justified}</w:pPr>${r(isListed ? text.slice(2) : text)}${note}</w:p>`;
}

function writeTasks(tasks: readonly string[]): string {
  return writeTable([
    ['TT', 'Nội dung', 'Thời hạn'],
    ...tasks.map((task, index) => [`${index + 1}`, task, 'Quý II']),
  ]);
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((each) => `<w:tc><w:tcPr/>${p(each)}</w:tc>`).join('')}</w:tr>`;
  return (
    '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr>' +
    '<w:tblGrid><w:gridCol w:w="800"/><w:gridCol w:w="6000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
    rows.map(row).join('') +
    '</w:tbl>'
  );
}
