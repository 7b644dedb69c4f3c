import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import type { OutlineProposal, ProposedIndicator, ProposedLine } from '../../core/model/outline-proposal.ts';

type OutlineChannel = Extract<Channel, `outline:${string}` | `shipped:${string}`>;
type Handlers = { [C in OutlineChannel]: (args: Args<C>) => Promise<Result<C>> };

const line = (
  id: string,
  role: ProposedLine['role'],
  text: string,
  more: Partial<ProposedLine> = {},
): ProposedLine => ({
  id,
  mark: '',
  text,
  role,
  level: 1,
  kind: 'prose',
  workArea: null,
  isAdded: false,
  ...more,
});

const indicator = (id: string, label: string, more: Partial<ProposedIndicator> = {}): ProposedIndicator => ({
  id,
  code: `CV0${id.slice(1)}`,
  label,
  unit: 'hội viên',
  kind: 'flow',
  parentId: null,
  workArea: null,
  matchedId: null,
  isTaken: true,
  ...more,
});

/** A công văn with an outline of three parts and a table of three rows, one of which the house has already. */
export const fakeOutlineProposal: OutlineProposal = {
  fileName: 'CV 127 đề cương báo cáo quý III.docx',
  name: 'Đề cương báo cáo kết quả công tác',
  letterhead: ['BAN TUYÊN GIÁO VÀ DÂN VẬN', 'Số 127-CV/BTGDVTU', 'Ninh Bình, ngày 5/9/2025'],
  lines: [
    line(
      'l1',
      'left-out',
      'Thực hiện chương trình công tác năm 2025, Ban đề nghị các cơ quan báo cáo kết quả quý III năm 2025.',
    ),
    line('l2', 'section', 'Phần mở đầu', { kind: 'opening', isAdded: true }),
    line('l3', 'section', 'Tình hình đoàn viên, hội viên và Nhân dân', { mark: 'I.' }),
    line('l4', 'guidance', 'Tư tưởng, dư luận nổi bật; nguyên nhân, địa bàn.', { mark: '-' }),
    line('l5', 'section', 'Kết quả công tác {period}', { mark: 'II.' }),
    line('l6', 'section', 'Công tác tuyên truyền, vận động', {
      mark: '1.',
      level: 2,
      workArea: 'tuyen-truyen',
    }),
    line('l7', 'guidance', 'Số lớp, số lượt người; hình thức mới.', { mark: '-' }),
    line('l8', 'section', 'Nhiệm vụ trọng tâm {nextPeriod}', { mark: 'III.', kind: 'next-tasks' }),
    line('l9', 'section', 'Phụ lục số liệu {period}', { kind: 'figures' }),
  ],
  indicators: [
    indicator('i1', 'Hội viên kết nạp mới', { id: 'nd01', code: 'ND01', matchedId: 'nd01' }),
    indicator('i2', 'nữ', { parentId: 'nd01' }),
    indicator('i3', 'Tỷ lệ hộ đạt danh hiệu gia đình văn hoá', { unit: '%', kind: 'ratio' }),
  ],
  conversionCount: 0,
};

export function createFakeOutlines(): Handlers {
  return {
    'outline:read-word-file': async () => ({ status: 'read', proposal: fakeOutlineProposal }),
    'outline:cancel-reading': async () => ({}),
    'outline:take': async ({ indicators }) => ({
      outlineId: 'tu-cong-van',
      indicatorCount: indicators.filter(({ isTaken, matchedId }) => isTaken && matchedId === null).length,
    }),
    'shipped:list-missing': async () => [
      {
        kind: 'outline',
        id: 'bao-cao-quy-hnd',
        name: 'Đề cương báo cáo tháng, quý của Hội Nông dân',
        note: null,
        refusal: null,
      },
      {
        kind: 'indicator',
        id: 'nd13',
        name: 'ND13 Tổ hợp tác, hợp tác xã thành lập mới',
        note: null,
        refusal: null,
      },
      {
        kind: 'indicator',
        id: 'nd14',
        name: 'ND14 Ngày công',
        note: null,
        refusal: 'Mã này đang dùng cho “Ngày công” trong cùng thời gian. Ghi mã khác.',
      },
    ],
    'shipped:add': async ({ records }) => ({ added: records.length }),
  };
}
