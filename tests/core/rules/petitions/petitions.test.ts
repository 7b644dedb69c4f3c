import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymiseText } from '../../../../core/rules/petitions/anonymise-text.ts';
import { createDuplicateFinder } from '../../../../core/rules/petitions/find-duplicates.ts';
import { measureAge } from '../../../../core/rules/petitions/measure-age.ts';
import { mergePetitions } from '../../../../core/rules/petitions/merge-petitions.ts';
import { listTellingWords, measureLikeness } from '../../../../core/rules/text/measure-likeness.ts';
import { samples } from '../../../fixtures/sample-of-every-kind.ts';

const petition = samples.petition;

describe('petitions that are perhaps the same', () => {
  const wish = (text: string) => ({ text });
  it.each([
    ['Đề nghị sớm sửa chữa cống Múc.', 'Sửa chữa cống Múc đã hỏng.'],
    ['Nâng mức vay hộ mới thoát nghèo do phụ nữ làm chủ.', 'De nghi nang muc vay ho moi thoat ngheo'],
    [
      'Bổ sung nguồn vốn cho vay hộ nghèo, cận nghèo',
      'Bổ sung nguồn vốn, nâng mức cho vay hộ nghèo, cận nghèo',
    ],
  ])('are found: %s', (one, other) => {
    expect(createDuplicateFinder([wish(other)])(one)).toHaveLength(1);
  });

  it.each([
    [
      'Nâng mức vay hộ mới thoát nghèo do phụ nữ làm chủ.',
      'Cho thành lập quỹ hỗ trợ thanh niên khởi nghiệp cấp tỉnh.',
    ],
    [
      'Đề nghị UBND tỉnh quan tâm, chỉ đạo sửa chữa cống Múc',
      'Đề nghị UBND tỉnh quan tâm, chỉ đạo xây nhà trẻ công nhân',
    ],
    ['', 'Sửa chữa cống Múc'],
  ])('are not found: %s', (one, other) => {
    expect(createDuplicateFinder([wish(other)])(one)).toEqual([]);
  });

  it('are as like as the words they share, whatever else is among them', () => {
    const texts = fc
      .sample(
        fc.array(fc.constantFrom('cống', 'Múc', 'sửa', 'đường', 'vay', 'vốn', 'nhà', 'trẻ'), {
          minLength: 1,
          maxLength: 6,
        }),
        { numRuns: 60, seed: 7 },
      )
      .map((words) => words.join(' '));
    const find = createDuplicateFinder(texts.map(wish));
    for (const text of texts) {
      const expected = texts
        .map((other) => measureLikeness(listTellingWords(text), listTellingWords(other)))
        .filter((likeness) => likeness >= 0.5)
        .sort((one, other) => other - one);
      expect(find(text).map(({ likeness }) => likeness)).toEqual(expected);
    }
  });

  it('come likest first', () => {
    const found = createDuplicateFinder([
      wish('Sửa chữa cống Múc và đường vào cống'),
      wish('Sửa chữa cống Múc'),
    ])('sửa chữa cống Múc');
    expect(found.map(({ item }) => item.text)[0]).toBe('Sửa chữa cống Múc');
  });
});

describe('the age of a petition', () => {
  const period = (id: string, dataTo: string, kind: 'quarter' | 'half-year' | 'special' = 'quarter') => ({
    id,
    kind,
    dataTo,
  });
  const periods = [
    period('2021-q1', '2021-03-14'),
    period('2021-6m', '2021-06-14', 'half-year'),
    period('2021-q2', '2021-06-14'),
    period('2021-bau-cu', '2021-07-01', 'special'),
    period('2021-q3', '2021-09-14'),
  ];
  const age = (shown: string, state: typeof petition.state = 'transferred') =>
    measureAge({ ...petition, state }, periods.find(({ id }) => id === shown) ?? period('', ''), periods);

  it('counts regular periods since it was first raised, two that end together once', () => {
    expect(age('2021-q1')).toBe(0);
    expect(age('2021-6m')).toBe(1);
    expect(age('2021-q3')).toBe(2);
  });

  it('ends with the answer', () => {
    expect(age('2021-q3', 'answered')).toBe(0);
    expect(age('2021-q3', 'outside-competence')).toBe(0);
  });

  it('goes by the day where no period is known', () => {
    const own = { ...petition, raisedIn: [], raisedOn: '2021-03-16', state: 'new' as const };
    expect(measureAge(own, period('2021-q3', '2021-09-14'), periods)).toBe(2);
  });
});

it('merges two lines: raised where either was, once each, and since the earlier day', () => {
  const other = {
    ...petition,
    id: 'kien-nghi-2',
    text: 'Sửa cống Múc',
    raisedIn: [...petition.raisedIn, { organisationId: 'lhpn', periodId: '2021-q1', petitionId: 'p7' }],
    raisedOn: '2021-03-10',
    addressee: 'Sở Nông nghiệp',
  };
  const merged = mergePetitions(petition, other);
  expect(merged).toMatchObject({
    id: petition.id,
    text: petition.text,
    addressee: 'UBND tỉnh',
    raisedOn: '2021-03-10',
  });
  expect(merged.raisedIn.map(({ petitionId }) => petitionId)).toEqual(['p1', 'p7']);
});

describe('a text in which nobody can be told', () => {
  it.each([
    [
      'Đề nghị xem xét hồ sơ của ông Nguyễn Văn An, xã Giao Xuân.',
      'Đề nghị xem xét hồ sơ của ông N.V.A., xã Giao Xuân.',
    ],
    ['Hộ bà Trần Thị Ư (số điện thoại 0912 345 678)', 'Hộ bà T.T.Ư. (số điện thoại …)'],
    ['CCCD 036123456789 của anh Đỗ Ất', 'CCCD … của anh Đ.Ấ.'],
    [
      'Chị em phụ nữ xã Hải Hậu; 1.250.000.000 đồng; văn bản 12/UBND',
      'Chị em phụ nữ xã Hải Hậu; 1.250.000.000 đồng; văn bản 12/UBND',
    ],
  ])('%s', (text, expected) => {
    expect(anonymiseText(text)).toBe(expected);
  });
});
