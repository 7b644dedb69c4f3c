import type { ReportAppendix } from '../../model/appendix.ts';
import type { Block } from '../../model/block.ts';
import { limits } from '../../model/limits.ts';
import type { Report } from '../../model/report.ts';
import type { OutlinePlacement, PlacedHeader, PlacedTables } from '../../reading/outline-placement.ts';
import { fillSections } from '../sections/fill-sections.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';

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
  /** Appendices whose tables are wanted. */
  appendixIds: ReadonlySet<string>;
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
  const taken = placement.appendices.filter(
    (each): each is PlacedTables => each.kind === 'tables' && input.appendixIds.has(each.id),
  );
  for (const appendix of taken) putTables(appendix, texts, draft.sections);
  const header = { ...draft.header };
  for (const field of reusableHeaderFields) {
    if (input.headerFields.has(field)) Object.assign(header, pick(placement.header, field));
  }
  if (header.signerName !== draft.header.signerName) {
    const key = foldSearchKey(header.signerName);
    header.signerId = input.signers.find((each) => foldSearchKey(each.fullName) === key)?.personId ?? null;
  }
  return {
    ...draft,
    header,
    blocks: fillSections(draft.blocks, draft.sections, texts, newId),
    ...(taken.length > 0 && { appendices: listWith(draft, placement.appendices, taken) }),
  };
}

/** Tables of an appendix stay blocks of the report: where its text speaks of them, else at the end of what it says. */
function putTables(
  { name, tables }: PlacedTables,
  texts: Map<string, Block[]>,
  sections: Report['sections'],
): void {
  const key = foldSearchKey(name);
  const speaks = (block: Block) => {
    const found = key === '' ? -1 : foldSearchKey(plainTextOfBlock(block)).indexOf(key);
    // "Phụ lục I" is not meant by "Phụ lục II".
    return (
      found !== -1 && !/^[\p{L}\p{N}]/u.test(foldSearchKey(plainTextOfBlock(block)).slice(found + key.length))
    );
  };
  for (const [sectionId, blocks] of texts) {
    const index = blocks.findIndex((block) => block.type !== 'table' && speaks(block));
    if (index === -1) continue;
    const after = blocks.findIndex((block, place) => place > index && block.type !== 'table');
    texts.set(sectionId, blocks.toSpliced(after === -1 ? blocks.length : after, 0, ...tables));
    return;
  }
  const last =
    sections.findLast(({ id, kind }) => kind === 'prose' && texts.has(id)) ??
    sections.findLast(({ kind }) => kind === 'prose') ??
    sections.at(-1);
  if (last) texts.set(last.id, [...(texts.get(last.id) ?? []), ...tables]);
}

/** The draft's appendices, then those taken; the figures stand among them where the file had them. */
function listWith(
  draft: Report,
  placed: OutlinePlacement['appendices'],
  taken: readonly PlacedTables[],
): ReportAppendix[] {
  const added = placed.flatMap((each): ReportAppendix[] => {
    if (each.kind === 'figures') return draft.appendices ? [] : [each];
    const { id, title, orientation, tables } = each;
    return taken.includes(each)
      ? [{ kind: 'tables', id, title, orientation, tableIds: tables.map((table) => table.id) }]
      : [];
  });
  return [...(draft.appendices ?? []), ...added].slice(0, limits.appendices);
}

function pick(header: PlacedHeader, field: ReusableHeaderField): Partial<PlacedHeader> {
  return header[field] === undefined ? {} : { [field]: header[field] };
}
