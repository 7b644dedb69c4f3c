import type { CellSource } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import { figureValueNames, formFactNames } from './name-source.ts';

/** What cells may be mapped to, by id. */
export type SourceNames = {
  indicators: ReadonlyMap<string, Indicator>;
  /** Names of the house's bodies. */
  organisations: ReadonlyMap<string, string>;
};

/** How the screen calls the sum over the bodies. */
export const sumName = 'Cộng các cơ quan';

/** What a cell was mapped to, in words. */
export function describeSource(source: CellSource, { indicators, organisations }: SourceNames): string {
  const { organisationId } = source;
  const body = organisationId === undefined ? '' : `${organisations.get(organisationId) ?? organisationId}: `;
  if (source.kind === 'fact') return `${body}${source.before}${formFactNames[source.fact]}${source.after}`;
  const label = indicators.get(source.indicatorId)?.label ?? source.indicatorId;
  return `${source.isSum ? `${sumName}: ` : body}${label} · ${figureValueNames[source.value]}`;
}
