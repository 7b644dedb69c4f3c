import type { OutlineProposal, ProposedLine } from '../../../model/outline-proposal.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { RecognisedDocument } from '../../../reading/recognised-document.ts';
import { plainTextOfBlock } from '../../text/read-plain-text.ts';
import { findOutline, isRemark, type FoundOutline } from './find-outline.ts';
import { dropPeriod, writeSmall } from './name-section.ts';
import { proposeIndicators } from './propose-indicators.ts';
import { readIndicatorTable, type IndicatorRow } from './read-indicator-table.ts';
import { isUnitRemark, readOutlineLines } from './read-outline-lines.ts';

/** An outline and the indicators of its tables, as an office's document asks for them. */
export function proposeOutline(
  recognised: RecognisedDocument,
  {
    indicators,
    preferredKinds,
    newId,
  }: { indicators: readonly Indicator[]; preferredKinds: readonly string[]; newId: () => string },
): Pick<OutlineProposal, 'name' | 'lines' | 'indicators'> {
  const found = findOutline(recognised);
  const rows: IndicatorRow[] = [];
  const read = readOutlineLines(found, {
    newId,
    takesTable: (table) => {
      const own = readIndicatorTable(table, findTableUnit(found, table));
      if (own) rows.push(...own);
      return own !== null;
    },
  });
  const proposed = proposeIndicators(rows, indicators, { preferredKinds, newId });
  return {
    name: nameOutline(found),
    lines: complete(read, proposed.length > 0, newId),
    indicators: proposed,
  };
}

/** Every report opens with its reasons, and figures stand in an appendix; both can be left out. */
function complete(lines: readonly ProposedLine[], hasFigures: boolean, newId: () => string): ProposedLine[] {
  const sections = lines.filter(({ role }) => role === 'section');
  const add = (kind: 'opening' | 'figures', text: string): ProposedLine => ({
    id: newId(),
    mark: '',
    text,
    role: 'section',
    level: 1,
    kind,
    workArea: null,
    isAdded: true,
  });
  const has = (kind: string) => sections.some((each) => each.kind === kind);
  const first = lines.findIndex(({ role }) => role === 'section');
  if (first === -1) return [...lines];
  return [
    ...lines.slice(0, first),
    ...(has('opening') ? [] : [add('opening', 'Phần mở đầu')]),
    ...lines.slice(first),
    ...(hasFigures && !has('figures') ? [add('figures', 'Phụ lục số liệu {period}')] : []),
  ];
}

function nameOutline({ titles }: FoundOutline): string {
  const words = titles
    .map(({ block }) => plainTextOfBlock(block).trim())
    .filter((text) => !isRemark(text))
    .join(' ')
    .replace(/\s+/g, ' ');
  const small = /\p{Ll}/u.test(words) && !/^\p{Lu}{2}/u.test(words) ? words : writeSmall(words);
  return dropPeriod(small) || 'Đề cương báo cáo';
}

/** `Đơn vị tính: triệu đồng` in the line right above a table. */
function findTableUnit({ blocks }: FoundOutline, table: object): string {
  const index = blocks.findIndex(({ block }) => block === table);
  const above = blocks[index - 1];
  const text = above ? plainTextOfBlock(above.block).trim() : '';
  return isUnitRemark(text) ? text.replace(/^[^:]*:\s*/u, '').replace(/[).\s]+$/u, '') : '';
}
