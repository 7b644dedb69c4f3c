import type { Problem } from '../../contract/problem.ts';
import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import { limits } from '../../model/limits.ts';
import type { Period } from '../../model/period.ts';
import type { Report } from '../../model/report.ts';
import { formatNumber } from '../values/format-number.ts';

/** What a report names must exist: its body, its period, its indicators. Null when all is known. */
export function checkReferences(
  report: Report,
  known: {
    organisationIds: ReadonlySet<string>;
    periodIds: ReadonlySet<string>;
    indicatorIds: ReadonlySet<string>;
  },
): Problem | null {
  if (!known.organisationIds.has(report.organisationId)) {
    return { code: 'unknown-organisation', details: { organisation: report.organisationId } };
  }
  if (!known.periodIds.has(report.periodId)) {
    return { code: 'unknown-period', details: { period: report.periodId } };
  }
  const used = [
    ...report.figures.map((figure, index) => ({ id: figure.indicatorId, field: `figures.${index}` })),
    ...report.blocks.flatMap((block, index) =>
      referencesIn(block).map((id) => ({ id, field: `blocks.${index}` })),
    ),
  ];
  const unknown = used.find(({ id }) => !known.indicatorIds.has(id));
  return unknown
    ? { code: 'unknown-indicator', details: { indicator: unknown.id, field: unknown.field } }
    : null;
}

/** The bodies that a period names must exist. Null when all are known. */
export function checkPeriodReferences(period: Period, organisationIds: ReadonlySet<string>): Problem | null {
  const used = [
    ...(period.receiverId === null ? [] : [period.receiverId]),
    ...period.expectedOrganisationIds,
  ];
  const unknown = used.find((id) => !organisationIds.has(id));
  return unknown === undefined ? null : { code: 'unknown-organisation', details: { organisation: unknown } };
}

/** A report longer than a year of them together is a mistake, not a report. Null when its length is sensible. */
export function checkLength(report: Report): Problem | null {
  const characters =
    sumOf(report.blocks.flatMap(contentsOf), countCharacters) + sumOf(textsOf(report), (text) => text.length);
  return characters > limits.reportCharacters
    ? {
        code: 'record-too-large',
        details: {
          size: `${formatNumber(String(characters))} ký tự`,
          limit: `${formatNumber(String(limits.reportCharacters))} ký tự`,
        },
      }
    : null;
}

function referencesIn(block: Block): string[] {
  return contentsOf(block).flatMap((content) =>
    content.flatMap((inline) => (inline.type === 'figure' ? [inline.indicatorId] : [])),
  );
}

/** The inline content of a block, or of each paragraph of each cell of a table. */
function contentsOf(block: Block): readonly (readonly Inline[])[] {
  return block.type === 'table'
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))
    : [block.content];
}

function countCharacters(content: readonly Inline[]): number {
  return sumOf(content, (inline) => {
    switch (inline.type) {
      case 'text':
        return inline.text.length;
      case 'footnote':
        return countCharacters(inline.content);
      case 'line-break':
      case 'figure':
      case 'citation':
        return 1;
    }
  });
}

/** What a report says outside its blocks. */
function textsOf({ header, figures, lastTaskAnswers, nextTasks, petitions }: Report): string[] {
  return [
    header.abstract,
    ...header.recipients,
    ...figures.map(({ note }) => note),
    ...lastTaskAnswers.flatMap(({ result, reason }) => [result, reason]),
    ...nextTasks.flatMap(({ text, lead, partners, product }) => [
      text,
      lead?.name ?? '',
      ...partners.map(({ name }) => name),
      product,
    ]),
    ...petitions.flatMap(({ text, addressee }) => [text, addressee]),
  ];
}

function sumOf<T>(list: readonly T[], count: (each: T) => number): number {
  return list.reduce((sum, each) => sum + count(each), 0);
}
