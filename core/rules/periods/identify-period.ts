import type { PeriodKind } from '../../model/period.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';

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
      return `${period.year}-${nameSubject(period)}`;
  }
}

/** What comes after the year in the ids of the regular kinds. */
const regularName = /^(?:m\d\d|q\d|\dm|y)$/;

function nameSubject({ kind, title }: { kind: PeriodKind; title: string }): string {
  const name = slug(title);
  if (name === '') return kind;
  return regularName.test(name) ? `${name}-${kind}` : name;
}

function slug(title: string): string {
  return foldSearchKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
