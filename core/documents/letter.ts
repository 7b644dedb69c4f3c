import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { Letter } from '../model/letter.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { endWith } from './end-with.ts';
import { buildLetterhead } from './letterhead.ts';
import type { ParagraphBlock, PrintBlock, PrintDocument, StyledLine } from './print-document.ts';
import { wholeDate } from './report-reference.ts';
import { buildSignature } from './signature.ts';
import { stripEndMarks } from './strip-end-marks.ts';
import { writeText } from './write-pieces.ts';

export type LetterInput = {
  letter: Letter;
  /** As it was called on the letter's date. */
  organisation: OrganisationVersion;
  layout: LayoutProfile;
  isPractice: boolean;
};

const salutationWidthMm = 45;

/** A công văn: subject under the number, addressees, paragraphs, signature; no document type stands over it. */
export function buildLetter({ letter, organisation, layout, isPractice }: LetterInput): PrintDocument {
  const { header } = letter;
  const letterhead = buildLetterhead(
    {
      ...layout,
      letterhead: { ...layout.letterhead, numberPattern: layout.letterhead.letterNumberPattern },
    },
    organisation,
    header,
    letterType,
  );
  const subject = header.abstract.trim();
  const paragraphs = letter.paragraphs
    .map((text, index): ParagraphBlock => ({
      kind: 'paragraph',
      id: `p${index + 1}`,
      style: 'body',
      pieces: [writeText(text.trim())],
    }))
    .filter((_block, index) => letter.paragraphs[index]?.trim() !== '');
  return {
    title: normaliseText(`Công văn ${subject}`).trim(),
    subject: normaliseText(subject),
    author: organisation.name,
    keywords: [organisation.shortName],
    language: 'vi-VN',
    date: wholeDate(header.date),
    layout,
    runningMark: isPractice ? 'BẢN TẬP HUẤN' : null,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          {
            ...letterhead,
            rows: [
              ...letterhead.rows,
              ...(subject === '' ? [] : [{ left: [styled('subject', subject)], right: [] }]),
            ],
          },
          ...writeAddressees(letter, layout),
          ...endWith(organisation.spelling.endMark, paragraphs),
          buildSignature(layout, header, organisation.spelling),
        ],
      },
    ],
  };
}

/** The type of a letter in its number: `Số 12-CV/BDVTU`. */
const letterType = 'CV';

/** `Kính gửi: …` in the middle for one; for several `Kính gửi:` and a list beside it. */
function writeAddressees({ addressees }: Letter, { page }: LayoutProfile): PrintBlock[] {
  const names = addressees.map((each) => stripEndMarks(each.trim().replace(/^[-+]\s+/, ''))).filter(Boolean);
  const [only] = names;
  if (only === undefined) return [];
  const blank = { left: [styled('salutation', '')], right: [] };
  const textWidthMm = page.widthMm - page.marginLeftMm - page.marginRightMm;
  if (names.length === 1)
    return [
      {
        kind: 'title',
        lines: [
          styled('salutation', ''),
          styled('salutation', `Kính gửi: ${only}`),
          styled('salutation', ''),
        ],
      },
    ];
  return [
    {
      kind: 'letterhead',
      widths: { leftWidthMm: salutationWidthMm, rightWidthMm: textWidthMm - salutationWidthMm },
      rows: [
        blank,
        {
          left: [styled('salutation', 'Kính gửi:')],
          right: names.map((name, index) =>
            styled('addressees', `- ${name}${index === names.length - 1 ? '.' : ';'}`),
          ),
        },
        blank,
      ],
    },
  ];
}

function styled(style: StyledLine['style'], text: string): StyledLine {
  return { style, pieces: text === '' ? [] : [writeText(text)] };
}
