import type { Problem } from '../contract/problem.ts';
import type { Block } from '../model/block.ts';
import type { Inline } from '../model/inline.ts';
import { limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import { formatNumber } from './format-number.ts';
import { plainTextOfBlock } from './read-plain-text.ts';

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

/** A report longer than a year of them together is a mistake, not a report. Null when its length is sensible. */
export function checkLength(report: Report): Problem | null {
  const characters = report.blocks.reduce((sum, block) => sum + plainTextOfBlock(block).length, 0);
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
  const contents: readonly (readonly Inline[])[] =
    block.type === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))
      : [block.content];
  return contents.flat().flatMap((inline) => (inline.type === 'figure' ? [inline.indicatorId] : []));
}
