import type { LayoutSwitches } from '../model/layout-record.ts';
import type { LayoutComponent, LayoutProfile } from './layout-profile.ts';

export type SwitchName = Extract<keyof typeof groupOf, string>;
export type SwitchValue = string | number | boolean;

/** One switch as an office sees it: what it is about, its choices by example, what a layout has now. */
export type LayoutOption = {
  name: SwitchName;
  group: OptionGroup;
  label: string;
  /** Whose source tells the rule. */
  component: LayoutComponent;
  read: (layout: LayoutProfile) => SwitchValue;
} & (
  | { kind: 'choice'; choices: readonly { value: SwitchValue; example: string }[] }
  /** `choices` are the usual values; any other within the limits of the record may be typed. */
  | { kind: 'number'; unit: 'pt' | 'mm' | 'dòng' | 'dấu cách'; step: number; choices: readonly number[] }
);

export const optionGroups = {
  head: 'Phần đầu văn bản',
  text: 'Nội dung',
  end: 'Chữ ký, nơi nhận',
  page: 'Trang giấy',
} as const;
export type OptionGroup = keyof typeof optionGroups;

const groupOf = {
  title: 'head',
  issuerMark: 'head',
  hasIssuerRule: 'head',
  numberPattern: 'head',
  isNumberPadded: 'head',
  blankNumberSpaces: 'head',
  abstractMark: 'head',
  level1Suffix: 'text',
  isLevel1Capitals: 'text',
  bodySizePt: 'text',
  linePitchPt: 'text',
  paragraphSpacePt: 'text',
  firstLineIndentMm: 'text',
  hasFootnoteRule: 'text',
  authorityMarks: 'end',
  isPositionBold: 'end',
  freeLines: 'end',
  recipientsTitle: 'end',
  recipientsSizePt: 'end',
  marginTopMm: 'page',
  marginBottomMm: 'page',
  marginLeftMm: 'page',
  marginRightMm: 'page',
  isTwoSided: 'page',
  pageNumberPosition: 'page',
  pageNumberSizePt: 'page',
  isPageNumberOnFirstPage: 'page',
} as const satisfies Record<keyof Required<KnownSwitches>, OptionGroup>;

/** Without the index by which a record keeps what a newer program wrote. */
type KnownSwitches = {
  [K in keyof LayoutSwitches as string extends K ? never : K]: LayoutSwitches[K];
};

function option(
  name: SwitchName,
  label: string,
  component: LayoutComponent,
  read: LayoutOption['read'],
  rest:
    | { choices: readonly { value: SwitchValue; example: string }[] }
    | { unit: 'pt' | 'mm' | 'dòng' | 'dấu cách'; step: number; choices: readonly number[] },
): LayoutOption {
  const common = { name, group: groupOf[name], label, component, read };
  return 'unit' in rest ? { ...common, kind: 'number', ...rest } : { ...common, kind: 'choice', ...rest };
}

const yesNo = (yes: string, no: string) => [
  { value: true, example: yes },
  { value: false, example: no },
];

