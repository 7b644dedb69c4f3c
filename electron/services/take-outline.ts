import type { Args, Result } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Outline } from '../../core/model/outline.ts';
import { checkIndicator, describeIndicatorFault } from '../../core/rules/indicators/check-indicator.ts';
import { checkOutline, describeOutlineFault } from '../../core/rules/outlines/check-outline.ts';
import { takeIndicators, takeOutline } from '../../core/rules/outlines/from-word/take-proposal.ts';
import { normaliseRecord } from '../../core/rules/records/normalise-record.ts';
import { checkRecord } from '../store/check-record.ts';
import type { Program } from './program.ts';
import { readRecords } from './read-records.ts';

/**
 * Makes the outline of a proposal and the indicators that it adds. The outline is written last: one that is there has all
 * its indicators. A proposal that was taken before makes the same outline anew.
 */
export async function takeOutlineFromWord(
  { store, newId }: Program,
  args: Args<'outline:take'>,
): Promise<Result<'outline:take'>> {
  const { records: known } = await readRecords(store, 'indicator');
  const indicators = takeIndicators(args.indicators, known, args.organisationKinds).map((each) =>
    checkRecord('indicator', normaliseRecord(each)),
  );
  const { records: outlines } = await readRecords(store, 'outline');
  const lineIds = new Set(args.lines.map(({ id }) => id));
  const earlier = outlines.find(({ sections }) => sections.some(({ id }) => lineIds.has(id)));
  const outlineId = earlier?.id ?? newId();
  const outline = checkRecord('outline', normaliseRecord(takeOutline(args, { ...args, outlineId })));
  refuseFaults(outline, indicators, known);
  for (const indicator of indicators) {
    const key = { kind: 'indicator', id: indicator.id } as const;
    await store.save(key, indicator, (await store.read(key))?.version ?? 0);
  }
  const key = { kind: 'outline', id: outlineId } as const;
  await store.save(key, outline, (await store.read(key))?.version ?? 0);
  return { outlineId: outline.id, indicatorCount: indicators.length };
}

function refuseFaults(outline: Outline, indicators: readonly Indicator[], known: readonly Indicator[]): void {
  const [fault] = checkOutline(outline);
  if (fault) {
    const section = outline.sections.find(({ id }) => id === fault.sectionId);
    const about = section ? `Mục “${section.title}”: ` : '';
    throw new ProblemError('act-not-possible', { reason: `${about}${describeOutlineFault(fault)}` });
  }
  const after = new Map([...known, ...indicators].map((each) => [each.id, each]));
  for (const indicator of indicators) {
    const [wrong] = checkIndicator(indicator, [...after.values()]);
    if (wrong)
      throw new ProblemError('act-not-possible', {
        reason: `Nội dung số liệu “${indicator.label}”: ${describeIndicatorFault(wrong)}`,
      });
  }
}
