import type { HouseFacts } from '../../model/house-facts.ts';
import type { Block } from '../../model/block.ts';
import type { Report } from '../../model/report.ts';
import type { OutlinePlacement } from '../../reading/outline-placement.ts';
import { beginFromPlacement } from '../beginning/begin-from-placement.ts';
import { headerOfHouse } from './apply-house.ts';

type Signer = { personId: string; fullName: string };

/** A first report under the header that the first run has shown; the outline's headings are all its text. */
export function beginUnderHouse(draft: Report, facts: HouseFacts, signers: readonly Signer[]): Report {
  const header = { ...draft.header, ...headerOfHouse(facts) };
  const signerId = signers.find(({ fullName }) => fullName === header.signerName)?.personId ?? null;
  return { ...draft, header: { ...header, signerId } };
}

/**
 * A first report with the text of an old one, every sentence marked as copied. What found no section is kept too: in the
 * section that it most likely belongs to, else at the end of the last one that holds prose. `strayCount` tells how many
 * blocks went there.
 */
export function beginFromOldReport(input: {
  draft: Report;
  facts: HouseFacts;
  signers: readonly Signer[];
  placement: OutlinePlacement;
  newId: () => string;
}): { report: Report; strayCount: number; strayTitle: string } {
  const { draft, placement, newId, signers } = input;
  const last = draft.sections.findLast(({ kind }) => kind === 'prose') ?? draft.sections.at(-1);
  const strays = placement.unplaced.filter(({ suggestedSectionId }) => suggestedSectionId === null);
  const places = new Map(
    placement.unplaced.flatMap(({ block, suggestedSectionId }) => {
      const sectionId = suggestedSectionId ?? last?.id;
      return sectionId === undefined ? [] : [[block.id, sectionId] as const];
    }),
  );
  const strayIds = new Set(strays.map(({ block }) => block.id));
  const filled = beginFromPlacement({
    draft,
    placement: {
      ...placement,
      // As a heading it would begin a section of its own and shift the numbers of those that follow.
      unplaced: placement.unplaced.map((each) =>
        strayIds.has(each.block.id) ? { ...each, block: asParagraph(each.block) } : each,
      ),
    },
    sectionIds: new Set(placement.sections.map(({ sectionId }) => sectionId)),
    places,
    appendixIds: new Set(placement.appendices.flatMap((each) => (each.kind === 'tables' ? [each.id] : []))),
    headerFields: new Set(['secrecy', 'urgency']),
    signers,
    newId,
  });
  return {
    report: beginUnderHouse(filled, input.facts, signers),
    strayCount: strays.length,
    strayTitle: last?.title ?? '',
  };
}

function asParagraph(block: Block): Block {
  if (block.type !== 'heading') return block;
  const { id, content, copiedFrom, copiedSentences } = block;
  return {
    type: 'paragraph',
    id,
    content,
    ...(copiedFrom && { copiedFrom }),
    ...(copiedSentences && { copiedSentences }),
  };
}
