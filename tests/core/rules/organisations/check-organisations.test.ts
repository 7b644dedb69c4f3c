import { describe, expect, it } from 'vitest';
import type { Organisation, OrganisationVersion } from '../../../../core/model/organisation.ts';
import { checkOrganisations } from '../../../../core/rules/organisations/check-organisations.ts';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import { organisation } from '../../../support/records.ts';

const [first] = organisation.versions;
if (!first) throw new Error('fixture');
const sample: OrganisationVersion = first;

type Part = Partial<OrganisationVersion>;

function body(id: string, parts: Part[] = [{}], more: Partial<Organisation> = {}): Organisation {
  return {
    ...organisation,
    id,
    versions: parts.map((part) => ({ ...sample, name: id, shortName: id, symbol: id, ...part })),
    ...more,
  };
}

function sentenceOf(...organisations: Organisation[]): string | null {
  const problem = checkOrganisations(organisations);
  return problem && describeProblem(problem);
}

describe('the bodies of a house', () => {
  it('are in order when nothing is wrong', () => {
    expect(sentenceOf(body('a'), body('b', [{ parentId: 'a' }]))).toBeNull();
  });

  it.each([
    [
      'two names on one day',
      [body('a', [{ to: '2025-07-01' }, { from: '2025-07-01' }])],
      'Cơ quan “a” có hai tên gọi trong cùng thời gian: tên trước đến hết 01/7/2025, tên sau từ 01/7/2025. Sửa để mỗi ngày chỉ có một tên gọi.',
    ],
    [
      'a name without an end before another',
      [body('a', [{ to: null }, { from: '2025-07-01' }])],
      'Cơ quan “a” có hai tên gọi trong cùng thời gian: tên trước chưa có ngày kết thúc, tên sau từ 01/7/2025. Sửa để mỗi ngày chỉ có một tên gọi.',
    ],
    [
      'days without a name',
      [body('a', [{ to: '2025-06-01' }, { from: '2025-07-01' }])],
      'Cơ quan “a” có thời gian không có tên gọi nào (từ 02/6/2025 đến 30/6/2025). Nối liền hai khoảng thời gian; cơ quan đã kết thúc rồi lập lại thì thêm thành cơ quan mới.',
    ],
    [
      'an end before the start',
      [body('a', [{ to: '2014-12-31' }])],
      'Cơ quan “a” có khoảng thời gian kết thúc (31/12/2014) trước khi bắt đầu (01/01/2015). Sửa lại một trong hai ngày.',
    ],
    [
      'a parent that nobody knows',
      [body('a', [{ parentId: 'x' }])],
      'Không tìm thấy cơ quan cấp trên “x” của cơ quan “a”. Chọn lại cơ quan cấp trên.',
    ],
    [
      'a body above itself',
      [body('a', [{ parentId: 'a' }])],
      'Cơ quan “a” không thể trực thuộc “a”: từ 01/01/2015, “a” lại ở dưới “a”. Chọn cơ quan cấp trên khác.',
    ],
    [
      'a circle of parents',
      [body('a', [{ parentId: 'b' }]), body('b', [{ parentId: 'c' }]), body('c', [{ parentId: 'a' }])],
      'Cơ quan “a” không thể trực thuộc “b”: từ 01/01/2015, “b” lại ở dưới “a”. Chọn cơ quan cấp trên khác.',
    ],
    [
      'a circle that closes later',
      [
        body('a', [{ to: '2025-06-30' }, { from: '2025-07-01', parentId: 'b' }]),
        body('b', [
          { to: '2026-12-31', parentId: null },
          { from: '2027-01-01', parentId: 'a' },
        ]),
      ],
      'Cơ quan “a” không thể trực thuộc “b”: từ 01/01/2027, “b” lại ở dưới “a”. Chọn cơ quan cấp trên khác.',
    ],
    [
      'one symbol twice in one place',
      [
        body('a', [{ symbol: 'BDVTU', to: '2025-06-30' }]),
        body('b', [{ symbol: 'bdvtu', from: '2025-01-01' }]),
      ],
      'Cơ quan “a” và “b” cùng dùng ký hiệu “BDVTU” từ 01/01/2025 đến 30/6/2025 ở cùng một nơi, nên số văn bản lẫn vào nhau. Đổi ký hiệu của một trong hai.',
    ],
    [
      'a predecessor that nobody knows',
      [body('a', [{}], { predecessorIds: ['x'] })],
      'Không tìm thấy cơ quan tiền thân “x” của cơ quan “a”. Chọn lại cơ quan tiền thân.',
    ],
    [
      'a successor of its own successor',
      [
        body('a', [{ to: '2025-06-30' }], { predecessorIds: ['b'] }),
        body('b', [{ from: '2025-07-01' }], { predecessorIds: ['a'] }),
      ],
      'Cơ quan “b” không thể vừa là tiền thân vừa là cơ quan kế thừa của “a”. Bỏ một trong hai.',
    ],
    [
      'a successor that did not stand yet',
      [body('a', [{ to: '2025-06-30' }]), body('b', [{ from: '2025-08-01' }], { predecessorIds: ['a'] })],
      'Cơ quan “b” không thể kế thừa “a” từ 01/7/2025: ngày đó phải có cơ quan kế thừa, ngay trước đó phải còn cơ quan tiền thân. Sửa lại ngày bắt đầu hoặc kết thúc.',
    ],
  ])('%s is told in a sentence', (_fault, organisations, sentence) => {
    expect(sentenceOf(...organisations)).toBe(sentence);
  });

  it('may be each above the other, one after the other in time', () => {
    expect(
      sentenceOf(
        body('a', [{ to: '2025-06-30', parentId: 'b' }, { from: '2025-07-01' }]),
        body('b', [{ to: '2025-06-30' }, { from: '2025-07-01', parentId: 'a' }]),
      ),
    ).toBeNull();
  });

  it.each([
    ['in another place', { placeName: 'Ninh Bình' }],
    ['on another level', { level: 'district' as const }],
    ['after the other had ended', { from: '2025-07-01' }],
  ])('may sign by one symbol %s', (_when, part) => {
    expect(
      sentenceOf(
        body('a', [{ symbol: 'MTTQ-BTT', to: '2025-06-30' }]),
        body('b', [{ symbol: 'MTTQ-BTT', ...part }]),
      ),
    ).toBeNull();
  });

  it('may all be without a symbol', () => {
    expect(sentenceOf(body('a', [{ symbol: '' }]), body('b', [{ symbol: ' ' }]))).toBeNull();
  });

  it('are asked only about what was changed: an old fault elsewhere refuses nothing', () => {
    const faulty = body('a', [{ parentId: 'x' }]);
    expect(checkOrganisations([faulty, body('b')], new Set(['b']))).toBeNull();
    expect(checkOrganisations([faulty, body('b')], new Set(['a']))).toMatchObject({
      code: 'organisation-parent-unknown',
    });
  });
});
