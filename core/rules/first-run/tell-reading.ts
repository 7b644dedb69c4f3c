import { layouts } from '../../layouts/layouts.ts';
import type { HouseFacts, HouseReading } from '../../model/house-facts.ts';

/** "Đọc được: …" and "Chưa thấy: …", in the order of the page. */
export type ToldReading = { found: { label: string; text: string }[]; missing: string[] };

const parts: { label: string; write: (facts: Partial<HouseFacts>) => string }[] = [
  {
    label: 'Cơ quan ban hành',
    write: ({ superiorLines = [], issuerLines = [] }) => [...superiorLines, ...issuerLines].join(' / '),
  },
  { label: 'Ký hiệu', write: ({ symbol = '' }) => symbol },
  { label: 'Địa danh', write: ({ placeName = '' }) => placeName },
  {
    label: 'Mẫu trình bày',
    write: ({ layoutFamily }) => layouts.findLast(({ family }) => family === layoutFamily)?.name ?? '',
  },
  {
    label: 'Người ký',
    write: ({ signers: [signer] = [] }) =>
      signer ? [signer.title, signer.fullName].filter((each) => each !== '').join(' ') : '',
  },
  { label: 'Nơi nhận', write: ({ recipients = [] }) => recipients.join('; ') },
];

const namesOfTheTime = new Set(['Cơ quan ban hành', 'Ký hiệu', 'Địa danh']);

/** What was read of an old report; names of another time are neither found nor missing. */
export function tellReading({
  facts,
  headingCount,
  numberLine,
  isOfOldStructure,
}: HouseReading): ToldReading {
  const told = parts
    .filter(({ label }) => !(isOfOldStructure && namesOfTheTime.has(label)))
    .map(({ label, write }) => ({
      label,
      text:
        label === 'Ký hiệu' && numberLine !== undefined
          ? `${write(facts)} (ghi là “${numberLine}”)`
          : write(facts),
    }));
  const headings = { label: 'Đề mục', text: headingCount > 0 ? `${headingCount} đề mục` : '' };
  return {
    found: [...told, headings].filter(({ text }) => text !== ''),
    missing: [...told, headings].filter(({ text }) => text === '').map(({ label }) => label),
  };
}
