import type { ReportCheck } from './report-check.ts';

export const petitionAddressees: ReportCheck = {
  id: 'petition-addressees',
  find: ({ report }) =>
    report.petitions.flatMap(({ id, text, addressee }, index) =>
      text.trim() !== '' && addressee.trim() === ''
        ? [
            {
              level: 'warning',
              sentence: `Kiến nghị ${index + 1} chưa ghi cơ quan có thẩm quyền giải quyết.`,
              place: { kind: 'field', place: `petition:${id}:addressee` },
            },
          ]
        : [],
    ),
};
