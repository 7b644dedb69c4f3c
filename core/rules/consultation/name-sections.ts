import type { Block } from '../../model/block.ts';
import type { OutlineSection } from '../../model/outline.ts';
import { numberSections } from '../outlines/number-sections.ts';

export type DraftSection = {
  id: string;
  /** `Mục I.2. Công tác tuyên truyền`. */
  name: string;
  /** Its heading in the text; null: it has none there. */
  blockId: string | null;
};

/** The sections of a draft as a remark names them, in their order. */
export function nameSections(sections: readonly OutlineSection[], blocks: readonly Block[]): DraftSection[] {
  const marks = numberSections(sections);
  const headings = new Map(
    blocks.flatMap((block) =>
      block.type === 'heading' && block.sectionId ? [[block.sectionId, block.id] as const] : [],
    ),
  );
  const above: string[] = [];
  return sections.map(({ id, title, level }) => {
    const mark = marks.get(id)?.replace(/[.)-]$/, '');
    const blockId = headings.get(id) ?? null;
    if (mark === undefined) return { id, name: title, blockId };
    above.length = level - 1;
    above[level - 1] = mark;
    return { id, name: `Mục ${above.filter(Boolean).join('.')}. ${title}`, blockId };
  });
}
