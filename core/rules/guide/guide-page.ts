/** Text of the guide. `name` is a button, menu or field as it stands on the screen, `key` something to press or type. */
export type GuideInline =
  | { kind: 'text' | 'name' | 'emphasis' | 'key'; text: string }
  /** `page` is the id of another page. */
  | { kind: 'link'; text: string; page: string };

export type GuideBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph' | 'note'; content: GuideInline[] }
  | { kind: 'list'; isOrdered: boolean; items: GuideInline[][] }
  | { kind: 'table'; head: GuideInline[][]; rows: GuideInline[][][] }
  /** `file` lies in docs/huong-dan/images. */
  | { kind: 'picture'; file: string; caption: string };

/** One page of the guide: one task of a user. */
export type GuidePage = { title: string; blocks: GuideBlock[] };

/** What is written, without looks and targets. */
export function textOfInline(content: readonly GuideInline[]): string {
  return content.map(({ text }) => text).join('');
}

/** Everything that is written in a block, line by line. */
export function textsOfBlock(block: GuideBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'note':
      return [textOfInline(block.content)];
    case 'list':
      return block.items.map(textOfInline);
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOfInline).join(' '));
    case 'picture':
      return [block.caption];
  }
}
