import type { Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Text } from '@tiptap/extension-text';
import { AppendixLabels } from './appendix-labels.ts';
import { Citation } from './citation.ts';
import { CopiedMarks } from './copied-marks.ts';
import { DragColumns } from './drag-columns.ts';
import { FigureReference } from './figure-reference.ts';
import { Footnote } from './footnote.ts';
import { KeepCaretOut } from './keep-caret-out.ts';
import { KeepIds } from './keep-ids.ts';
import { KeptBlock } from './kept-block.ts';
import { KeptRun } from './kept-run.ts';
import { Keys } from './keys.ts';
import { LineBreak } from './line-break.ts';
import type { LiveLabels } from './live-labels.ts';
import { Paste, type PasteOptions } from './paste.ts';
import { Numbering, type NumberingOptions } from './numbering.ts';
import { ReportHeading } from './report-heading.ts';
import { ReportParagraph } from './report-paragraph.ts';
import { ReportTable, ReportTableCell, ReportTableRow } from './report-table.ts';
import { RestingBlocks } from './resting-blocks.ts';
import { SectionSlots, type SlotOptions } from './section-slots.ts';
import { StaleMarks } from './stale-marks.ts';
import { TypedMarks } from './typed-marks.ts';

export type ProseOptions = {
  labels: LiveLabels | null;
  slots: SlotOptions;
  numbering: NumberingOptions;
  newId: () => string;
} & PasteOptions;

/** The page knows what a report's blocks know, and nothing else: no lists, no history of its own, no rules on input. */
export function createProseExtensions({
  labels,
  slots,
  numbering,
  newId,
  onRefuse,
  onConvert,
}: ProseOptions): Extensions {
  return [
    Document,
    ReportParagraph,
    ReportHeading,
    Text,
    Bold,
    Italic,
    Superscript.extend({ excludes: 'subscript superscript' }),
    Subscript.extend({ excludes: 'superscript subscript' }),
    KeptRun,
    LineBreak,
    Footnote,
    FigureReference.configure({ labels }),
    Citation.configure({ labels }),
    ReportTable,
    ReportTableRow,
    ReportTableCell,
    DragColumns,
    KeptBlock,
    CopiedMarks,
    StaleMarks,
    AppendixLabels,
    KeepIds.configure({ newId }),
    Keys.configure({ newId }),
    TypedMarks,
    KeepCaretOut,
    Paste.configure({ onRefuse, onConvert }),
    SectionSlots.configure(slots),
    Numbering.configure(numbering),
    RestingBlocks,
  ];
}
