import { describe, expect, it } from 'vitest';
import { id } from '../../../../core/model/id.ts';
import { identifyPeriod } from '../../../../core/rules/periods/identify-period.ts';

const special = (title: string) => identifyPeriod({ kind: 'special', year: 2021, ordinal: null, title });

describe('the id of a period', () => {
  it('of a special subject is its name without accents', () => {
    expect(special('Bầu cử đại biểu Quốc hội')).toBe('2021-bau-cu-dai-bieu-quoc-hoi');
  });

  it.each(['Q1', '6M', '9m', 'y', 'm03'])(
    'of a subject called “%s” is never that of a regular period',
    (title) => {
      expect(special(title)).toBe(`2021-${title.toLowerCase()}-special`);
      expect(id.safeParse(special(title)).success).toBe(true);
    },
  );
});
