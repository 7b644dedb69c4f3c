import type { RecipientList } from '../../model/recipient-list.ts';

/** The recipients that a body prints under its reports, when it keeps one list for them and no other; else none. */
export function findRecipients(lists: readonly RecipientList[], organisationId: string): string[] {
  const own = lists.filter((each) => each.organisationId === organisationId && each.use !== 'letter');
  const forReports = own.filter(({ use }) => use === 'report');
  const [only, ...others] = forReports.length > 0 ? forReports : own;
  return only && others.length === 0 ? [...only.recipients] : [];
}
