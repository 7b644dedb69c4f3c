import type { Period } from '../model/period.ts';
import { tellGap } from '../rules/consolidation/put-sums.ts';
import type { FigureSum } from '../rules/consolidation/sum-bodies.ts';
import type { Amount } from '../rules/figures/add-figures.ts';
import { namePeriod } from '../rules/periods/name-period.ts';
import { normaliseText } from '../rules/text/normalise-text.ts';
import type { SheetCell, Workbook } from './workbook.ts';

type Input = {
  sums: readonly FigureSum[];
  bodies: readonly { organisationId: string; name: string }[];
  period: Period;
  /** Whose consolidation it is. */
  office: { name: string; shortName: string };
};

const blank: SheetCell = { kind: 'blank' };

/** Biểu tổng hợp số liệu: the sums, each body in a column of its own, and who is missing. */
export function buildSumsWorkbook({ sums, bodies, period, office }: Input): Workbook {
  const name = namePeriod(period);
  let count = 0;
  return {
    title: normaliseText(`Tổng hợp số liệu ${name} - ${office.shortName}`),
    subject: `Báo cáo tổng hợp ${name}`,
    author: office.name,
    keywords: [office.shortName, name],
    date: period.dataTo,
    sheets: [
      {
        name: 'Tổng hợp số liệu',
        title: `TỔNG HỢP SỐ LIỆU ${name.toLocaleUpperCase('vi')}`,
        reference: `Số liệu các cơ quan gửi ${office.name}`,
        columns: [
          { title: 'TT', width: 6 },
          { title: 'Nội dung số liệu', width: 48 },
          { title: 'ĐVT', width: 12 },
          { title: 'Tổng cộng', width: 15 },
          { title: 'Số cơ quan có số liệu', width: 12 },
          { title: 'Cùng kỳ năm trước', width: 14 },
          { title: 'Luỹ kế từ đầu năm', width: 14 },
          { title: 'Chỉ tiêu năm', width: 13 },
          { title: 'Đạt (%)', width: 10 },
          ...bodies.map((body) => ({ title: normaliseText(body.name), width: 14 })),
          { title: 'Ghi chú', width: 40 },
        ],
        rows: sums.map((sum) => {
          const isPart = sums.some(({ indicator }) => indicator.id === sum.indicator.parentId);
          if (!isPart) count += 1;
          const parts = new Map(sum.parts.map((part) => [part.organisationId, part]));
          return [
            isPart ? blank : { kind: 'number', value: String(count), align: 'center' },
            text(`${isPart ? 'Trong đó: ' : ''}${sum.indicator.label}`),
            text(sum.indicator.unit),
            amount(sum.total),
            { kind: 'text', text: `${sum.knownCount}/${sum.askedCount}`, align: 'center' },
            amount(sum.lastYear),
            number(sum.sinceNewYear),
            number(sum.yearTarget),
            number(sum.share),
            ...bodies.map(({ organisationId }) => amount(parts.get(organisationId)?.amount ?? null)),
            text(tellNote(sum)),
          ] satisfies SheetCell[];
        }),
      },
    ],
  };
}

function tellNote(sum: FigureSum): string {
  const leftOut = sum.parts.filter(({ isLeftOut }) => isLeftOut).map(({ name }) => name);
  return [
    ...(sum.blankNames.length > 0 ? [tellGap(sum)] : []),
    ...(leftOut.length > 0 ? [`Không cộng: ${leftOut.join('; ')}`] : []),
  ].join('. ');
}

function text(value: string): SheetCell {
  const shown = normaliseText(value).trim();
  return shown === '' ? blank : { kind: 'text', text: shown };
}

function number(value: string | null): SheetCell {
  return value === null ? blank : { kind: 'number', value };
}

function amount(value: Amount | null): SheetCell {
  if (value?.state === 'none') return { kind: 'text', text: 'Không phát sinh', align: 'center' };
  if (!value || value.value === null) return blank;
  return { kind: 'number', value: value.value, ...(value.isEstimate && { suffix: 'ước' }) };
}
