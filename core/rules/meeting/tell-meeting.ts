import { stripEndMarks } from '../text/strip-end-marks.ts';
import type { Conclusion } from '../../model/conclusion.ts';
import type { LetterKind } from '../../model/letter.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Period } from '../../model/period.ts';
import type { LetterFacts } from '../letters/begin-letter.ts';
import { nameMeeting } from '../periods/name-meeting.ts';
import { nameNextPeriod, namePeriod } from '../periods/name-period.ts';
import { capitalise } from '../text/capitalise.ts';
import { partsOf } from '../values/calendar.ts';
import { formatDateShort } from '../values/format-date.ts';
import { formatSmallCount } from '../values/format-number.ts';
import { countAttendance, writeAttendee } from './attendance.ts';
import { sortConclusions } from './order-conclusions.ts';
import { lowerStart, writeConclusion } from './write-conclusion.ts';

type Named = { fullName: string; title: string; organisationName: string };

/** What is known of a meeting when something is written about it. */
export type MeetingRecord = {
  meeting: Meeting;
  period: Period;
  conclusions: readonly Conclusion[];
  chair: Named | null;
  secretary: Named | null;
  officeName: string;
  superiorName: string;
  petitionText: (petitionId: string) => string;
  /** How the conclusions of the period before were carried out, a sentence each; empty: nothing to tell. */
  reconciliation: readonly string[];
};

/** The kinds of letter that begin from what a meeting has recorded. */
export const meetingLetterKinds = [
  'invitation',
  'programme',
  'minutes',
  'notice',
  'news',
] as const satisfies LetterKind[];
export type MeetingLetterKind = (typeof meetingLetterKinds)[number];

export function isMeetingLetter(kind: LetterKind): kind is MeetingLetterKind {
  return meetingLetterKinds.some((each) => each === kind);
}

const dots = '……';

/** Words, lists and signers of a letter about the meeting; a word that is not known is empty and leaves its sentence out. */
export function tellMeeting(kind: MeetingLetterKind, record: MeetingRecord): LetterFacts {
  const { meeting, period, chair, secretary, officeName, superiorName } = record;
  const { attendance, opinions, date } = meeting;
  const counts = countAttendance(attendance);
  const attended = counts.present + counts.deputised;
  return {
    words: {
      hour: meeting.time?.trim() || dots,
      place: meeting.place.trim() || dots,
      ...(date !== null && { meeting: formatDateShort(date), meetingDay: formatDateShort(date) }),
      meetingName: `${nameMeeting(meeting.kind)} ${namePeriod(period)}`,
      chair: chair ? nameComrade(chair) : '',
      chairShort: chair ? `đồng chí ${chair.fullName}` : '',
      secretary: secretary ? nameComrade(secretary) : '',
      office: officeName,
      superior: superiorName,
      attendedCount: attended === 0 ? '' : formatSmallCount(attended),
      expectedCount: formatSmallCount(counts.total),
      absentCount: counts.absent === 0 ? '' : formatSmallCount(counts.absent),
      opinionCount: opinions.length === 0 ? '' : formatSmallCount(opinions.length),
    },
    lists: {
      programme: (meeting.programme ?? []).map(writeProgrammeItem).filter(Boolean),
      attended: asList(attendance.filter(({ presence }) => presence !== 'absent').map(writeAttendee)),
      absent: asList(attendance.filter(({ presence }) => presence === 'absent').map(writeAttendee)),
      opinions: opinions.map(writeOpinion).filter(Boolean),
      conclusions: writeForMinutes(record),
      parts: writeParts(record),
      news: writeNews(record, attended),
    },
    ...(kind === 'minutes' && {
      header: {
        ...(date !== null && { date: partsOf(date) }),
        authority: 'direct',
        authorityName: '',
        signerId: meeting.chairPersonId,
        signerPosition: 'CHỦ TRÌ',
        signerName: chair?.fullName ?? '',
      },
      secondSigner: { position: 'NGƯỜI GHI BIÊN BẢN', name: secretary?.fullName ?? '' },
    }),
    ...(kind === 'notice' && { basis: tellConclusions(record) }),
  };
}

/** What the chair concludes, one sentence each; a notice keeps them to tell later whether they have changed. */
export function tellConclusions({
  meeting,
  conclusions,
}: Pick<MeetingRecord, 'meeting' | 'conclusions'>): string[] {
  return [
    ...(meeting.chairParagraphs ?? []).map((each) => each.trim()).filter(Boolean),
    ...sortConclusions(conclusions)
      .filter(isWritten)
      .map((each) => `${writeConclusion(each)}.`),
  ];
}

function writeForMinutes({ meeting, conclusions }: MeetingRecord): string[] {
  return [
    ...(meeting.chairParagraphs ?? []).map((each) => each.trim()).filter(Boolean),
    ...asItems(sortConclusions(conclusions).filter(isWritten).map(writeConclusion)),
  ];
}

