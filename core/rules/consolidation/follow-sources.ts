import type { SourceReport } from '../../contract/consolidation.ts';
import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { copyBlock } from '../copies/copy-block.ts';
import { keyOf, type GatheredBlock } from './gather-sections.ts';
import { textOfBlock } from './text-of-block.ts';

type BlockSource = NonNullable<Block['sources']>[number];

/** A paragraph of the consolidation that one of its sources no longer agrees with. */
export type StaleSource = {
  blockId: string;
  /** Which of the paragraph's sources. */
  index: number;
  source: BlockSource;
  report: SourceReport;
  taken: string;
  /** What stands there now; null: the body has taken the paragraph out. */
  present: GatheredBlock | null;
};

/**
 * Every source whose text is another than when it was taken. What cannot be read, and what was taken without its text, says
 * nothing and is left alone.
 */
export function findStaleSources(
  blocks: readonly Block[],
  gathered: ReadonlyMap<string, GatheredBlock>,
  reports: readonly SourceReport[],
): StaleSource[] {
  const byReport = new Map(reports.map((report) => [keyOf(report, ''), report]));
  return blocks.flatMap(({ id, sources = [] }) =>
    sources.flatMap((source, index): StaleSource[] => {
      const report = byReport.get(keyOf(source, ''));
      const { taken } = source;
      if (!report || taken === undefined) return [];
      const present = gathered.get(keyOf(source, source.blockId)) ?? null;
      return present?.text === taken ? [] : [{ blockId: id, index, source, report, taken, present }];
    }),
  );
}

/** Giữ nguyên: the paragraph stays, and what its source says now has been seen. */
export function keepText(report: Report, stale: StaleSource): Report {
  return changeBlock(report, stale, (block) => withSource(block, stale));
}

/**
 * Lấy bản mới: the new words in the place of the old. Alone, the source's text is the whole paragraph; among several it is the
 * stretch that was taken. Null where that stretch was rewritten, or the paragraph is gone: only a person can tell.
 */
export function takeNewText(report: Report, stale: StaleSource, newId: () => string): Report | null {
  const { present, source } = stale;
  const block = report.blocks.find(({ id }) => id === stale.blockId);
  if (!present || !block) return null;
  const { taken: _taken, ...origin } = source;
  const copy = copyBlock(present.block, { ...origin, revision: present.report.revision }, newId);
  const isAlone = block.sources?.length === 1;
  const renewed = isAlone ? putInPlace(block, copy) : replaceStretch(block, stale.taken, copy);
  return renewed && changeBlock(report, stale, () => withSource(renewed, stale));
}

/** A heading of the consolidation stays one: only its words are the source's. */
function putInPlace(block: Block, copy: Block): Block {
  const own = { id: block.id, sources: block.sources ?? [] };
  if (copy.type !== 'heading' || block.type !== 'heading') return { ...copy, ...own };
  const { level, sectionId } = block;
  return { ...copy, ...own, level, ...(sectionId && { sectionId }) };
}

function replaceStretch(block: Block, taken: string, copy: Block): Block | null {
  if (block.type === 'table' || copy.type === 'table' || textOfBlock(copy) === '') return null;
  const stretch = findStretch(block.content, taken);
  if (!stretch) return null;
  const { copiedSentences: _sentences, ...rest } = block;
  return { ...rest, content: [...stretch.before, ...copy.content, ...stretch.after] };
}

/** The content before and after a text that stands in it once, cut within runs. */
function findStretch(content: readonly Inline[], text: string): { before: Inline[]; after: Inline[] } | null {
  const letters = content.map((inline) =>
    inline.type === 'text'
      ? inline.text
      : inline.type === 'line-break'
        ? '\n'
        : inline.type === 'footnote'
          ? ''
          : '…',
  );
  const whole = letters.join('');
  const from = whole.indexOf(text);
  if (text === '' || from === -1 || whole.indexOf(text, from + 1) !== -1) return null;
  const to = from + text.length;
  const [before, after]: [Inline[], Inline[]] = [[], []];
  let place = 0;
  content.forEach((inline, index) => {
    const length = letters[index]?.length ?? 0;
    const end = place + length;
    if (inline.type === 'text') {
      const [head, tail] = [
        inline.text.slice(0, Math.max(0, from - place)),
        inline.text.slice(Math.max(0, to - place)),
      ];
      if (place < from && head !== '') before.push({ ...inline, text: head });
      if (end > to && tail !== '') after.push({ ...inline, text: tail });
    } else if (end <= from) before.push(inline);
    else if (place >= to) after.push(inline);
    place = end;
  });
  return { before, after };
}

function withSource(block: Block, { index, present, report }: StaleSource): Block {
  const sources = (block.sources ?? []).flatMap((source, place) => {
    if (place !== index) return [source];
    return present ? [{ ...source, revision: report.revision, taken: present.text }] : [];
  });
  if (sources.length > 0) return { ...block, sources };
  const { sources: _none, ...rest } = block;
  return rest;
}

function changeBlock(report: Report, { blockId }: StaleSource, change: (block: Block) => Block): Report {
  return { ...report, blocks: report.blocks.map((block) => (block.id === blockId ? change(block) : block)) };
}
