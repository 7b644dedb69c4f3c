import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { buildLayoutSample } from '../../../core/documents/layout-sample.ts';
import type { FirstRunBody } from '../../../core/model/first-run-draft.ts';
import { applyToVersion, headerOfHouse } from '../../../core/rules/first-run/apply-house.ts';
import { layOutHouse } from '../../../core/rules/first-run/lay-out-house.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import type { Program } from '../program.ts';

/** First and last page of a report of this body as it would be printed today, and what stands where on them. */
export async function previewHouse(
  { printer, now }: Program,
  { organisation, facts }: Pick<FirstRunBody, 'organisation' | 'facts'>,
): Promise<{ pdf: Uint8Array; pageCount: number; places: PrintedPlace[] }> {
  const [first] = organisation.versions;
  if (!first) throw new ProblemError('record-missing', { kind: 'organisation' });
  const version = applyToVersion(first, facts);
  const { layoutFamily } = version;
  const layout = layOutHouse({ ...facts, layoutFamily }, dateInVietnam(now()));
  if (!layout) throw new ProblemError('unknown-layout', { layout: layoutFamily });
  const document = buildLayoutSample(layout, version, {
    isNumbered: false,
    header: headerOfHouse(facts),
  });
  const { bytes, pageCount, places } = await printer.render(document, 'pdf', { isPlaced: true });
  return { pdf: bytes, pageCount: pageCount ?? 0, places };
}
