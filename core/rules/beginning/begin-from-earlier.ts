import type { ReportAppendix } from '../../model/appendix.ts';
import type { Block } from '../../model/block.ts';
import type { Figure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';
import { copyBlock } from '../copies/copy-block.ts';
import { fillSections } from '../sections/fill-sections.ts';
import { listSectionText } from '../sections/list-section-text.ts';

export type BeginFromEarlierInput = {
  /** The empty draft of today. */
  draft: Report;
  earlier: Report;
  /** A target holds for its year only. */
  isSameYear: boolean;
  /** Today's sections whose text of then is wanted; of the others only the headings that the office added. */
  sectionIds: ReadonlySet<string>;
  indicators: readonly Indicator[];
  newId: () => string;
};

/**
 * The draft begun from an earlier report: the office's own sub-headings and the chosen text as copies; values of stock
 * figures, to be confirmed; the year's targets; the signer and the recipients. What belongs to a period (flows, dates,
 * number, abstract, tasks, petitions) stays as the draft has it. From the report of a body that this one took over from
 * come sub-headings and text alone.
 */
export function beginFromEarlier(input: BeginFromEarlierInput): Report {
  const { draft, earlier, newId } = input;
  const { organisationId, periodId, revision } = earlier;
  const texts = new Map(
    draft.sections.map((section) => {
      const isWanted = input.sectionIds.has(section.id);
      const blocks = listSectionText(earlier, section).blocks.filter((each) => isWanted || isStructure(each));
      const copies = blocks.flatMap((block) => {
        const copy = copyBlock(block, { organisationId, periodId, revision, blockId: block.id }, newId);
        // Under a heading without its text there is room to write.
        return isWanted ? [copy] : [copy, { type: 'paragraph' as const, id: newId(), content: [] }];
      });
      return [section.id, copies] as const;
    }),
  );
  const kinds = new Map(input.indicators.map((indicator) => [indicator.id, indicator.kind]));
  const figuresThen = new Map(earlier.figures.map((figure) => [figure.indicatorId, figure]));
  // Of a body that this one took over from: its signer, recipients, figures and targets are not this one's.
  const isOwn = organisationId === draft.organisationId;
  const blocks = fillSections(draft.blocks, draft.sections, texts, newId);
  return {
    ...draft,
    blocks,
    ...carryAppendices(draft, earlier, blocks, newId),
    ...(isOwn && {
      figures: draft.figures.map((figure) =>
        carryFigure(figure, figuresThen.get(figure.indicatorId), {
          isStock: kinds.get(figure.indicatorId) === 'stock',
          isSameYear: input.isSameYear,
          periodId,
        }),
      ),
      header: { ...draft.header, ...takeHabits(earlier.header) },
    }),
  };
}

function takeHabits({
  authority,
  authorityName,
  signerPosition,
  signerName,
  signerId,
  recipients,
}: Report['header']): Partial<Report['header']> {
  return {
    authority,
    authorityName,
    signerPosition,
    signerName,
    signerId,
    recipients: [...recipients],
  };
}

/** A heading of levels I. to a) that stands alone; `-` and `+` are text. */
function isStructure(block: Block): boolean {
  return block.type === 'heading' && block.level <= 3 && block.isRunIn !== true;
}

function carryFigure(
  figure: Figure,
  then: Figure | undefined,
  { isStock, isSameYear, periodId }: { isStock: boolean; isSameYear: boolean; periodId: string },
): Figure {
  if (!then || figure.state !== 'blank') return figure;
  const yearTarget = isSameYear ? (figure.yearTarget ?? then.yearTarget) : figure.yearTarget;
  if (!isStock || then.state !== 'value') return { ...figure, yearTarget };
  return { ...figure, yearTarget, state: 'value', value: then.value, carriedFrom: periodId };
}

/** Appendices whose tables were taken over, with these copies; the figures stand among them where they stood. */
function carryAppendices(
  draft: Report,
  earlier: Report,
  blocks: readonly Block[],
  newId: () => string,
): Pick<Report, 'appendices'> {
  if (draft.appendices || !earlier.appendices) return {};
  const copies = new Map(
    blocks.flatMap(({ id, copiedFrom }) =>
      copiedFrom && 'blockId' in copiedFrom && copiedFrom.periodId === earlier.periodId
        ? [[copiedFrom.blockId, id] as const]
        : [],
    ),
  );
  return {
    appendices: earlier.appendices.flatMap((appendix): ReportAppendix[] => {
      if (appendix.kind === 'figures') return [appendix];
      const tableIds = appendix.tableIds.flatMap((id) => copies.get(id) ?? []);
      return tableIds.length > 0 ? [{ ...appendix, id: newId(), tableIds }] : [];
    }),
  };
}
