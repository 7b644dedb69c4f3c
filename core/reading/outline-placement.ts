import type { Orientation } from '../model/appendix.ts';
import type { Block, Table } from '../model/block.ts';
import type { PartialDate, ReportHeader } from '../model/report.ts';
import type { SigningAuthority } from '../model/signing-authority.ts';

/**
 * A recognised document laid onto an outline. Every block of its body and appendices is in exactly one of `sections`,
 * `appendices` and `unplaced`.
 */
export type OutlinePlacement = {
  /** One entry per section of the outline, in its order. */
  sections: readonly SectionPlacement[];
  /** What stands behind the signature with a name or title, in the file's order. */
  appendices: readonly PlacedAppendix[];
  /** What found no section, in the file's order; the user puts each into a section or leaves it out. */
  unplaced: readonly UnplacedBlock[];
  /** What the file gives for the report's header; a field is absent when the file does not have it. */
  header: PlacedHeader;
};

export type SectionPlacement = {
  sectionId: string;
  /** The heading of the file that was taken for this section, with its mark; null when there was none. */
  sourceTitle: string | null;
  /** What belongs under the section's heading, marked as copied from the file. */
  blocks: readonly Block[];
};

/** `figures`: where the file has the appendix that the program makes from the figures; what it says is unplaced. */
export type PlacedAppendix = { kind: 'figures' } | PlacedTables;

export type PlacedTables = {
  kind: 'tables';
  id: string;
  /** As the file has it: `PHỤ LỤC II`; empty when it has only a title. */
  name: string;
  title: string;
  /** `(Kèm theo Báo cáo số …)` of the file, which the next report writes anew. */
  reference: string;
  orientation: Orientation;
  /** Marked as copied from the file. */
  tables: readonly Table[];
};

export type UnplacedBlock = {
  block: Block;
  /** The mark and title of the heading under which it stood in the file; empty when there was none. */
  under: string;
  /** Where it would most likely belong; null when nothing points anywhere. */
  suggestedSectionId: string | null;
};

export type PlacedHeader = {
  number?: string;
  placeName?: string;
  date?: PartialDate;
  abstract?: string;
  authority?: SigningAuthority;
  authorityName?: string;
  signerPosition?: string;
  signerName?: string;
  recipients?: string[];
  secrecy?: ReportHeader['secrecy'];
  urgency?: ReportHeader['urgency'];
};
