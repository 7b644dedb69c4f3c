import { describe, expect, it } from 'vitest';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import { matchSection } from '../../../../core/rules/sections/match-section.ts';

function section(id: string, title: string, more: Partial<OutlineSection> = {}): OutlineSection {
  return { id, kind: 'prose', level: 2, title, workArea: null, guidance: '', isRequired: true, ...more };
}

const earlier = [
  section('mo-dau', 'Mở đầu', { kind: 'opening' }),
  section('ket-qua', 'Kết quả thực hiện nhiệm vụ quý IV/2020', { level: 1 }),
  section('an-sinh', 'Công tác an sinh xã hội', { workArea: 'social-welfare' }),
  section('sau', 'Phương hướng', { kind: 'next-tasks' }),
];
const match = (asked: OutlineSection) => matchSection(asked, earlier)?.id ?? null;

describe('matchSection', () => {
  it('goes by the id first, then by the work area, then by the title without the period', () => {
    expect(match(section('an-sinh', 'Chăm lo đời sống'))).toBe('an-sinh');
    expect(match(section('moi', 'Chăm lo đời sống', { workArea: 'social-welfare' }))).toBe('an-sinh');
    expect(match(section('moi', 'Kết quả thực hiện nhiệm vụ quý I/2021'))).toBe('ket-qua');
    expect(match(section('moi', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ 6 THÁNG ĐẦU NĂM 2021'))).toBe('ket-qua');
  });

  it('takes the one opening and the one list of a kind whatever they are called', () => {
    expect(match(section('dau', 'Căn cứ', { kind: 'opening' }))).toBe('mo-dau');
    expect(match(section('nv', 'Nhiệm vụ trọng tâm', { kind: 'next-tasks' }))).toBe('sau');
    expect(match(section('nv', 'Kiến nghị', { kind: 'petitions' }))).toBeNull();
  });

  it('finds nothing for a section that the earlier report did not have', () => {
    expect(match(section('moi', 'Chuyển đổi số'))).toBeNull();
  });
});
