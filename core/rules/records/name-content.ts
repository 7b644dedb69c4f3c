import type { RecordKind, RecordOf } from '../../model/record.ts';
import { namePeriodAsTitle } from '../periods/name-period.ts';
import { shorten } from '../text/shorten.ts';
import { citeShortly } from './cite-document.ts';

const names = {
  workspace: ({ name }) => name,
  organisation: ({ versions }) => versions.at(-1)?.name ?? '',
  person: ({ fullName }) => fullName,
  indicator: ({ label }) => label,
  outline: ({ name }) => name,
  layout: ({ name }) => name,
  'recipient-list': ({ name }) => name,
  form: ({ name }) => name,
  'cited-document': (document) => citeShortly(document),
  'holiday-year': ({ id }) => `Năm ${id}`,
  period: (period) => namePeriodAsTitle(period),
  source: ({ name, abstract }) => [name, abstract].filter(Boolean).join(': '),
  conclusion: ({ task }) => shorten(task.text, longestName),
  petition: ({ text }) => shorten(text, longestName),
} satisfies { [K in RecordKind]?: (content: RecordOf<K>) => string };

/** The records whose name stands in themselves; others are called by their period and their body. */
export type SelfNamedKind = keyof typeof names;

export function isSelfNamed(kind: RecordKind): kind is SelfNamedKind {
  return Object.hasOwn(names, kind);
}

/** What a record of such a kind is called. */
export function nameContent(kind: SelfNamedKind, content: RecordOf<SelfNamedKind>): string {
  // Whoever has a record has it under its kind; TypeScript cannot follow that through an index.
  return (names[kind] as (record: RecordOf<SelfNamedKind>) => string)(content);
}

const longestName = 80;
