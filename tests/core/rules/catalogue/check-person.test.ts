import { describe, expect, it } from 'vitest';
import type { Person, Position } from '../../../../core/model/person.ts';
import { checkPerson } from '../../../../core/rules/catalogue/check-person.ts';

const context = {
  today: '2026-06-01',
  names: { organisation: [{ value: 'hnd', label: 'Hội Nông dân tỉnh' }] },
};
const chair: Position = {
  organisationId: 'hnd',
  title: 'Chủ tịch',
  rank: 'head',
  isActing: false,
  from: '2020-10-01',
  to: null,
};
const person = (fullName: string, ...positions: Position[]): Person => ({
  id: fullName,
  fullName,
  positions,
});
const refusals = (record: Person, others: Person[] = []) =>
  checkPerson(record, others, context)
    .filter(({ severity }) => severity === 'refused')
    .map(({ sentence }) => sentence);

describe('people who sign', () => {
  it('may follow each other at the head, from one day to the next', () => {
    const before = person('Nguyễn An', { ...chair, to: '2021-03-15' });
    expect(refusals(person('Vũ Bình', { ...chair, from: '2021-03-16' }), [before])).toEqual([]);
  });

  it('may not both be at the head on one day', () => {
    const before = person('Nguyễn An', { ...chair, to: '2021-03-16' });
    expect(refusals(person('Vũ Bình', { ...chair, from: '2021-03-16' }), [before])).toEqual([
      'Hội Nông dân tỉnh có hai người đứng đầu cùng lúc: Nguyễn An (01/10/2020 đến 16/3/2021). Ghi ngày kết thúc của một người, hoặc chọn “Cấp phó”.',
    ]);
  });

  it('hold one position once at a time', () => {
    const deputy: Position = { ...chair, rank: 'deputy', title: 'Phó Chủ tịch' };
    expect(refusals(person('Nguyễn An', deputy, { ...deputy, from: '2022-01-01' }))).toEqual([
      'Chức vụ “Phó Chủ tịch” ghi hai lần trong cùng thời gian (từ 01/10/2020 và từ 01/01/2022). Kết thúc chức vụ trước vào ngày 31/12/2021, hoặc bỏ một dòng.',
    ]);
  });

  it.each([
    [{ ...chair, to: '2020-09-30' }, /đứng trước từ ngày/],
    [{ ...chair, organisationId: 'la' }, /không có trong danh mục/],
    [{ ...chair, title: ' ' }, /Ghi chức vụ/],
    [{ ...chair, rank: 'deputy' as const, isActing: true }, /Quyền \(Q\.\)/],
  ])('are refused with %o', (position, sentence) => {
    expect(refusals(person('Nguyễn An', position))).toEqual([expect.stringMatching(sentence)]);
  });
});
