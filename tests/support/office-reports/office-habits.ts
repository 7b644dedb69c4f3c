import type { SigningAuthority } from '../../../core/model/signing-authority.ts';

/** How one office lays its report out in Word. Every choice was seen in files of offices or follows from a rule of layout. */
export type OfficeHabit = {
  name: string;
  letterhead:
    'table' | 'ruled-table' | 'three-columns' | 'breaks' | 'tabs' | 'spaces' | 'text-box' | 'lines' | 'none';
  title: 'plain' | 'spaced' | 'one-line' | 'line-break';
  /** `12` and `MTTQ-BTT` as one line; an empty number is one not yet given. */
  writeNumber: (number: string, symbol: string) => string;
  number: string;
  /** The day is left to the văn thư. */
  isDayBlank?: boolean;
  headings: Headings;
  isTitleBold?: boolean;
  /** Text follows a second-level title in the same paragraph: `1. Tuyên truyền: Đã…`. */
  isRunIn?: boolean;
  signature: 'table' | 'table-of-rows' | 'tabs' | 'above-recipients' | 'below-recipients' | 'alone' | 'none';
  authorities: Record<Exclude<SigningAuthority, 'direct'>, string>;
  recipients: { title: string; dash: string; separator: string; end: string };
  /** `DỰ THẢO lần 2` above the letterhead. */
  stamp?: string;
  /** `Kính gửi: Ban Dân vận Tỉnh uỷ` below the title, which Party offices do not write. */
  greeting?: string;
  /** A ruled table between the paragraphs of the first sub-section. */
  hasFigureTable?: boolean;
  /** A third level, `a)` or `*`, above the text of the first sub-section. */
  writeSubtitle?: (title: string) => string;
  /** Numbers of pages typed between the paragraphs. */
  hasPageNumbers?: boolean;
  /** A note at the first sentence. */
  hasFootnote?: boolean;
  /** Next tasks as a table: nội dung, thời hạn. */
  hasTaskTable?: boolean;
  /** `BIỂU TỔNG HỢP SỐ LIỆU` with a table behind the signature. */
  hasAppendix?: boolean;
};

/** Marks by level and count, typed; or made by Word; or none, where titles are only bold. */
export type Headings =
  | { kind: 'typed'; marks: readonly [(count: number) => string, (count: number) => string] }
  | { kind: 'automatic' | 'broken' | 'bold' | 'styles' };

const roman = (count: number) => ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][count - 1] ?? '';
const letter = (count: number) => 'abcdđeghik'.charAt(count - 1);
const ordinal = (count: number) => ['nhất', 'hai', 'ba', 'tư', 'năm'][count - 1] ?? '';
const typed = (first: (count: number) => string, second: (count: number) => string): Headings => ({
  kind: 'typed',
  marks: [first, second],
});

const state = {
  'on-behalf': 'TM. ',
  'for-head': 'KT. ',
  'by-order': 'TL. ',
  'by-authorisation': 'TUQ. ',
  acting: 'Q. ',
};
const party = {
  'on-behalf': 'T/M ',
  'for-head': 'K/T ',
  'by-order': 'T/L ',
  'by-authorisation': 'T/UQ ',
  acting: 'Q. ',
};
const tight = {
  'on-behalf': 'TM.',
  'for-head': 'KT.',
  'by-order': 'TL.',
  'by-authorisation': 'TUQ.',
  acting: 'Q.',
};
const spacious = {
  'on-behalf': 'T / M ',
  'for-head': 'K / T ',
  'by-order': 'T / L ',
  'by-authorisation': 'T / UQ ',
  acting: 'Q . ',
};
const bare = {
  'on-behalf': 'TM ',
  'for-head': 'KT ',
  'by-order': 'TL ',
  'by-authorisation': 'TUQ ',
  acting: 'QUYỀN ',
};

const dashed = { title: 'Nơi nhận:', dash: '- ', separator: ';', end: '.' };

