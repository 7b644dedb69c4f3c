import { compareTitles } from '../sections/compare-titles.ts';

/** Lĩnh vực công tác that the shipped outlines and indicators share; a house may use others by id. */
export const workAreas: readonly { id: string; name: string }[] = [
  { id: 'tuyen-truyen', name: 'Tuyên truyền, vận động' },
  { id: 'thi-dua', name: 'Phong trào thi đua, cuộc vận động' },
  { id: 'an-sinh', name: 'Chăm lo đời sống, an sinh xã hội, từ thiện, nhân đạo' },
  { id: 'giam-sat', name: 'Giám sát, phản biện xã hội; tham gia xây dựng Đảng, chính quyền' },
  { id: 'to-chuc', name: 'Xây dựng, củng cố tổ chức' },
  { id: 'doi-ngoai', name: 'Công tác đối ngoại và các mặt công tác khác' },
  { id: 'dan-van-chinh-quyen', name: 'Dân vận chính quyền, quy chế dân chủ, “Dân vận khéo”' },
];

const leastLikeness = 0.55;

/** The work area that a title speaks about; null when none is near. */
export function guessWorkArea(title: string): string | null {
  const [best] = workAreas
    .map(({ id, name }) => ({ id, likeness: compareTitles(title, name) }))
    .toSorted((one, other) => other.likeness - one.likeness);
  return best && best.likeness >= leastLikeness ? best.id : null;
}
