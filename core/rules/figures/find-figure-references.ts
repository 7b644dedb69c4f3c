import type { Block } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import { listInlines } from '../text/list-inlines.ts';

/** By indicator, the blocks of the prose that show its figure, in their order. */
export function findFigureReferences(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const block of blocks) {
    for (const id of indicatorsIn(block)) {
      const known = places.get(id);
      if (known) known.push(block.id);
      else places.set(id, [block.id]);
    }
  }
  return places;
}

const known = new WeakMap<Block, ReadonlySet<string>>();

function indicatorsIn(block: Block): ReadonlySet<string> {
  const found = known.get(block) ?? new Set(listInlines(block).flatMap(referenceIn));
  known.set(block, found);
  return found;
}

function referenceIn(inline: Inline): string[] {
  return inline.type === 'figure' ? [inline.indicatorId] : [];
}
