import type { OpenedReport } from '../../contract/views.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { HolidayYear } from '../../model/holiday-year.ts';
import type { Letter, LetterTemplate } from '../../model/letter.ts';
import type { OrganisationVersion } from '../../model/organisation.ts';
import type { OutlineSection } from '../../model/outline.ts';
import type { Period } from '../../model/period.ts';
import type { ReportHeader } from '../../model/report.ts';
import { planAnswer } from '../consultation/plan-answer.ts';
import { nameNextPeriod, namePeriod } from '../periods/name-period.ts';
import { nameMeeting } from '../periods/name-meeting.ts';
import { lastDayOf } from '../periods/plan-period.ts';
import { proposeSignature } from '../signing/propose-signature.ts';
import { daysBetween, partsOf } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';
import { formatSmallCount } from '../values/format-number.ts';

export type BeginLetterInput = {
  id: string;
  template: LetterTemplate;
  period: Period;
  issuerId: string;
  issuer: OrganisationVersion;
  signers: OpenedReport['signers'];
  /** To whom it goes, by the name of that day. */
  addressees: readonly string[];
  /** The bodies of the period that these are; absent where its kind does not tell. */
  addresseeIds?: readonly string[];
  /** The outline that the bodies are to follow. */
  sections: readonly OutlineSection[];
  today: CalendarDate;
  holidayYears: readonly HolidayYear[];
  /** What the room that asks for it tells more than the period does. */
  given?: LetterFacts;
};

/** Facts of a meeting, a petition, a review for the letter that is made of them. */
export type LetterFacts = {
  /** By the name that stands in braces; one that is empty leaves its paragraph out. */
  words?: Readonly<Record<string, string>>;
  /** A paragraph that is only `{name}` stands for these; for none when it is empty. */
  lists?: Readonly<Record<string, readonly string[]>>;
  /** To whom it goes, where its kind does not tell. */
  addressees?: readonly string[];
  /** In the place of what the issuer's own table of signers proposes. */
  header?: Partial<ReportHeader>;
} & Partial<Pick<Letter, 'organisationId' | 'petitionIds' | 'secondSigner' | 'basis'>>;

/** A letter as its template has it, with everything filled in that the period tells. */
export function beginLetter(input: BeginLetterInput): Letter {
  const { id, template, period, issuerId, addressees } = input;
  const { words: givenWords, lists: givenLists, addressees: _given, header, ...facts } = input.given ?? {};
  const words = { ...tellWords(input), ...givenWords };
  const lists: Readonly<Record<string, readonly string[]>> = {
    sections: listSections(input.sections, words),
    missing: listBodies(addressees),
    ...givenLists,
  };
  return {
    id,
    periodId: period.id,
    issuerId,
    kind: template.kind,
    header: { ...beginHeader(input, words), ...header },
    addressees: addressees.map((name) => addressBody(template, name)),
    ...(input.addresseeIds && { addresseeIds: [...input.addresseeIds] }),
    paragraphs: template.paragraphs.flatMap((paragraph) => {
      const list = /^\{(\w+)\}$/.exec(paragraph)?.[1];
      const lines = list === undefined ? undefined : lists[list];
      if (lines) return [...lines];
      const filled = fillIn(paragraph, words);
      return filled === null ? [] : [filled];
    }),
    ...facts,
  };
}

/** The line of a body's name among the addressees: `Lãnh đạo Hội Nông dân tỉnh`. */
export function addressBody(
  { addressee = '{name}' }: Pick<LetterTemplate, 'addressee'>,
  name: string,
): string {
  return fillIn(addressee, { name }) ?? name;
}

function beginHeader(
  { template, issuer, signers, today }: BeginLetterInput,
  words: Record<string, string>,
): ReportHeader {
  const { year, month } = partsOf(today);
  const usual = {
    authority: issuer.signing?.authority ?? 'direct',
    authorityName: issuer.signing?.authorityName ?? '',
  } as const;
  const [signer] = signers;
  const signature = signer
    ? proposeSignature(signer, signers, usual)
    : { ...usual, signerId: null, signerName: '', signerPosition: issuer.signing?.position ?? '' };
  return {
    number: '',
    placeName: issuer.placeName,
    date: { year, month, day: null },
    abstract: fillIn(template.subject, words) ?? template.subject,
    ...signature,
    recipients: template.recipients.map((each) => fillIn(each, words) ?? each),
    secrecy: 'none',
    urgency: 'none',
  };
}

function tellWords({
  period,
  issuer,
  addressees,
  today,
  holidayYears,
}: BeginLetterInput): Record<string, string> {
  const { due, meetingDate } = period;
  return {
    issuer: issuer.name,
    issuerShort: issuer.shortName,
    period: namePeriod(period),
    nextPeriod: nameNextPeriod(period),
    year: String(period.year),
    dataFrom: formatDateShort(period.dataFrom),
    dataTo: formatDateShort(period.dataTo),
    due: due ? `${due.rule === 'before' ? 'trước ngày' : 'chậm nhất ngày'} ${formatDateShort(due.date)}` : '',
    today: formatDateShort(today),
    lateness: due ? tellLateness(daysBetween(lastDayOf(due), today)) : '',
    missingCount: formatSmallCount(addressees.length),
    meeting: meetingDate === null ? '' : formatDateShort(meetingDate),
    meetingDay:
      meetingDate === null ? `${dots} tháng ${dots} năm ${period.year}` : formatDateShort(meetingDate),
    hour: dots,
    place: dots,
    meetingName: `${nameMeeting(period.meetingKind)} ${namePeriod(period)}`,
    answerBy: formatDateShort(planAnswer(today, meetingDate, holidayYears)),
  };
}

/** Room for what is still to be written by hand. */
const dots = '……';

function tellLateness(days: number): string {
  if (days > 0) return `quá hạn ${formatSmallCount(days)} ngày`;
  return days === 0 ? 'ngày cuối của hạn gửi' : `còn ${formatSmallCount(-days)} ngày đến hạn gửi`;
}

/** Null when the text names what is not known. */
function fillIn(text: string, words: Record<string, string>): string | null {
  const unknown = Object.entries(words).some(([name, word]) => word === '' && text.includes(`{${name}}`));
  if (unknown) return null;
  return text.replace(/\{(\w+)\}/g, (token, name: string) => words[name] ?? token);
}

/** One line for each main section, with what stands under it: `- Đánh giá chung: ưu điểm; hạn chế; nguyên nhân.` */
function listSections(sections: readonly OutlineSection[], words: Record<string, string>): string[] {
  const groups: { title: string; parts: string[] }[] = [];
  for (const section of sections.filter(({ kind }) => kind !== 'opening')) {
    const title = fillIn(section.title, words) ?? section.title;
    if (section.level === 1) groups.push({ title, parts: [] });
    else if (section.level === 2) groups.at(-1)?.parts.push(title);
  }
  return groups.map(({ title, parts }) =>
    parts.length === 0 ? `- ${title}.` : `- ${title}: ${parts.map(toLowerStart).join('; ')}.`,
  );
}

function listBodies(names: readonly string[]): string[] {
  return names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`);
}

function toLowerStart(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
