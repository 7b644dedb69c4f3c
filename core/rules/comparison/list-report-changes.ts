import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Report, ReportHeader } from '../../model/report.ts';
import { formatDateBlank } from '../values/format-date.ts';
import { secrecyNames, urgencyNames } from '../values/name-stamps.ts';
import { formatNumber } from '../values/format-number.ts';

/** One thing outside the prose that differs between two states of a report; an empty text: it was or is not there. */
export type ReportChange = {
  group: 'header' | 'figures' | 'next-tasks' | 'petitions';
  label: string;
  before: string;
  after: string;
};

/** Header data, figures, tasks and petitions that changed, in the order of the new report. */
export function listReportChanges(
  before: Report,
  after: Report,
  indicators: readonly Pick<Indicator, 'id' | 'label' | 'unit'>[],
): ReportChange[] {
  return [
    ...headerFields.flatMap(({ label, write }) =>
      changeOf('header', label, write(before.header), write(after.header)),
    ),
    ...compareFigures(before.figures, after.figures, indicators),
    ...compareTexts('next-tasks', 'Nhiệm vụ', before.nextTasks, after.nextTasks),
    ...compareTexts('petitions', 'Ý kiến, kiến nghị', before.petitions, after.petitions),
  ];
}

const headerFields: { label: string; write: (header: ReportHeader) => string }[] = [
  { label: 'Số', write: ({ number }) => number },
  { label: 'Địa danh', write: ({ placeName }) => placeName },
  {
    label: 'Ngày ban hành',
    write: ({ date: { year, month, day } }) =>
      formatDateBlank({ year, ...(month !== null && { month }), ...(day !== null && { day }) }).replace(
        /\s+/g,
        ' ',
      ),
  },
  { label: 'Độ mật', write: ({ secrecy }) => secrecyNames[secrecy] },
  { label: 'Độ khẩn', write: ({ urgency }) => urgencyNames[urgency] },
  { label: 'Trích yếu', write: ({ abstract }) => abstract },
  {
    label: 'Người ký',
    write: ({ signerPosition, signerName }) => [signerPosition, signerName].filter(Boolean).join(', '),
  },
  { label: 'Nơi nhận', write: ({ recipients }) => recipients.join('; ') },
];

function compareFigures(
  before: readonly Figure[],
  after: readonly Figure[],
  indicators: readonly Pick<Indicator, 'id' | 'label' | 'unit'>[],
): ReportChange[] {
  const old = new Map(before.map((figure) => [figure.indicatorId, figure]));
  const current = new Set(after.map((figure) => figure.indicatorId));
  const nameOf = (id: string) => {
    const indicator = indicators.find((each) => each.id === id);
    return indicator ? `${indicator.label}${indicator.unit ? ` (${indicator.unit})` : ''}` : id;
  };
  return [
    ...after.flatMap((figure) =>
      changeOf('figures', nameOf(figure.indicatorId), write(old.get(figure.indicatorId)), write(figure)),
    ),
    ...before.flatMap((figure) =>
      current.has(figure.indicatorId)
        ? []
        : changeOf('figures', nameOf(figure.indicatorId), write(figure), ''),
    ),
  ];
}

function write(figure: Figure | undefined): string {
  if (!figure || figure.state === 'blank') return '';
  if (figure.state === 'none' || figure.value === null) return 'Không phát sinh';
  return `${formatNumber(figure.value)}${figure.isEstimate ? ' (ước)' : ''}`;
}

function compareTexts(
  group: 'next-tasks' | 'petitions',
  label: string,
  before: readonly { id: string; text: string }[],
  after: readonly { id: string; text: string }[],
): ReportChange[] {
  const old = new Map(before.map((row) => [row.id, row.text]));
  const current = new Set(after.map((row) => row.id));
  return [
    ...after.flatMap((row, index) =>
      changeOf(group, `${label} ${index + 1}`, old.get(row.id) ?? '', row.text),
    ),
    ...before.flatMap((row) => (current.has(row.id) ? [] : changeOf(group, label, row.text, ''))),
  ];
}

function changeOf(
  group: ReportChange['group'],
  label: string,
  before: string,
  after: string,
): ReportChange[] {
  return before.trim() === after.trim() ? [] : [{ group, label, before: before.trim(), after: after.trim() }];
}
