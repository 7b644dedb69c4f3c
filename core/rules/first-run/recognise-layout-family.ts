import { selectLayout } from '../../layouts/layouts.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';

type Title = 'party' | 'national' | 'youth' | 'none';

/**
 * The family of layouts by which a document was made, from what stands at its top right. A body keeps its own family when
 * that one has the same title; null when nothing at the top tells anything.
 */
export function recogniseLayoutFamily(
  titleLines: readonly string[],
  ownFamily: string,
  today: string,
): string | null {
  const own = selectLayout(ownFamily, today);
  const title = titleOf(titleLines);
  if (own && title === titleOf(own.letterhead.titleLines.map(({ text }) => text))) return ownFamily;
  const isFarmers = ownFamily === 'farmers' || ownFamily === 'farmers-plain';
  switch (title) {
    case 'party':
    case 'youth':
      return title;
    case 'national':
      return isFarmers ? 'farmers' : 'state';
    // Only the farmers' unions are known to print without a title; elsewhere a copy has lost it.
    case 'none':
      return isFarmers ? 'farmers-plain' : null;
  }
}

function titleOf(lines: readonly string[]): Title {
  const keys = lines.map(foldSearchKey);
  if (keys.some((key) => key.includes('dang cong san viet nam'))) return 'party';
  if (keys.some((key) => key.startsWith('cong hoa xa hoi chu nghia'))) return 'national';
  if (keys.some((key) => key.startsWith('doan '))) return 'youth';
  return 'none';
}