/** Whether the conclusions say something else than when the notice was begun. */
export function isNoticeOutdated(basis: readonly string[] | undefined, now: readonly string[]): boolean {
  return (
    basis !== undefined && (basis.length !== now.length || basis.some((each, index) => each !== now[index]))
  );
}

function isWritten({ task }: Conclusion): boolean {
  return task.text.trim() !== '';
}

/** The numbered parts of a notice; a part of which nothing is recorded is not there, and the others count on. */
function writeParts(record: MeetingRecord): string[] {
  const { meeting, period, officeName, petitionText, reconciliation } = record;
  const written = sortConclusions(record.conclusions).filter(isWritten);
  const tasks = written.filter(({ petitionIds }) => petitionIds.length === 0);
  const answers = written.filter(({ petitionIds }) => petitionIds.length > 0);
  const assessment = (meeting.chairParagraphs ?? []).map((each) => each.trim()).filter(Boolean);
  const parts: { title: string; lines: string[] }[] = [
    { title: `Về kết quả công tác ${namePeriod(period)}`, lines: assessment },
    { title: 'Về thực hiện kết luận kỳ trước', lines: [...reconciliation] },
    { title: `Về nhiệm vụ trọng tâm ${nameNextPeriod(period)}`, lines: asItems(tasks.map(writeConclusion)) },
    {
      title: 'Về ý kiến, kiến nghị',
      lines: asItems(
        answers.map((each) => {
          const about = each.petitionIds
            .map(petitionText)
            .filter(Boolean)
            .map((text) => `“${stripEndMarks(text)}”`);
          return about.length === 0
            ? writeConclusion(each)
            : `Về kiến nghị ${about.join(', ')}: ${lowerStart(writeConclusion(each))}`;
        }),
      ),
    },
    {
      title: 'Tổ chức thực hiện',
      lines: [
        `Các cơ quan, đơn vị được giao nhiệm vụ khẩn trương triển khai, báo cáo kết quả về ${officeName}. ${capitalise(officeName)} theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo tại hội nghị kỳ sau.`,
      ],
    },
  ];
  return parts
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ title, lines }, index) => [`${index + 1}. ${title}`, ...lines]);
}

/** A short text for the press from what was recorded, and from nothing else. */
function writeNews(record: MeetingRecord, attended: number): string[] {
  const { meeting, period, chair, conclusions, superiorName } = record;
  const name = `${nameMeeting(meeting.kind)} ${namePeriod(period)}`;
  const organised = [
    meeting.date === null ? '' : `Ngày ${formatDateShort(meeting.date)}`,
    meeting.place.trim() && `tại ${meeting.place.trim()}`,
  ].filter(Boolean);
  const bodies = meeting.attendance.filter(
    ({ presence }) => presence === 'present' || presence === 'deputised',
  );
  const speakers = new Set(meeting.opinions.map(({ speaker }) => speaker.trim()).filter(Boolean));
  const written = sortConclusions(conclusions).filter(isWritten);
  const assessment = (meeting.chairParagraphs ?? []).map((each) => each.trim()).filter(Boolean);
  const who = chair ? `đồng chí ${chair.fullName}` : 'chủ trì hội nghị';
  return [
    `${[...organised, `${superiorName} tổ chức ${name}`].join(', ')}.${chair ? ` ${capitalise(nameComrade(chair))} chủ trì hội nghị.` : ''}`,
    attended === 0
      ? ''
      : `Dự hội nghị có ${formatSmallCount(attended)} đại biểu: ${bodies.map(({ position }) => position).join('; ')}.`,
    speakers.size === 0
      ? ''
      : `Tại hội nghị đã có ${formatSmallCount(meeting.opinions.length)} ý kiến phát biểu về kết quả công tác ${namePeriod(period)}, phương hướng, nhiệm vụ ${nameNextPeriod(period)} và các kiến nghị.`,
    assessment.length === 0 ? '' : `Phát biểu kết luận, ${who} nêu rõ: ${assessment.join(' ')}`,
    written.length === 0
      ? ''
      : `${capitalise(who)} kết luận: ${written.map((each) => lowerStart(writeConclusion(each))).join('; ')}.`,
  ].filter(Boolean);
}

function writeProgrammeItem({ time, text, speaker }: NonNullable<Meeting['programme']>[number]): string {
  const what = [text.trim(), speaker.trim() && `(${speaker.trim()})`].filter(Boolean).join(' ');
  return [time.trim(), what].filter(Boolean).join(': ');
}

function writeOpinion({ speaker, text }: Meeting['opinions'][number]): string {
  const said = text.trim();
  if (said === '') return '';
  return speaker.trim() === '' ? `- ${said}` : `- ${speaker.trim()}: ${said}`;
}

function nameComrade({ fullName, title, organisationName }: Named): string {
  return `đồng chí ${fullName}, ${title} ${organisationName}`.trim();
}

function asList(names: readonly string[]): string[] {
  return names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`);
}

function asItems(sentences: readonly string[]): string[] {
  return sentences.map((sentence, index) => `(${index + 1}) ${stripEndMarks(sentence)}.`);
}
