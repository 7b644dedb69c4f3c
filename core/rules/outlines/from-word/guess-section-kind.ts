import type { SectionKind } from '../../../model/outline.ts';
import { foldTitle } from '../../sections/compare-titles.ts';

// Folded. The first that fits decides: "kết quả thực hiện nhiệm vụ đề ra kỳ trước" is not about next tasks.
const kinds: readonly { kind: SectionKind; isOuter: boolean; pattern: RegExp }[] = [
  { kind: 'opening', isOuter: true, pattern: /^(?:phan )?mo dau$|^(?:phan )?can cu(?: |$)/ },
  {
    kind: 'last-tasks',
    isOuter: false,
    pattern:
      /nhiem vu.*(?:de ra|ky truoc|da giao|thong bao ket luan)|thuc hien (?:thong bao )?ket luan.*giao ban/,
  },
  {
    kind: 'next-tasks',
    isOuter: true,
    pattern:
      /phuong huong|nhiem vu (?:trong tam|cong tac|chu yeu)|^(?:mot so )?nhiem vu|chuong trinh cong tac|trong tam cong tac/,
  },
  { kind: 'petitions', isOuter: true, pattern: /kien nghi|de xuat/ },
  {
    kind: 'figures',
    isOuter: true,
    pattern:
      /^(?:cac )?(?:phu luc|bieu|phu bieu|bang) .*so lieu|^(?:phu luc|bieu mau|phu bieu|bieu)(?: |$)|^so lieu/,
  },
];

/**
 * What a section of this title holds. A list that is already there is not begun twice, and only a part of the first level is
 * a list, but for the answers to last tasks: elsewhere the same words head prose.
 */
export function guessSectionKind(title: string, level: number, seen: ReadonlySet<SectionKind>): SectionKind {
  const folded = foldTitle(title);
  const found = kinds.find(({ pattern, isOuter }) => pattern.test(folded) && (!isOuter || level === 1));
  return found && !seen.has(found.kind) ? found.kind : 'prose';
}
