import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import type { Block } from '../../../../core/model/block.ts';
import { keepCopiedMark } from '../../../../core/rules/copies/keep-copied-mark.ts';
import { readBlock, writeBlock } from './convert-block.ts';
import { readFields } from './kept-fields.ts';

/**
 * Turns a report's blocks into the page's document and back, without loss. Blocks and nodes are immutable, so each pair
 * is remembered: only what was edited is converted again, and what was not edited comes back as the very same object.
 */
export class DocumentConverter {
  private readonly schema: Schema;
  private readonly newId: () => string;
  private readonly blockOfNode = new WeakMap<Node, Block>();
  private readonly nodeOfBlock = new WeakMap<Block, Node>();

  constructor(schema: Schema, newId: () => string) {
    this.schema = schema;
    this.newId = newId;
  }

  /** A report without blocks gets one empty paragraph to write in. */
  toDocument(blocks: readonly Block[]): Node {
    const nodes = blocks.map((block) => this.toNode(block));
    if (nodes.length === 0) nodes.push(this.schema.node('paragraph', { id: this.newId() }));
    return this.schema.topNodeType.create(null, Fragment.fromArray(nodes));
  }

  /** Gives back `previous` itself when nothing has changed. */
  toBlocks(document: Node, previous: Block[]): Block[] {
    const blocks: Block[] = [];
    const byId = new Map(previous.map((block) => [block.id, block]));
    document.forEach((node, _offset, index) => {
      const above = index > 0 ? document.child(index - 1) : null;
      blocks.push(this.toBlock(node, () => findBefore(node, above, byId)));
    });
    const [only] = blocks;
    const isBlank = blocks.length === 1 && only?.type === 'paragraph' && only.content.length === 0;
    if (previous.length === 0 && isBlank) return previous;
    const isSame =
      blocks.length === previous.length && blocks.every((block, index) => block === previous[index]);
    return isSame ? previous : blocks;
  }

  /** Lets the nodes of a document stand for blocks that they equal, though they were made another way. */
  remember(document: Node, blocks: readonly Block[]): void {
    document.forEach((node, _offset, index) => {
      const block = blocks[index];
      if (block && this.nodeOfBlock.get(block)?.eq(node)) this.pair(node, block);
    });
  }

  private toNode(block: Block): Node {
    const known = this.nodeOfBlock.get(block);
    if (known) return known;
    const node = writeBlock(this.schema, block);
    this.pair(node, block);
    return node;
  }

  private toBlock(node: Node, before: () => Block | undefined): Block {
    const known = this.blockOfNode.get(node);
    if (known) return known;
    const block = readBlock(node);
    const kept = block.copiedFrom ? keepCopiedMark(before(), block) : block;
    this.pair(node, kept);
    return kept;
  }

  private pair(node: Node, block: Block): void {
    this.blockOfNode.set(node, block);
    this.nodeOfBlock.set(block, node);
  }
}

/** What a block was before its edit; the lower part of a split paragraph was the one above it. */
function findBefore(node: Node, above: Node | null, byId: ReadonlyMap<string, Block>): Block | undefined {
  const same = byId.get(String(node.attrs.id));
  if (same || !above) return same;
  const isSplit = originOf(node) !== undefined && originOf(above) === originOf(node);
  return isSplit ? byId.get(String(above.attrs.id)) : undefined;
}

function originOf(node: Node): unknown {
  return readFields(node.attrs.kept).copiedFrom;
}
