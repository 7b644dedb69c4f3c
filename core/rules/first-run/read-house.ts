import type { HouseFacts, HouseReading } from '../../model/house-facts.ts';
import type { PartialDate } from '../../model/report.ts';
import type { RecognisedDocument, RecognisedSignature } from '../../reading/recognised-document.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';
import { selectLayout } from '../../layouts/layouts.ts';
import { recogniseNumberPattern } from './recognise-number-pattern.ts';
import { recogniseLayoutFamily } from './recognise-layout-family.ts';
import { recogniseSpelling } from './recognise-spelling.ts';
import { writeTitle } from './write-title.ts';

type Input = {
  recognised: RecognisedDocument;
  /** Every line of the file as it reads. */
  lines: readonly string[];
  house: Pick<HouseFacts, 'layoutFamily' | 'spelling'>;
  /** The day on which today's provinces and bodies began, `YYYY-MM-DD`. */
  structureFrom: string;
  today: string;
};

/**
 * What an old report tells about its office. A report from before today's structure still shows how the house writes and
 * who signs, but bears names that are no more: those of today stay.
 */
export function readHouse({
  recognised,
  lines,
  house,
  structureFrom,
  today,
}: Input): Pick<HouseReading, 'facts' | 'headingCount' | 'isOfOldStructure' | 'numberLine'> {
  const { letterhead, recipients, signature, body } = recognised;
  const isOfOldStructure = letterhead.date !== null && lastDayOf(letterhead.date) < structureFrom;
  const layoutFamily = recogniseLayoutFamily(letterhead.titleLines, house.layoutFamily, today);
  const lastBlock = body.at(-1)?.block;
  const spelling = recogniseSpelling(lines, {
    lastSentence: lastBlock ? plainTextOfBlock(lastBlock) : '',
    recipients,
  });
  const hasHead = letterhead.issuerLines.length > 0 || letterhead.titleLines.length > 0;
  const number = recogniseNumberPattern(lines, letterhead);
  const usual = selectLayout(layoutFamily ?? house.layoutFamily, today)?.letterhead.numberPattern;
  return {
    facts: {
      ...(!isOfOldStructure && readNames(letterhead)),
      ...(hasHead && layoutFamily !== null && { layoutFamily }),
      ...(number && number.pattern !== usual && { numberPattern: number.pattern }),
      ...(Object.keys(spelling).length > 0 && { spelling: { ...house.spelling, ...spelling } }),
      ...(signature && readSigning(signature)),
      ...(recipients.length > 0 && { recipients: [...recipients] }),
    },
    headingCount: body.filter(({ block }) => block.type === 'heading').length,
    ...(number && { numberLine: number.line }),
    isOfOldStructure,
  };
}

function readNames({
  superiorLines,
  issuerLines,
  symbol,
  placeName,
}: RecognisedDocument['letterhead']): Partial<HouseFacts> {
  return {
    // Without an issuer nobody knows whose superior a line names.
    ...(issuerLines.length > 0 && { superiorLines: [...superiorLines], issuerLines: [...issuerLines] }),
    ...(symbol !== '' && { symbol }),
    ...(placeName !== '' && { placeName }),
  };
}

function readSigning({ authority, authorityName, position, name }: RecognisedSignature): Partial<HouseFacts> {
  if (position === '' && name === '') return {};
  return { authority, authorityName, signers: [{ fullName: name, title: writeTitle(position) }] };
}

/** The last day that a date with blanks can mean. */
function lastDayOf({ year, month, day }: PartialDate): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year}-${pad(month ?? 12)}-${pad(day ?? 31)}`;
}
