import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { PartialDate, ReportHeader } from '../model/report.ts';
import { listStamps } from '../rules/values/name-stamps.ts';
import { formatDateBlank } from '../rules/values/format-date.ts';
import type { LetterheadBlock, StyledLine } from './print-document.ts';
import { writeText } from './write-pieces.ts';

/** Who issues, under which title, with number, place and date; blanks are left for the văn thư. */
export function buildLetterhead(
  layout: LayoutProfile,
  organisation: OrganisationVersion,
  header: ReportHeader,
  /** Null: it has no number. */
  documentType: string | null,
): LetterheadBlock {
  const { letterhead } = layout;
  const issuer = organisation.issuerLines.map((text): StyledLine => styled('issuer', text));
  const lastIssuer = issuer.at(-1);
  if (lastIssuer && letterhead.issuerRule) lastIssuer.rule = letterhead.issuerRule;
  return {
    kind: 'letterhead',
    rows: [
      {
        left: [
          ...organisation.superiorLines.map((text) => styled('superior', text)),
          ...issuer,
          ...(letterhead.issuerMark ? [styled('issuer-mark', letterhead.issuerMark)] : []),
        ],
        right: letterhead.titleLines.map((line) => ({
          ...styled(line.style, line.text),
          ...(line.rule && { rule: line.rule }),
        })),
      },
      {
        left: [
          ...(documentType === null
            ? []
            : [
                {
                  ...styled('number', writeNumber(layout, organisation, header, documentType)),
                  bookmark: 'number' as const,
                },
              ]),
          ...writeStamps(layout, organisation, header),
        ],
        right: [
          { ...styled('place-date', writePlaceDate(header.placeName, header.date)), bookmark: 'place-date' },
        ],
      },
    ],
  };
}

/** `12-BC/BDVTU`, as a register has it: the number with its symbol, without what stands before it; empty while it is blank. */
export function writeSymbolOf(
  layout: LayoutProfile,
  organisation: OrganisationVersion,
  header: Pick<ReportHeader, 'number'>,
  documentType: string,
): string {
  const number = header.number.trim();
  if (number === '' || /[-/]/.test(number)) return number;
  return writeNumber(layout, organisation, { number }, documentType).replace(/^Số:?\s*/, '');
}

/** `Số 12-BC/BDVTU` or `Số: 12/BC-MTTQ-BTT`, with room where the number is still to come. */
export function writeNumber(
  layout: LayoutProfile,
  organisation: OrganisationVersion,
  header: Pick<ReportHeader, 'number'>,
  documentType: string,
): string {
  const { numberPattern, blankNumber, isNumberPadded } = layout.letterhead;
  const number = isNumberPadded && /^[1-9]$/.test(header.number) ? `0${header.number}` : header.number;
  return numberPattern
    .replace('{number}', () => number || blankNumber)
    .replace('{type}', () => documentType)
    .replace('{symbol}', () => organisation.symbol);
}

/** Độ mật above độ khẩn, each in its box under the number. */
function writeStamps(
  { letterhead }: LayoutProfile,
  { spelling }: OrganisationVersion,
  header: ReportHeader,
): StyledLine[] {
  const { widthsMm, heightMm, thicknessPt } = letterhead.stamp;
  return listStamps(header, spelling).map(({ grade, text }) => ({
    ...styled('stamp', text),
    box: { widthMm: widthsMm[grade], heightMm, thicknessPt },
  }));
}

/** `Nam Định, ngày 18 tháng 3 năm 2021`. */
export function writePlaceDate(placeName: string, date: PartialDate): string {
  const written = formatDateBlank({
    year: date.year,
    ...(date.month !== null && { month: date.month }),
    ...(date.day !== null && { day: date.day }),
  });
  const place = placeName.trim();
  return place === '' ? written.replace(/^n/, 'N') : `${place}, ${written}`;
}

function styled(style: StyledLine['style'], text: string): StyledLine {
  return { style, pieces: [writeText(text)] };
}
