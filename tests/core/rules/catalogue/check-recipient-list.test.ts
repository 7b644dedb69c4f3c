import { describe, expect, it } from 'vitest';
import type { RecipientList } from '../../../../core/model/recipient-list.ts';
import { checkRecipientList } from '../../../../core/rules/catalogue/check-recipient-list.ts';

const context = {
  today: '2026-06-01',
  names: { organisation: [{ value: 'hnd', label: 'Hội Nông dân tỉnh' }] },
};
const list: RecipientList = {
  id: 'gui-tinh-uy',
  organisationId: 'hnd',
  name: 'Báo cáo gửi Tỉnh uỷ',
  use: 'any',
  recipients: ['Thường trực Tỉnh uỷ', 'Lưu VP'],
};
const tell = (change: Partial<RecipientList>, others: RecipientList[] = []) =>
  checkRecipientList({ ...list, ...change }, others, context).map(
    ({ severity, field, sentence }) => `${severity} ${field ?? ''}: ${sentence}`,
  );

describe('a list of recipients', () => {
  it('of a known body, with a name of its own, is in order', () => {
    expect(tell({}, [{ ...list, id: 'khac', name: 'Công văn' }])).toEqual([]);
    expect(tell({}, [{ ...list, id: 'khac', organisationId: 'doan' }])).toEqual([]);
  });

  it.each<[string, Partial<RecipientList>, string]>([
    [
      'without a body',
      { organisationId: '' },
      'refused organisation: Chọn cơ quan, đơn vị dùng danh sách này.',
    ],
    [
      'of a body that is not there',
      { organisationId: 'x' },
      'refused organisation: Cơ quan, đơn vị này không có trong danh mục.',
    ],
    ['without a name', { name: ' ' }, 'refused name: Đặt tên cho danh sách, ví dụ “Báo cáo gửi Tỉnh uỷ”.'],
    [
      'of nobody',
      { recipients: [' ', ''] },
      'refused recipients: Ghi ít nhất một nơi nhận, mỗi dòng một nơi.',
    ],
    [
      'that names one twice, in whatever spelling',
      { recipients: ['Thường trực Tỉnh uỷ', 'thường trực tỉnh ủy'] },
      'warning recipients: “thường trực tỉnh ủy” ghi hai lần.',
    ],
  ])('%s is told', (_what, change, told) => {
    expect(tell(change)).toEqual([told]);
  });

  it('may not bear the name of another one of its body, in whatever spelling', () => {
    expect(tell({}, [{ ...list, id: 'khac', name: 'báo cáo gửi tỉnh ủy' }])).toEqual([
      'refused name: Cơ quan này đã có danh sách tên “Báo cáo gửi Tỉnh uỷ”. Đặt tên khác để khi soạn văn bản không chọn nhầm.',
    ]);
  });
});
