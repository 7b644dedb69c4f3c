import type { SourceReport } from '../../contract/consolidation.ts';
import type { Block, HeadingLevel } from '../../model/block.ts';
import type { Footnote, Inline } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { copyBlock } from '../copies/copy-block.ts';
import { confirmCopy } from '../copies/confirm-copy.ts';
import { fillSections } from '../sections/fill-sections.ts';
import { plainTextOfBlock } from '../text/read-plain-text.ts';
import type { GatheredBlock } from './gather-sections.ts';

type Sources = NonNullable<Block['sources']>;

/** A paragraph of a body for the consolidation: a copy that remembers where it is from and what stood there. */
export function takeBlock({ report, block, text }: GatheredBlock, newId: () => string): Block {
  const { organisationId, periodId, revision } = report;
  const origin = { organisationId, periodId, revision, blockId: block.id };
  return { ...copyBlock(block, origin, newId), sources: [{ ...origin, taken: text }] };
}

/** Several paragraphs in one, in their order; null when one of them is a table. */
export function mergeBlocks(blocks: readonly Block[]): Block | null {
  const [first, ...rest] = blocks;
  if (!first || blocks.some(({ type }) => type === 'table')) return null;
  return rest.reduce((merged, block) => appendContent(merged, contentOf(block), block.sources ?? []), first);
}

/** The consolidation with paragraphs more, at the end of a section's own text. */
export function putIntoSection(
  report: Report,
  sectionId: string,
  blocks: readonly Block[],
  newId: () => string,
): Report {
  return {
    ...report,
    blocks: fillSections(report.blocks, report.sections, new Map([[sectionId, blocks]]), newId),
  };
}

/** The same for "mỗi cơ quan một mục": under a heading of the body's name, which is made when the section has none. */
export function putUnderBody(
  report: Report,
  sectionId: string,
  { name }: Pick<SourceReport, 'name'>,
  blocks: readonly Block[],
  newId: () => string,
): Report {
  const section = report.sections.find(({ id }) => id === sectionId);
  const level = Math.min((section?.kind === 'opening' ? 0 : (section?.level ?? 0)) + 1, 5) as HeadingLevel;
  const start = report.blocks.findIndex((block) => block.type === 'heading' && block.sectionId === sectionId);
  const isTitle = (block: Block) =>
    block.type === 'heading' && !block.sectionId && plainTextOfBlock(block).trim() === name;
  const end = report.blocks.findIndex(
    (block, index) => index > start && block.type === 'heading' && block.sectionId !== undefined,
  );
  const own = report.blocks.slice(start + 1, end === -1 ? undefined : end);
  const title = own.findIndex(isTitle);
  if (title === -1) {
    const heading: Block = { type: 'heading', id: newId(), level, content: [{ type: 'text', text: name }] };
    return putIntoSection(report, sectionId, [heading, ...blocks], newId);
  }
  const next = own.findIndex(
    (block, index) => index > title && block.type === 'heading' && block.level <= levelOf(own[title], level),
  );
  const place = start + 1 + (next === -1 ? own.length : next);
  return {
    ...report,
    blocks: [...report.blocks.slice(0, place), ...blocks, ...report.blocks.slice(place)],
  };
}

/** The words of other paragraphs behind those of one that is there, as an example. */
export function addToBlock(report: Report, blockId: string, taken: readonly Block[]): Report {
  return changeBlock(report, blockId, (block) =>
    taken.reduce((grown, each) => appendContent(grown, contentOf(each), each.sources ?? []), block),
  );
}

/** Each of the paragraphs as a note at the end of one that is there. */
export function addAsNotes(
  report: Report,
  blockId: string,
  taken: readonly { name: string; block: Block }[],
  newId: () => string,
): Report {
  return changeBlock(report, blockId, (block) =>
    block.type === 'table'
      ? block
      : {
          ...confirmCopy(block),
          content: [...block.content, ...taken.map((each) => makeNote(each, newId()))],
          sources: [...(block.sources ?? []), ...taken.flatMap((each) => each.block.sources ?? [])],
        },
  );
}

function changeBlock(report: Report, blockId: string, change: (block: Block) => Block): Report {
  return { ...report, blocks: report.blocks.map((block) => (block.id === blockId ? change(block) : block)) };
}

function makeNote({ name, block }: { name: string; block: Block }, id: string): Footnote {
  const text = `${name}: ${plainTextOfBlock(block).replaceAll('\uFFFC', '…').trim()}`;
  return { type: 'footnote', id, content: [{ type: 'text', text }] };
}

function contentOf(block: Block): Inline[] {
  return block.type === 'table' ? [] : block.content;
}

/** A sentence ends before the next begins. */
function appendContent(block: Block, content: readonly Inline[], sources: Sources): Block {
  if (block.type === 'table' || content.length === 0) return block;
  const before = plainTextOfBlock(block).trimEnd();
  const gap = before === '' ? '' : /[.!?;:…]$/u.test(before) ? ' ' : '. ';
  return {
    ...block,
    content: [...block.content, ...(gap === '' ? [] : [{ type: 'text' as const, text: gap }]), ...content],
    sources: [...(block.sources ?? []), ...sources],
  };
}

function levelOf(block: Block | undefined, otherwise: HeadingLevel): HeadingLevel {
  return block?.type === 'heading' ? block.level : otherwise;
}
