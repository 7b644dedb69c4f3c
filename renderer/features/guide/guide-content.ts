import { guidePageIds, type GuidePageId } from '../../../core/rules/guide/guide-pages.ts';
import type { GuidePage } from '../../../core/rules/guide/guide-page.ts';
import { readGuidePage } from '../../../core/rules/guide/read-guide-page.ts';

const texts = import.meta.glob<string>('../../../docs/huong-dan/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../../docs/huong-dan/images/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The guide as it was built in. */
export const guide: readonly { id: GuidePageId; page: GuidePage }[] = guidePageIds.map((id) => ({
  id,
  page: readGuidePage(texts[`../../../docs/huong-dan/${id}.md`] ?? `# ${id}`),
}));

/** The address of a picture within the program; empty when it was not built in. */
export function pictureUrl(file: string): string {
  return pictures[`../../../docs/huong-dan/images/${file}`] ?? '';
}
