import type { Party } from '../../../core/model/task.ts';

/** A body keeps its identity only while its name stays as it was. */
export function nameLead(lead: Party | null, name: string): Party | null {
  if (name.trim() === '') return null;
  return lead?.name === name ? lead : { organisationId: null, name };
}

export function writePartners(partners: readonly Party[]): string {
  return partners.map((partner) => partner.name).join(', ');
}

export function readPartners(partners: readonly Party[], text: string): Party[] {
  return text
    .split(/[;,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => partners.find((each) => each.name === name) ?? { organisationId: null, name });
}
