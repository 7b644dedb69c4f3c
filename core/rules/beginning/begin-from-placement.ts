import type { Block } from '../../model/block.ts';
import type { Report } from '../../model/report.ts';
import type { OutlinePlacement, PlacedHeader } from '../../reading/outline-placement.ts';
import { fillSections } from '../sections/fill-sections.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';

/** What of an old file's header can hold for the next report; its number and date cannot. */
export const reusableHeaderFields = [
  'placeName',
  'abstract',
  'authority',
  'authorityName',
  'signerPosition',
  'signerName',
  'recipients',
  'secrecy',
  'urgency',
] as const satisfies readonly (keyof PlacedHeader)[];

export type ReusableHeaderField = (typeof reusableHeaderFields)[number];

export type BeginFromPlacementInput = {
  /** The empty draft of today. */
  draft: Report;
  placement: OutlinePlacement;
  /** Sections whose text is wanted. */
  sectionIds: ReadonlySet<string>;
  /** Where each unplaced block goes, by its id; those that are not listed are left out. */
  places: ReadonlyMap<string, string>;
  headerFields: ReadonlySet<ReusableHeaderField>;
  signers: readonly { personId: string; fullName: string }[];
  newId: () => string;
};

/** The draft begun from an old Word file: the chosen sections' text, what the user has placed, and the chosen header fields. */
export function beginFromPlacement(input: BeginFromPlacementInput): Report {
  const { draft, placement, places, newId } = input;
  const texts = new Map<string, Block[]>();
  for (const { sectionId, blocks } of placement.sections) {
    if (input.sectionIds.has(sectionId)) texts.set(sectionId, [...blocks]);
  }
  for (const { block } of placement.unplaced) {
    const sectionId = places.get(block.id);
    if (sectionId !== undefined) texts.set(sectionId, [...(texts.get(sectionId) ?? []), block]);
  }
  const header = { ...draft.header };
  for (const field of reusableHeaderFields) {
    if (input.headerFields.has(field)) Object.assign(header, pick(placement.header, field));
  }
  if (header.signerName !== draft.header.signerName) {
    const key = foldSearchKey(header.signerName);
    header.signerId = input.signers.find((each) => foldSearchKey(each.fullName) === key)?.personId ?? null;
  }
  return { ...draft, header, blocks: fillSections(draft.blocks, draft.sections, texts, newId) };
}

function pick(header: PlacedHeader, field: ReusableHeaderField): Partial<PlacedHeader> {
  return header[field] === undefined ? {} : { [field]: header[field] };
}
