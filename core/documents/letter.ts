import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { Letter } from '../model/letter.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import { letterKinds } from '../rules/letters/letter-kinds.ts';
import { hidesAbstract } from '../rules/records/hides-abstract.ts';
import { capitalise } from '../rules/text/capitalise.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { endWith } from './end-with.ts';
import { buildLetterhead } from './letterhead.ts';
import type { ParagraphBlock, PrintBlock, PrintDocument, StyledLine } from './print-document.ts';
import { wholeDate } from './report-reference.ts';
import { buildSignature } from './signature.ts';
import { stripEndMarks } from './strip-end-marks.ts';
import { buildTitle } from './title.ts';
import { writeText } from './write-pieces.ts';

export type LetterInput = {
  letter: Letter;
  /** As it was called on the letter's date. */
  organisation: OrganisationVersion;
  layout: LayoutProfile;
  isPractice: boolean;
};

const salutationWidthMm = 45;

/**
 * Addressees, paragraphs, signature. A công văn has its subject under the number and no document type over it; a giấy mời
 * has both in the middle, as a report has.
 */
export function buildLetter({ letter, organisation, layout, isPractice }: LetterInput): PrintDocument {
  const { header } = letter;
  const { noun, type, heading } = letterKinds[letter.kind];
  const numberPattern = layout.letterhead[heading === null ? 'letterNumberPattern' : 'numberPattern'];
  const letterhead = buildLetterhead(
    { ...layout, letterhead: { ...layout.letterhead, numberPattern } },
    organisation,
    header,
    type,
  );
  const subject = header.abstract.trim();
  const shownSubject = hidesAbstract(letter) ? '' : normaliseText(subject);
  const paragraphs = letter.paragraphs
    .map((text, index): ParagraphBlock => ({
      kind: 'paragraph',
      id: `p${index + 1}`,
      style: 'body',
      pieces: [writeText(text.trim())],
    }))
    .filter((_block, index) => letter.paragraphs[index]?.trim() !== '');
  return {
    title: normaliseText(`${capitalise(noun)} ${shownSubject}`).trim(),
    subject: shownSubject,
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
              ...(subject === '' || heading !== null
                ? []
                : [{ left: [styled('subject', subject)], right: [] }]),
            ],
          },
          ...(heading === null ? [] : [buildTitle(layout, heading, header.abstract)]),
          ...writeAddressees(letter, layout),
          ...endWith(organisation.spelling.endMark, paragraphs),
          buildSignature(layout, header, organisation.spelling),
        ],
      },
    ],
  };
}

/** `Kính gửi: …` in the middle for one; for several `Kính gửi:` and a list beside it. */
function writeAddressees({ kind, addressees }: Letter, { page }: LayoutProfile): PrintBlock[] {
  const { salutation } = letterKinds[kind];
  const names = addressees.map((each) => stripEndMarks(each.trim().replace(/^[-+]\s+/, ''))).filter(Boolean);
  const [only] = names;
  if (only === undefined || salutation === null) return [];
  const blank = { left: [styled('salutation', '')], right: [] };
  const textWidthMm = page.widthMm - page.marginLeftMm - page.marginRightMm;
  if (names.length === 1)
    return [
      {
        kind: 'title',
        lines: [
          styled('salutation', ''),
          styled('salutation', `${salutation}: ${only}`),
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
          left: [styled('salutation', `${salutation}:`)],
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