export const officeHabits: readonly OfficeHabit[] = [
  {
    name: 'NĐ 30, as it should be',
    letterhead: 'table',
    title: 'plain',
    writeNumber: (number, symbol) => `Số: ${number}/BC-${symbol}`,
    number: '12',
    headings: typed(
      (count) => `${roman(count)}. `,
      (count) => `${count}. `,
    ),
    signature: 'table',
    authorities: state,
    recipients: dashed,
    hasFootnote: true,
    hasAppendix: true,
  },
  {
    name: 'Party, as it should be',
    letterhead: 'table',
    title: 'plain',
    writeNumber: (number, symbol) => `Số ${number}-BC/${symbol}`,
    number: '08',
    headings: typed(
      (count) => `${roman(count)}- `,
      (count) => `${count}. `,
    ),
    isRunIn: true,
    writeSubtitle: (title) => `a) ${title}`,
    signature: 'table',
    authorities: party,
    recipients: { ...dashed, title: 'Nơi nhận', separator: ',' },
    hasPageNumbers: true,
  },
  {
    name: 'a table with lines, number and day still blank, bullets of Word',
    letterhead: 'ruled-table',
    title: 'spaced',
    writeNumber: (number, symbol) => `Số:     ${number}/BC-${symbol}`,
    number: '',
    isDayBlank: true,
    headings: { kind: 'automatic' },
    signature: 'table-of-rows',
    authorities: tight,
    recipients: { ...dashed, dash: '-' },
    hasTaskTable: true,
  },
  {
    name: 'tabs, slashes behind the numbers',
    letterhead: 'tabs',
    title: 'plain',
    writeNumber: (number, symbol) => `Số ${number}/BC-${symbol}`,
    number: '125',
    headings: typed(
      (count) => `${roman(count)}/ `,
      (count) => `${count}/ `,
    ),
    isRunIn: true,
    signature: 'tabs',
    authorities: state,
    recipients: dashed,
    hasFootnote: true,
  },
  {
    name: 'spaces, dashes behind the numbers, title in one line',
    letterhead: 'spaces',
    title: 'one-line',
    writeNumber: (number, symbol) => `Số: ${number} - BC/${symbol}`,
    number: '31',
    headings: typed(
      (count) => `${roman(count)}-`,
      (count) => `${count}-`,
    ),
    signature: 'above-recipients',
    authorities: spacious,
    recipients: { ...dashed, end: '' },
    hasPageNumbers: true,
  },
  {
    name: 'a text box, letters behind capitals',
    letterhead: 'text-box',
    title: 'line-break',
    writeNumber: (number, symbol) => `Số: ${number} /BC-${symbol}`,
    number: '7',
    headings: typed(
      (count) => `${'ABCDE'.charAt(count - 1)}. `,
      (count) => `${roman(count)}. `,
    ),
    signature: 'below-recipients',
    authorities: state,
    recipients: { title: 'Nơi nhận :', dash: '– ', separator: ';', end: './.' },
    hasTaskTable: true,
    hasAppendix: true,
  },
  {
    name: 'loose lines, no numbers before bold titles',
    letterhead: 'lines',
    title: 'plain',
    writeNumber: (number, symbol) => `Số:      ${number}/BC – ${symbol}`,
    number: '',
    isDayBlank: true,
    headings: { kind: 'bold' },
    signature: 'alone',
    authorities: bare,
    recipients: dashed,
  },
  {
    name: 'no letterhead, parts in words',
    letterhead: 'none',
    title: 'plain',
    writeNumber: () => '',
    number: '',
    headings: typed(
      (count) => `Phần thứ ${ordinal(count)}\n`,
      (count) => `${roman(count)}. `,
    ),
    signature: 'none',
    authorities: state,
    recipients: dashed,
    hasFootnote: true,
  },
  {
    name: 'numbers that Word has lost',
    letterhead: 'table',
    title: 'plain',
    writeNumber: (number, symbol) => `Số: ${number}/BC-${symbol}`,
    number: '44',
    headings: { kind: 'broken' },
    signature: 'table',
    authorities: state,
    recipients: dashed,
    hasPageNumbers: true,
    hasTaskTable: true,
  },
  {
    name: 'numbers and letters without bold',
    letterhead: 'table',
    title: 'plain',
    writeNumber: (number, symbol) => `Số ${number} BC/${symbol}`,
    number: '19',
    headings: typed(
      (count) => `${count}. `,
      (count) => `${letter(count)}. `,
    ),
    isTitleBold: false,
    signature: 'table',
    authorities: { ...party, 'on-behalf': 'TM/ ', 'by-order': 'TL/ ', 'for-head': 'KT/ ' },
    recipients: dashed,
  },
  {
    name: 'decimal numbers',
    letterhead: 'spaces',
    title: 'spaced',
    writeNumber: (number, symbol) => `Số:${number}/BC-${symbol}`,
    number: '203',
    headings: typed(
      (count) => `${count}. `,
      (count) => `0.${count}. `,
    ),
    signature: 'tabs',
    authorities: tight,
    recipients: { ...dashed, dash: '+ ' },
  },
  {
    name: 'one paragraph per half of the letterhead, a draft’s stamp, brackets and stars',
    letterhead: 'breaks',
    title: 'spaced',
    writeNumber: (number, symbol) => `Số: ${number}.../BC-${symbol}`,
    number: '',
    isDayBlank: true,
    stamp: 'DỰ THẢO LẦN 2',
    headings: typed(
      (count) => `${roman(count)} – `,
      (count) => `${count}) `,
    ),
    writeSubtitle: (title) => `* ${title}:`,
    signature: 'table',
    authorities: state,
    recipients: { ...dashed, title: 'NƠI NHẬN:' },
    hasFigureTable: true,
    hasPageNumbers: true,
  },
  {
    name: 'heading styles of Word, three columns, a greeting',
    letterhead: 'three-columns',
    title: 'plain',
    writeNumber: (number, symbol) => `Số: ${number}/BC-${symbol}`,
    number: '66',
    greeting: 'Kính gửi: Ban Dân vận Tỉnh uỷ',
    headings: { kind: 'styles' },
    writeSubtitle: (title) => `a. ${title}`,
    signature: 'table-of-rows',
    authorities: party,
    recipients: dashed,
    hasFigureTable: true,
    hasTaskTable: true,
    hasFootnote: true,
    hasAppendix: true,
  },
];
