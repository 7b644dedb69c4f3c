import { describe, expect, it } from 'vitest';
import { selectLayout } from '../../../../core/layouts/layouts.ts';
import { listAuthorities, nameAuthority } from '../../../../core/rules/values/name-authorities.ts';

const marksOf = (family: string) => selectLayout(family, '2026-11-28')?.signature.authorityPrefixes;

describe('ways of signing', () => {
  it('are named with the mark that the layout prints', () => {
    expect(nameAuthority('on-behalf', marksOf('party'))).toBe('T/M (thay mặt)');
    expect(nameAuthority('on-behalf', marksOf('front'))).toBe('TM. (thay mặt)');
    expect(nameAuthority('by-authorisation')).toBe('TUQ. (thừa uỷ quyền)');
    expect(nameAuthority('direct', marksOf('front'))).toBe('Ký trực tiếp');
  });

  it('leave out what the layout’s rule does not know, unless it is chosen already', () => {
    const values = (chosen: 'direct' | 'by-authorisation') =>
      listAuthorities(marksOf('party'), chosen).map(({ value }) => value);
    expect(values('direct')).not.toContain('by-authorisation');
    expect(values('by-authorisation')).toEqual([
      'direct',
      'on-behalf',
      'for-head',
      'by-order',
      'by-authorisation',
      'acting',
    ]);
  });
});
