import type { FileOrigin, HeadingLevel } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import type { OutlineSection } from '../../model/outline.ts';
import type {
  OutlinePlacement,
  PlacedAppendix,
  PlacedHeader,
  UnplacedBlock,
} from '../../reading/outline-placement.ts';
import type { RecognisedBlock, RecognisedDocument } from '../../reading/recognised-document.ts';
import { compareTitles } from '../sections/compare-titles.ts';
import { matchHeadings, readTitle, type HeadingMatch } from '../sections/match-headings.ts';
import { trimContent, splitContent } from '../recognise/read-content.ts';
import { splitAppendices } from '../recognise/split-appendices.ts';

type Block = RecognisedBlock['block'];

export type PlaceOnOutlineInput = {
  recognised: RecognisedDocument;
  /** The report's own sections, with the names of periods filled in. */
  sections: readonly OutlineSection[];
  origin: FileOrigin;
  newId: () => string;
};

/** The heading under which the walk stands: in a section of the outline, or outside of all. */
type Place = { level: number; sectionId: string | null; title: string; shift: number };

/**
 * An old document laid onto an outline. Headings find their section by title, order and level; what stands under a heading
 * goes with it, and what precedes the first heading opens the report. Tables behind the signature stay appendices. Whatever
 * has no section is listed, never dropped.
 */
export function placeOnOutline(input: PlaceOnOutlineInput): OutlinePlacement {
  const { recognised, sections, origin, newId } = input;
  const placeable = sections.filter((section) => section.kind !== 'figures');
  const matches = matchHeadings(recognised.body, placeable);
  const texts = new Map<string, Block[]>(sections.map((section) => [section.id, []]));
  const titles = new Map<string, string>();
  const unplaced: UnplacedBlock[] = [];
  const opening = placeable.find((section) => section.kind === 'opening') ?? null;
  const stack: Place[] = [];
  const copy = (block: Block): Block => ({ ...block, copiedFrom: origin });

  const put = (block: Block, place: Place | undefined, suggested: string | null) => {
    const sectionId = place ? place.sectionId : (opening?.id ?? null);
    if (sectionId !== null) texts.get(sectionId)?.push(copy(shiftLevel(block, place?.shift ?? 0)));
    else unplaced.push({ block: copy(block), under: place?.title ?? '', suggestedSectionId: suggested });
  };

  let suggestion: string | null = null;
  for (const [index, each] of recognised.body.entries()) {
    const { block, mark } = each;
    if (block.type !== 'heading' || block.level > 3) {
      put(block, stack.at(-1), suggestion);
      continue;
    }
    while ((stack.at(-1)?.level ?? 0) >= block.level) stack.pop();
    const parent = stack.at(-1);
    const match = matches.get(index);
    const title = `${mark} ${readTitle(block)}`.trim();
    if (match) {
      const place = {
        level: block.level,
        sectionId: match.section.id,
        title,
        shift: match.section.level - block.level,
      };
      titles.set(match.section.id, title);
      stack.push(place);
      suggestion = null;
      for (const rest of readRest(block, match, newId)) put(rest, place, null);
      continue;
    }
    const isOwnSubheading = parent?.sectionId != null && isLeaf(sections, parent.sectionId);
    if (isOwnSubheading) {
      put(block, parent, null);
      stack.push({ ...parent, level: block.level });
    } else {
      suggestion = suggestSection(readTitle(block), placeable) ?? parent?.sectionId ?? null;
      const under = parent?.title ?? '';
      unplaced.push({ block: copy(block), under, suggestedSectionId: suggestion });
      stack.push({ level: block.level, sectionId: null, title, shift: 0 });
    }
  }
  const behind = splitAppendices(recognised.appendices);
  const appendices = behind.appendices.map(({ kind, tables, ...head }): PlacedAppendix =>
    kind === 'figures'
      ? { kind }
      : {
          kind,
          id: newId(),
          ...head,
          tables: tables.map((table) => ({ ...table, copiedFrom: origin })),
        },
  );
  for (const { block, under } of behind.rest)
    unplaced.push({ block: copy(block.block), under, suggestedSectionId: null });
  return {
    sections: sections.map(({ id }) => ({
      sectionId: id,
      sourceTitle: titles.get(id) ?? null,
      blocks: texts.get(id) ?? [],
    })),
    appendices,
    unplaced,
    header: readHeader(recognised),
  };
}

/** Whether the outline divides a section no further. */
function isLeaf(sections: readonly OutlineSection[], sectionId: string): boolean {
  const index = sections.findIndex((section) => section.id === sectionId);
  const next = sections[index + 1];
  return next === undefined || next.level <= (sections[index]?.level ?? 1) || next.kind === 'figures';
}

/** What a heading holds besides its title: the text that a run-in title runs into, and footnotes of the title. */
function readRest(block: Block, { titleLength }: HeadingMatch, newId: () => string): Block[] {
  if (block.type !== 'heading') return [];
  const [title, text] = splitContent(block.content, titleLength);
  const notes = title.filter((inline) => inline.type === 'footnote');
  const rest: Inline[] = trimContent(dropColon(text));
  const content = [...notes, ...rest];
  return content.length === 0 ? [] : [{ type: 'paragraph', id: newId(), content }];
}

function dropColon(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return [...content];
  const text = first.text.replace(/^[\s:.–-]+/, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

function shiftLevel(block: Block, shift: number): Block {
  if (block.type !== 'heading' || block.level > 3 || shift === 0) return block;
  const levels: readonly HeadingLevel[] = [1, 2, 3, 4];
  return { ...block, level: levels[Math.min(3, Math.max(0, block.level + shift - 1))] ?? block.level };
}

// Half of what places a heading by itself is enough to propose a section.
const leastSuggestion = 0.3;

function suggestSection(title: string, sections: readonly OutlineSection[]): string | null {
  const [best] = sections
    .map((section) => ({ id: section.id, score: compareTitles(title, section.title) }))
    .toSorted((one, other) => other.score - one.score);
  return best && best.score >= leastSuggestion ? best.id : null;
}

function readHeader({ letterhead, abstract, signature, recipients }: RecognisedDocument): PlacedHeader {
  const { number, placeName, date, secrecy, urgency } = letterhead;
  const hasSigner =
    signature !== null &&
    (signature.authority !== 'direct' || signature.position !== '' || signature.name !== '');
  return {
    ...(number !== '' && { number }),
    ...(placeName !== '' && { placeName }),
    ...(date && { date }),
    ...(secrecy && { secrecy }),
    ...(urgency && { urgency }),
    ...(abstract !== '' && { abstract }),
    ...(hasSigner && {
      authority: signature.authority,
      authorityName: signature.authorityName,
      ...(signature.position !== '' && { signerPosition: signature.position }),
      ...(signature.name !== '' && { signerName: signature.name }),
    }),
    ...(recipients.length > 0 && { recipients: [...recipients] }),
  };
}
