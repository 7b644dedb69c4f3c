import { listAppendices } from '../appendices/list-appendices.ts';
import { nameInText } from '../appendices/name-appendix.ts';
import type { ReportCheck } from './report-check.ts';
import type { FindingPlace } from './finding-place.ts';

/** What the text says of an appendix in brackets; that of another document stands without them. */
const reference = /\((?:[^()]*\s)?(Phụ lục(?: [IVXLCDM]+)?)\)/g;

/** Appendices that the text does not speak of, or that have no title, and words about an appendix that is not there. */
export const appendixReferences: ReportCheck = {
  id: 'appendix-references',
  find: ({ report, texts }) => {
    if (!report.appendices) return [];
    const printed = listAppendices(report);
    const names = new Set(printed.map(({ name }) => nameInText(name)));
    const spoken = texts.flatMap(({ text, placeOf }) =>
      [...text.matchAll(reference)].map((found) => ({
        name: found[1] ?? '',
        place: placeOf(found.index, found.index + found[0].length),
      })),
    );
    const known = new Set(spoken.map(({ name }) => name));
    return [
      ...spoken
        .filter(({ name }) => !names.has(name))
        .map(({ name, place }) => ({
          level: 'warning' as const,
          sentence: `Báo cáo nói đến “${name}” nhưng khi in không có phụ lục mang tên này.`,
          place,
        })),
      ...printed.flatMap((each) => {
        if (each.kind !== 'tables') return [];
        const place: FindingPlace = { kind: 'field', place: `appendix:${each.id}:title` };
        const name = nameInText(each.name);
        return [
          ...(each.appendix.title.trim() === ''
            ? [{ level: 'warning' as const, sentence: `${name} chưa có tên.`, place }]
            : []),
          ...(known.has(name)
            ? []
            : [
                {
                  level: 'warning' as const,
                  sentence: `Trong báo cáo chưa có chỗ nào ghi “(${name})”.`,
                  place: { kind: 'block' as const, blockId: each.tables[0]?.id ?? '' },
                },
              ]),
        ];
      }),
    ];
  },
};
