import { namePeriod } from '../rules/periods/name-period.ts';
import { buildAttachment } from './attachment.ts';
import { petitionOrigins, writePetitionState } from './petition-words.ts';
import type { PrintDocument } from './print-document.ts';
import type { ReportTablesInput } from './report-tables.ts';

const order = { title: 'TT', widthMm: 12, align: 'center' } as const;
const text = { title: 'Nội dung ý kiến, kiến nghị' };
const origin = { title: 'Của' };
const addressee = { title: 'Cơ quan có thẩm quyền giải quyết' };

/**
 * Bảng tổng hợp ý kiến, kiến nghị of a report. Its state stands in a column of its own once the register knows it of
 * one of them. Null when the report raises none.
 */
export function buildPetitionTable(input: ReportTablesInput): PrintDocument | null {
  const petitions = input.report.petitions.filter((petition) => petition.text.trim() !== '');
  if (petitions.length === 0) return null;
  const states = petitions.map((petition) => writePetitionState(petition, input.report, input.register));
  const hasStates = states.some((state) => state !== '');
  return buildAttachment(input, {
    id: 'petitions',
    name: `Bảng tổng hợp ý kiến, kiến nghị ${namePeriod(input.period)}`,
    columns: hasStates
      ? [
          order,
          { ...text, widthMm: 110 },
          { ...origin, widthMm: 30 },
          { ...addressee, widthMm: 50 },
          { title: 'Tình trạng', widthMm: 50 },
        ]
      : [order, { ...text, widthMm: 85 }, { ...origin, widthMm: 26 }, { ...addressee, widthMm: 42 }],
    rows: petitions.map((petition, index) => [
      String(index + 1),
      petition.text,
      petitionOrigins[petition.origin],
      petition.addressee,
      states[index] ?? '',
    ]),
  });
}
