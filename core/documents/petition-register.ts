import type { RegisterLine } from '../contract/petitions.ts';
import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { OrganisationVersion } from '../model/organisation.ts';
import type { Period } from '../model/period.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { anonymiseText } from '../rules/petitions/anonymise-text.ts';
import { petitionStateNames } from '../rules/states/petition.ts';
import { formatDateShort } from '../rules/values/format-date.ts';
import { formatSmallCount } from '../rules/values/format-number.ts';
import type { PrintDocument } from './print-document.ts';
import { buildTableDocument, type PrintedTable } from './table-document.ts';
import { writeText } from './write-pieces.ts';

export type PetitionRegisterInput = {
  lines: readonly RegisterLine[];
  period: Period;
  /** The office that keeps the register, as it is called on the day. */
  organisation: OrganisationVersion;
  layout: LayoutProfile;
  /** Nobody can be told: neither who raised a wish nor who is named in it. */
  isAnonymous: boolean;
};

type Column = PrintedTable['columns'][number] & { write: (line: RegisterLine, index: number) => string };

/** Bảng tổng hợp ý kiến, kiến nghị for the briefing, from the register. */
export function buildPetitionRegister(input: PetitionRegisterInput): PrintDocument {
  const { lines, period, organisation, layout, isAnonymous } = input;
  const show = (text: string) => (isAnonymous ? anonymiseText(text) : text);
  const columns: Column[] = [
    { title: 'TT', widthMm: 12, align: 'center', write: (_line, index) => String(index + 1) },
    { title: 'Nội dung ý kiến, kiến nghị', widthMm: 90, write: ({ petition }) => show(petition.text) },
    ...(isAnonymous ? [] : [{ title: 'Nơi nêu', widthMm: 40, write: tellRaisers }]),
    {
      title: 'Cơ quan có thẩm quyền giải quyết',
      widthMm: 40,
      write: ({ petition }) => petition.addressee,
    },
    { title: 'Tình trạng', widthMm: 32, write: tellState },
    { title: 'Kết quả trả lời', widthMm: 50, write: ({ petition }) => show(tellAnswer(petition)) },
  ];
  const name = `Bảng tổng hợp ý kiến, kiến nghị đến ${namePeriod(period)}`;
  return buildTableDocument({
    title: name,
    subject: name,
    keywords: [namePeriod(period)],
    organisation,
    layout,
    date: period.dataTo,
    marks: [period.isPractice ? 'BẢN TẬP HUẤN' : ''],
    heading: [
      { style: 'appendix-title', pieces: [writeText('BẢNG TỔNG HỢP')] },
      { style: 'appendix-title', pieces: [writeText(`Ý kiến, kiến nghị đến ${namePeriod(period)}`)] },
      {
        style: 'appendix-reference',
        pieces: [writeText(`(Theo Sổ theo dõi kiến nghị của ${organisation.name})`)],
      },
    ],
    table: {
      id: 'petition-register',
      columns,
      rows: lines.map((line, index) => columns.map(({ write }) => write(line, index))),
    },
  });
}

/** `Hội Nông dân (quý I/2021); MTTQ tỉnh (quý II/2021)`. */
function tellRaisers({ raisedBy }: RegisterLine): string {
  return raisedBy.map(({ body, period }) => `${body} (${period})`).join('; ');
}

function tellState({ petition, age }: RegisterLine): string {
  const { transfer, state } = petition;
  const transferred =
    state === 'transferred' && transfer?.date ? ` ngày ${formatDateShort(transfer.date)}` : '';
  const waiting = age > 0 ? `, đã qua ${formatSmallCount(age)} kỳ` : '';
  return `${petitionStateNames[state]}${transferred}${waiting}`;
}

/** `Đã bố trí kinh phí (văn bản số 12/UBND, ngày 01/6/2021).` */
export function tellAnswer({ answer }: RegisterLine['petition']): string {
  if (!answer) return '';
  const document = [
    answer.documentNumber && `văn bản số ${answer.documentNumber}`,
    answer.date && `ngày ${formatDateShort(answer.date)}`,
  ].filter(Boolean);
  return [answer.text.trim(), document.length > 0 ? `(${document.join(', ')})` : '']
    .filter(Boolean)
    .join(' ');
}
