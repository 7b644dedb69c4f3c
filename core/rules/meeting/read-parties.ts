import type { Party } from '../../model/task.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';

type Body = { organisationId: string; name: string; shortName: string };

/** A body of the house when the text is its full or short name, however its tones are placed; else any name as typed. */
export function readParty(text: string, bodies: readonly Body[]): Party | null {
  const name = text.trim();
  if (name === '') return null;
  const key = foldSearchKey(name);
  const body = bodies.find((each) =>
    [each.name, each.shortName].some((known) => foldSearchKey(known) === key),
  );
  return { organisationId: body?.organisationId ?? null, name };
}

/** `Hội Nông dân tỉnh; Tỉnh đoàn`: names may hold commas, so only semicolons part them. */
export function readParties(text: string, bodies: readonly Body[]): Party[] {
  return text.split(';').flatMap((each) => readParty(each, bodies) ?? []);
}

export function writeParties(parties: readonly Party[]): string {
  return parties.map(({ name }) => name).join('; ');
}