/** Every switch, in the order of the page from top to bottom. */
export const layoutOptions: readonly LayoutOption[] = [
  option('title', 'Dòng bên phải', 'title', readTitle, {
    choices: [
      { value: 'party', example: 'ĐẢNG CỘNG SẢN VIỆT NAM' },
      { value: 'national', example: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
      { value: 'youth', example: 'ĐOÀN TNCS HỒ CHÍ MINH' },
      { value: 'none', example: 'Không có' },
    ],
  }),
  option(
    'issuerMark',
    'Dấu dưới tên cơ quan',
    'issuer',
    ({ letterhead }) => letterhead.issuerMark ?? 'none',
    {
      choices: [
        { value: '*', example: '*' },
        { value: '***', example: '***' },
        { value: 'none', example: 'Không có' },
      ],
    },
  ),
  option(
    'hasIssuerRule',
    'Gạch dưới tên cơ quan',
    'issuer',
    ({ letterhead }) => letterhead.issuerRule !== null,
    {
      choices: yesNo('Có gạch ngắn', 'Không gạch'),
    },
  ),
  option('numberPattern', 'Số, ký hiệu', 'number', ({ letterhead }) => letterhead.numberPattern, {
    choices: [
      { value: 'Số {number}-{type}/{symbol}', example: 'Số 12-BC/…' },
      { value: 'Số: {number}-{type}/{symbol}', example: 'Số: 12-BC/…' },
      { value: 'Số {number}/{type}-{symbol}', example: 'Số 12/BC-…' },
      { value: 'Số: {number}/{type}-{symbol}', example: 'Số: 12/BC-…' },
      { value: 'Số: {number}/{type}/{symbol}', example: 'Số: 12/BC/…' },
    ],
  }),
  option('isNumberPadded', 'Số văn bản dưới 10', 'number', ({ letterhead }) => letterhead.isNumberPadded, {
    choices: yesNo('Số 07', 'Số 7'),
  }),
  option(
    'blankNumberSpaces',
    'Chỗ trống khi chưa có số',
    'number',
    ({ letterhead }) => letterhead.blankNumber.length,
    { unit: 'dấu cách', step: 1, choices: [3, 5, 8] },
  ),
  option('abstractMark', 'Dưới trích yếu', 'abstract', readAbstractMark, {
    choices: [
      { value: 'dashes', example: '-----' },
      { value: 'rule', example: 'Gạch liền' },
      { value: 'none', example: 'Không có' },
    ],
  }),
  option('level1Suffix', 'Đánh số mục lớn', 'headings', ({ headingMarks }) => headingMarks.level1Suffix, {
    choices: [
      { value: '.', example: 'I. KẾT QUẢ…' },
      { value: '-', example: 'I- KẾT QUẢ…' },
    ],
  }),
  option(
    'isLevel1Capitals',
    'Chữ của mục lớn',
    'headings',
    ({ headingMarks }) => headingMarks.isLevel1Capitals,
    {
      choices: yesNo('I. KẾT QUẢ', 'I. Kết quả'),
    },
  ),
  option('bodySizePt', 'Cỡ chữ', 'body', ({ styles }) => styles.body.sizePt, {
    choices: [13, 14, 15].map((value) => ({ value, example: `${value}` })),
  }),
  option('linePitchPt', 'Giãn dòng', 'body', ({ styles }) => styles.body.linePitchPt, {
    unit: 'pt',
    step: 0.5,
    choices: [18, 19, 20],
  }),
  option('paragraphSpacePt', 'Cách đoạn', 'body', ({ styles }) => styles.body.spaceAfterPt, {
    unit: 'pt',
    step: 1,
    choices: [0, 3, 6],
  }),
  option('firstLineIndentMm', 'Thụt đầu dòng', 'body', ({ styles }) => styles.body.firstLineIndentMm, {
    unit: 'mm',
    step: 0.5,
    choices: [10, 12.7],
  }),
  option('hasFootnoteRule', 'Gạch trên chú thích', 'footnote', ({ footnote }) => footnote.ruleWidthMm > 0, {
    choices: yesNo('Có gạch ngắn', 'Không gạch'),
  }),
  option(
    'authorityMarks',
    'Thể thức đề ký',
    'signature',
    ({ signature }) => (signature.authorityPrefixes['on-behalf'].endsWith('.') ? 'TM.' : 'T/M'),
    {
      choices: [
        { value: 'T/M', example: 'T/M, K/T, T/L' },
        { value: 'TM.', example: 'TM., KT., TL.' },
      ],
    },
  ),
  option('isPositionBold', 'Chức vụ người ký', 'signature', ({ styles }) => styles.position.isBold, {
    choices: yesNo('Chữ đậm', 'Chữ thường'),
  }),
  option('freeLines', 'Chỗ ký, đóng dấu', 'signature', ({ signature }) => signature.freeLines, {
    unit: 'dòng',
    step: 1,
    choices: [4, 5],
  }),
  option(
    'recipientsTitle',
    'Chữ “Nơi nhận”',
    'recipients',
    ({ styles }) => (styles['recipients-title'].isUnderlined ? 'underlined' : 'bold-italic'),
    {
      choices: [
        { value: 'underlined', example: 'Gạch chân, cỡ 14' },
        { value: 'bold-italic', example: 'Đậm nghiêng, cỡ 12' },
      ],
    },
  ),
  option('recipientsSizePt', 'Cỡ chữ nơi nhận', 'recipients', ({ styles }) => styles.recipients.sizePt, {
    choices: [11, 12].map((value) => ({ value, example: `${value}` })),
  }),
  ...(
    [
      ['marginTopMm', 'Lề trên', [20, 25]],
      ['marginBottomMm', 'Lề dưới', [20, 25]],
      ['marginLeftMm', 'Lề trái', [30, 35]],
      ['marginRightMm', 'Lề phải', [15, 20]],
    ] as const
  ).map(([name, label, choices]) =>
    option(name, label, 'page', ({ page }) => page[name], { unit: 'mm', step: 1, choices }),
  ),
  option('isTwoSided', 'In hai mặt', 'page', ({ page }) => page.isTwoSided, {
    choices: yesNo('Hai mặt, lề đối xứng', 'Một mặt'),
  }),
  option('pageNumberPosition', 'Chỗ số trang', 'page-number', ({ pageNumber }) => pageNumber.position, {
    choices: [
      { value: 'top-center', example: 'Giữa, trên' },
      { value: 'top-right', example: 'Phải, trên' },
      { value: 'bottom-center', example: 'Giữa, dưới' },
    ],
  }),
  option('pageNumberSizePt', 'Cỡ số trang', 'page-number', ({ styles }) => styles['page-number'].sizePt, {
    choices: [13, 14].map((value) => ({ value, example: `${value}` })),
  }),
  option(
    'isPageNumberOnFirstPage',
    'Số ở trang đầu',
    'page-number',
    ({ pageNumber }) => pageNumber.isShownOnFirstPage,
    { choices: yesNo('Có số 1', 'Không đánh số') },
  ),
];

function readTitle({ letterhead: { titleLines } }: LayoutProfile): SwitchValue {
  const text = titleLines[0]?.text ?? '';
  if (text === '') return 'none';
  if (text.startsWith('CỘNG')) return 'national';
  return text.startsWith('ĐOÀN') ? 'youth' : 'party';
}

function readAbstractMark({ abstract }: LayoutProfile): SwitchValue {
  if (abstract.mark !== null) return 'dashes';
  return abstract.rule === null ? 'none' : 'rule';
}
