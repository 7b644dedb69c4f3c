import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { Letter } from '../model/letter.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import { letterKinds } from '../rules/letters/letter-kinds.ts';
import { findDeadlines } from '../rules/meeting/write-deadline.ts';
import { hidesAbstract } from '../rules/records/hides-abstract.ts';
import { capitalise } from '../rules/text/capitalise.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import { endWith } from './end-with.ts';
import { buildLetterhead } from './letterhead.ts';
import type {
  LetterheadBlock,
  ParagraphBlock,
  PrintBlock,
  PrintDocument,
  StyledLine,
  TextPiece,
} from './print-document.ts';
import { wholeDate } from './report-reference.ts';
import { buildSignature } from './signature.ts';
import { stripEndMarks } from '../rules/text/strip-end-marks.ts';
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
 * has both in the middle, as a report has; a text for the press has only its title.
 */
export function buildLetter({ letter, organisation, layout, isPractice }: LetterInput): PrintDocument {
  const { header } = letter;
  const facts = letterKinds[letter.kind];
  const { noun, type, heading } = facts;
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
      // The title of a part never stands alone at the foot of a page.
      style: facts.hasParts && partTitle.test(text.trim()) ? 'heading-2' : 'body',
      pieces: facts.hasParts ? writeInParts(text.trim()) : [writeText(text.trim())],
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
    runningMark:
      [isPractice ? 'BẢN TẬP HUẤN' : '', facts.isDraft ? 'DỰ THẢO' : ''].filter(Boolean).join(' · ') || null,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...(facts.hasLetterhead ? [withSubject(letterhead, heading === null ? subject : '')] : []),
          ...(heading !== null
            ? [buildTitle(layout, heading, header.abstract)]
            : facts.hasLetterhead || subject === ''
              ? []
              : [writeBareTitle(subject)]),
          ...writeAddressees(letter, layout),
          ...endWith(organisation.spelling.endMark, paragraphs),
          ...writeSigners(letter, organisation, layout),
        ],
      },
    ],
  };
}

/** The subject of a công văn stands under its number. */
function withSubject(letterhead: LetterheadBlock, subject: string): LetterheadBlock {
  if (subject === '') return letterhead;
  return { ...letterhead, rows: [...letterhead.rows, { left: [styled('subject', subject)], right: [] }] };
}

function writeBareTitle(subject: string): PrintBlock {
  return {
    kind: 'title',
    lines: [styled('document-type', subject), styled('salutation', '')],
  };
}

/** A numbered line that ends without a mark; what is longer is a sentence that somebody forgot to end. */
const partTitle = /^\d{1,2}\. [^\n]{1,120}[^\s.;:,!?/]$/u;

function writeInParts(text: string): TextPiece[] {
  if (partTitle.test(text)) return [{ ...writeText(text), isBold: true }];
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const deadline of findDeadlines(text)) {
    if (deadline.from > from) pieces.push(writeText(text.slice(from, deadline.from)));
    pieces.push({ ...writeText(text.slice(deadline.from, deadline.to)), isBold: true });
    from = deadline.to;
  }
  if (from < text.length || pieces.length === 0) pieces.push(writeText(text.slice(from)));
  return pieces;
}

/** Nobody, one beside Nơi nhận, or two side by side: who took the minutes at the left, the chair at the right. */
function writeSigners(
  { kind, header, secondSigner }: Letter,
  { spelling }: OrganisationVersion,
  layout: LayoutProfile,
): PrintBlock[] {
  const { signerCount } = letterKinds[kind];
  if (signerCount === 0) return [];
  const signature = buildSignature(layout, header, spelling);
  if (signerCount === 1) return [signature];
  const position = (secondSigner?.position ?? '').toLocaleUpperCase('vi');
  const blank = (count: number, style: StyledLine['style']) =>
    Array.from({ length: count }, () => styled(style, ''));
  return [
    {
      ...signature,
      recipients: [
        ...blank(signature.signer.length - 1, 'authority'),
        styled('position', position),
        ...blank(signature.freeLines, 'signer-name'),
        styled('signer-name', secondSigner?.name ?? ''),
      ],
    },
  ];
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
