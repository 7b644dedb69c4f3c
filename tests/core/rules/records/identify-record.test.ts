import { describe, expect, it } from 'vitest';
import { keyParts } from '../../../../core/model/record.ts';
import { identifyByWords, identifyRecord } from '../../../../core/rules/records/identify-record.ts';
import { keyOfSample, sampleKinds } from '../../../fixtures/sample-of-every-kind.ts';

describe('the key of a record', () => {
  it('is the same from its content and from the words of a command, for every kind', () => {
    for (const kind of sampleKinds) {
      const key: Record<string, unknown> = keyOfSample(kind);
      const words = keyParts[kind].map((part) => String(key[part]));
      expect(words).not.toContain('undefined');
      expect(identifyByWords(kind, words)).toEqual(key);
    }
  });

  it('of a report whose revision is not named is that of its draft', () => {
    expect(identifyByWords('report', ['2021-q1', 'hoi-nong-dan'])).toEqual({
      kind: 'report',
      periodId: '2021-q1',
      organisationId: 'hoi-nong-dan',
      revision: 0,
    });
  });

  it('is not made of content that lacks a part of it', () => {
    expect(() => identifyRecord('petition', { id: 'dien-mo-phong' })).toThrow('year');
  });
});
