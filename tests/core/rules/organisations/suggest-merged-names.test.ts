import { describe, expect, it } from 'vitest';
import { suggestMergedNames } from '../../../../core/rules/organisations/suggest-merged-names.ts';
import { bodiesOf2024 } from '../../../support/reform-of-2025.ts';

const versionsOf = (...ids: string[]) =>
  ids.flatMap((id) => bodiesOf2024.find((body) => body.id === id)?.versions ?? []);

describe('names for a body that several become', () => {
  it('say all their tasks, in both orders, with letterhead and symbol, then are those of each', () => {
    const names = suggestMergedNames(versionsOf('nam-dinh-ban-tuyen-giao', 'nam-dinh-ban-dan-van'));
    expect(names.map(({ name }) => name)).toEqual([
      'Ban Tuyên giáo và Dân vận Tỉnh uỷ Nam Định',
      'Ban Dân vận và Tuyên giáo Tỉnh uỷ Nam Định',
      'Ban Tuyên giáo Tỉnh uỷ Nam Định',
      'Ban Dân vận Tỉnh uỷ Nam Định',
    ]);
    expect(names[0]).toMatchObject({
      superiorLines: ['TỈNH UỶ NAM ĐỊNH'],
      issuerLines: ['BAN TUYÊN GIÁO', 'VÀ DÂN VẬN'],
      symbol: 'BTGDVTU',
      placeName: 'Nam Định',
    });
  });

  it('are those of each where provinces become one: nobody is called after three provinces', () => {
    const names = suggestMergedNames(versionsOf('ninh-binh-hnd', 'ha-nam-hnd', 'nam-dinh-hnd'));
    expect(names.map(({ name }) => name)).toEqual([
      'Hội Nông dân tỉnh Ninh Bình',
      'Hội Nông dân tỉnh Hà Nam',
      'Hội Nông dân tỉnh Nam Định',
    ]);
  });

  it('fall back to the first symbol, and to the name in capitals, where pages are headed otherwise', () => {
    const [farmers, commission] = versionsOf('nam-dinh-hnd', 'nam-dinh-ban-dan-van');
    if (!farmers || !commission) throw new Error('fixture');
    const women = { ...commission, name: 'Hội Phụ nữ tỉnh Nam Định', issuerLines: ['BTV'], symbol: 'BTV' };
    expect(suggestMergedNames([farmers, women])[0]).toMatchObject({
      name: 'Hội Nông dân và Phụ nữ tỉnh Nam Định',
      issuerLines: ['HỘI NÔNG DÂN', 'VÀ PHỤ NỮ TỈNH NAM ĐỊNH'],
      symbol: 'HNDT',
    });
  });
});
