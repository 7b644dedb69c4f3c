import { describe, expect, it } from 'vitest';
import type { RecipientList } from '../../../../core/model/recipient-list.ts';
import { findRecipients } from '../../../../core/rules/signing/find-recipients.ts';

const list = (use: RecipientList['use'], recipient: string, organisationId = 'hnd'): RecipientList => ({
  id: recipient.toLowerCase(),
  organisationId,
  name: recipient,
  use,
  recipients: [recipient],
});

describe('the recipients of a first report', () => {
  it('are those of the one list that the body keeps for reports', () => {
    const lists = [list('letter', 'A'), list('report', 'B'), list('any', 'C'), list('report', 'D', 'ccb')];
    expect(findRecipients(lists, 'hnd')).toEqual(['B']);
    expect(findRecipients([list('any', 'C'), list('letter', 'A')], 'hnd')).toEqual(['C']);
  });

  it('are left to be written where several lists could be meant, or none is', () => {
    expect(findRecipients([list('report', 'A'), list('report', 'B')], 'hnd')).toEqual([]);
    expect(findRecipients([list('letter', 'A')], 'hnd')).toEqual([]);
  });
});
