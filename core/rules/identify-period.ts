import type { PeriodKind } from '../model/period.ts';
import { foldSearchKey } from './fold-search-key.ts';

/** The id of a period, also its folder's name: 2021-q1 2021-6m 2021-9m 2021-y 2021-m03 2021-<subject>. */
export function identifyPeriod(period: {
  kind: PeriodKind;
  year: number;
  ordinal: number | null;
  title: string;
}): string {
  switch (period.kind) {
    case 'month':
      return `${period.year}-m${String(period.ordinal ?? 1).padStart(2, '0')}`;
    case 'quarter':
      return `${period.year}-q${period.ordinal ?? 1}`;
    case 'half-year':
      return `${period.year}-6m`;
    case 'nine-months':
      return `${period.year}-9m`;
    case 'year':
      return `${period.year}-y`;
    case 'special':
    case 'urgent':
      return `${period.year}-${slug(period.title) || period.kind}`;
  }
}

function slug(title: string): string {
  return foldSearchKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
