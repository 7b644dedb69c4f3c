import { describe, expect, it } from 'vitest';
import { organisation as schema, type Organisation } from '../../../../core/model/organisation.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { organisation } from '../../../support/records.ts';

const [version] = organisation.versions;
if (!version) throw new Error('fixture');
const renamed: Organisation = {
  ...organisation,
  versions: [
    { ...version, from: '2015-01-01', to: '2025-06-30', name: 'Tên cũ' },
    { ...version, from: '2025-07-01', to: null, name: 'Tên mới' },
  ],
};

describe('the name of a body on a date', () => {
  it.each([
    ['2010-01-01', 'Tên cũ'],
    ['2025-06-30', 'Tên cũ'],
    ['2025-07-01', 'Tên mới'],
    ['2030-01-01', 'Tên mới'],
  ])('on %s is %s', (date, name) => {
    expect(selectVersion(renamed, date).name).toBe(name);
  });

  it('cannot be two at once', () => {
    const overlapping = { ...renamed, versions: renamed.versions.map((each) => ({ ...each, to: null })) };
    expect(schema.safeParse(overlapping).error?.issues[0]?.message).toBe('versions-overlap');
    expect(schema.safeParse(renamed).success).toBe(true);
  });
});
