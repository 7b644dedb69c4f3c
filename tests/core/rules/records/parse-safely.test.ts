import { describe, expect, it } from 'vitest';
import { organisation as organisationSchema } from '../../../../core/model/organisation.ts';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import { parseSafely } from '../../../../core/rules/records/parse-safely.ts';
import { organisation } from '../../../support/records.ts';

describe('a value held against a schema', () => {
  it('is the record, or the first field that is wrong', () => {
    expect(parseSafely(organisationSchema, organisation)).toEqual({ success: true, data: organisation });
    expect(parseSafely(organisationSchema, { ...organisation, kind: 7 })).toEqual({
      success: false,
      issue: { field: 'kind', reason: 'invalid_type', expected: 'string' },
    });
  });

  it('is refused with a sentence, however many faults it has', () => {
    const versions = Array.from({ length: 30_000 }, () => ({}));
    const parsed = parseSafely(organisationSchema, { ...organisation, versions });
    if (parsed.success) throw new Error('taken');
    const sentence = describeProblem({
      code: 'invalid-record',
      details: { kind: 'organisation', ...parsed.issue },
    });
    expect(sentence).toMatch(/không hợp lệ: /);
  });
});
