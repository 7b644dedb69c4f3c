import type { Block } from '../../model/block.ts';
import { keyOf } from './gather-sections.ts';

/** The keys of all paragraphs of the bodies that the consolidation was written from. */
export function listUsed(blocks: readonly Block[]): Set<string> {
  return new Set(
    blocks.flatMap(({ sources = [] }) => sources.map((source) => keyOf(source, source.blockId))),
  );
}
