import { describe, expect, it } from 'vitest';
import {
  organisation as organisationSchema,
  type Organisation,
} from '../../../../core/model/organisation.ts';
import { changeLook } from '../../../../core/rules/records/change-look.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { organisation } from '../../../support/records.ts';

const familyOn = (body: Organisation, date: string) => selectVersion(body, date).layoutFamily;
const today = '2026-06-01';

describe('another layout of a body', () => {
  it('from a date on leaves older documents as they were', () => {
    const changed = changeLook(organisation, { layoutFamily: 'farmers' }, { from: '2026-07-01', today });
    expect(organisationSchema.parse(changed)).toEqual(changed);
    expect(familyOn(changed, '2026-06-30')).toBe('front');
    expect(familyOn(changed, '2026-07-01')).toBe('farmers');
    expect(changed.versions.map(({ name }) => name)).toEqual(Array(2).fill('Hội Nông dân tỉnh Nam Định'));
  });

  it('and spelling on the same date are one change, not two', () => {
    const first = changeLook(organisation, { layoutFamily: 'farmers' }, { from: '2026-07-01', today });
    const both = changeLook(first, { spelling: { endMark: '.' } }, { from: '2026-07-01', today });
    expect(both.versions).toHaveLength(2);
    expect(both.versions[1]).toMatchObject({ layoutFamily: 'farmers', spelling: { endMark: '.' } });
    expect(both.versions[0]?.spelling.endMark).toBe('./.');
  });

  it('in the middle of its time keeps what comes after', () => {
    const [version] = organisation.versions;
    if (!version) throw new Error('no version');
    const versions = [
      { ...version, to: '2025-06-30' },
      { ...version, from: '2025-07-01', name: 'Tên mới' },
    ];
    const changed = changeLook(
      { ...organisation, versions },
      { layoutFamily: 'state' },
      { from: '2024-01-01', today },
    );
    expect(organisationSchema.parse(changed).versions.map(({ from, to }) => [from, to])).toEqual([
      ['2015-01-01', '2023-12-31'],
      ['2024-01-01', '2025-06-30'],
      ['2025-07-01', null],
    ]);
    expect(familyOn(changed, '2026-01-01')).toBe('front');
  });

  it('without a date is what it had all the time', () => {
    const changed = changeLook(organisation, { spelling: { tonePlacement: 'ủy' } }, { from: null, today });
    expect(changed.versions).toHaveLength(1);
    expect(changed.versions[0]?.spelling).toEqual({
      tonePlacement: 'ủy',
      endMark: './.',
      recipientSeparator: ';',
    });
  });
});
