import { expect, it } from 'vitest';
import { adaptCase } from '../../../../core/rules/text/adapt-case.ts';

it('begins with a capital where a capital stood', () => {
  expect(adaptCase('quý II', 'Quý I')).toBe('Quý II');
  expect(adaptCase('uỷ ban nhân dân', 'UBND')).toBe('Uỷ ban nhân dân');
  expect(adaptCase('xã', 'thôn')).toBe('xã');
});

it('is in capitals where several words stood in capitals', () => {
  expect(adaptCase('đoàn thể', 'CÁC TỔ CHỨC')).toBe('ĐOÀN THỂ');
  expect(adaptCase('Hội LHPN', 'HỘI PHỤ NỮ')).toBe('Hội LHPN');
});

it('stays as typed where a figure or nothing is written', () => {
  expect(adaptCase('quý', '2020')).toBe('quý');
  expect(adaptCase('', 'Hội')).toBe('');
});
