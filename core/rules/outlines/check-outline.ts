import type { Outline } from '../../model/outline.ts';

export type OutlineFault = {
  /** Null: of the outline as a whole. */
  sectionId: string | null;
  code:
    | 'no-name'
    | 'no-section'
    | 'no-title'
    | 'opening-not-first'
    | 'second-list'
    | 'level-skipped'
    | 'no-kinds';
};

/** What keeps an outline from being saved, in its own order. */
export function checkOutline(outline: Outline): OutlineFault[] {
  const { name, sections, organisationKinds } = outline;
  const faults: OutlineFault[] = [];
  const seen = new Set<string>();
  if (name.trim() === '') faults.push({ sectionId: null, code: 'no-name' });
  if (organisationKinds.length === 0) faults.push({ sectionId: null, code: 'no-kinds' });
  if (sections.length === 0) faults.push({ sectionId: null, code: 'no-section' });
  let above = 0;
  sections.forEach(({ id, kind, title, level }, index) => {
    if (title.trim() === '') faults.push({ sectionId: id, code: 'no-title' });
    if (kind === 'opening' && index > 0) faults.push({ sectionId: id, code: 'opening-not-first' });
    // A report keeps one list of tasks, of petitions, of figures.
    if (kind !== 'prose' && seen.has(kind)) faults.push({ sectionId: id, code: 'second-list' });
    seen.add(kind);
    if (level > above + 1) faults.push({ sectionId: id, code: 'level-skipped' });
    above = kind === 'opening' || kind === 'figures' ? 0 : level;
  });
  return faults;
}

/** The sentence of a fault at its place. */
export function describeOutlineFault({ code }: OutlineFault): string {
  switch (code) {
    case 'no-name':
      return 'Ghi tên đề cương.';
    case 'no-kinds':
      return 'Chọn ít nhất một loại cơ quan dùng đề cương này.';
    case 'no-section':
      return 'Đề cương cần ít nhất một mục.';
    case 'no-title':
      return 'Ghi tên mục.';
    case 'opening-not-first':
      return 'Phần mở đầu chỉ đứng ở đầu đề cương.';
    case 'second-list':
      return 'Mỗi đề cương chỉ có một mục loại này. Chọn loại khác, hoặc bỏ bớt một mục.';
    case 'level-skipped':
      return 'Mục này lùi vào quá một cấp so với mục trên. Nhấn Shift+Tab để đưa ra.';
  }
}
