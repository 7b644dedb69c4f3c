import type { OpenedReport } from '../../../../core/contract/views.ts';
import { buildComparison, type ComparedState } from '../../../../core/documents/comparison.ts';
import { buildPeriodicReport } from '../../../../core/documents/periodic-report.ts';
import type { Piece, PrintBlock } from '../../../../core/documents/print-document.ts';
import type { LayoutProfile } from '../../../../core/layouts/layout-profile.ts';
import type { Report } from '../../../../core/model/report.ts';
import {
  listReportChanges,
  type ReportChange,
} from '../../../../core/rules/comparison/list-report-changes.ts';

/** One printed paragraph or table row in which something came or went; `id` is that of the report's block. */
export type ChangedPassage = { key: string; id: string; mark: string; pieces: Piece[] };

/** What differs between an earlier state of a report and a later one, by the rules of the print. */
export function compareStates(
  earlier: ComparedState,
  report: Report,
  opened: OpenedReport,
  layout: LayoutProfile,
): { passages: ChangedPassage[]; changes: ReportChange[] } {
  const { organisation, period, indicators, citedDocuments, openTasks } = opened;
  const documentOf = (each: Report) =>
    buildPeriodicReport({
      report: each,
      organisation,
      period,
      layout,
      indicators,
      citedDocuments,
      lastTasks: openTasks.map(({ task }) => task),
    });
  const before = documentOf(earlier.report);
  const after = documentOf(report);
  const { sections } = buildComparison({ earlier, report, before, after, indicators });
  const body = sections[0]?.blocks.slice(1) ?? [];
  return {
    passages: body
      .flatMap(passagesOf)
      .map((passage, index) => ({ ...passage, key: `${passage.id} ${index}` })),
    changes: listReportChanges(earlier.report, report, indicators),
  };
}

function passagesOf(block: PrintBlock): Omit<ChangedPassage, 'key'>[] {
  switch (block.kind) {
    case 'paragraph': {
      const isChanged = block.mark?.change !== undefined || block.pieces.some(hasChange);
      return isChanged ? [{ id: block.id, mark: block.mark?.text ?? '', pieces: block.pieces }] : [];
    }
    case 'table':
      return block.rows
        .map((row) =>
          row.cells.flatMap((cell, index): Piece[] => [
            ...(index > 0 ? [{ kind: 'text' as const, text: ' | ' }] : []),
            ...cell.paragraphs.flat(),
          ]),
        )
        .filter((pieces) => pieces.some(hasChange))
        .map((pieces) => ({ id: block.id, mark: '', pieces }));
    // Header data is listed field by field.
    case 'letterhead':
    case 'title':
    case 'signature':
      return [];
  }
}

function hasChange(piece: Piece): boolean {
  switch (piece.kind) {
    case 'text':
      return piece.change !== undefined && piece.text.trim() !== '';
    case 'footnote':
      return piece.pieces.some(hasChange);
    case 'line-break':
      return false;
  }
}
