import type { Report } from '../../core/model/report.ts';
import type { SectionShare } from '../../core/model/section-share.ts';
import { shareSections } from '../../core/rules/sections/share-sections.ts';
import { fakeIndicators } from './fake-data.ts';

/** Sections of a report as a file brings them; `added` is what the other hand has written behind each paragraph. */
export function fakeShare(report: Report, sectionIds: readonly string[], added = ''): SectionShare {
  const share = shareSections(report, sectionIds, fakeIndicators, {
    organisationName: 'Hội Nông dân',
    periodName: 'quý I/2021',
    givenAt: '2021-03-16T03:42:07.000Z',
  });
  if (added === '') return share;
  return {
    ...share,
    contents: share.contents.map((content) => ({
      ...content,
      blocks: content.blocks.map((block) =>
        block.type === 'paragraph'
          ? { ...block, content: [...block.content, { type: 'text', text: added }] }
          : block,
      ),
    })),
  };
}
