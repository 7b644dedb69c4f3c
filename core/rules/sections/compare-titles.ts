import { foldSearchKey } from '../text/fold-search-key.ts';

const periodName =
  /\b(?:(?:trong )?(?:quy (?:[ivx]+|\d)|thang \d+|\d+ thang(?: dau| cuoi)?(?: nam)?|nam)?(?: nam)?[ /]*(?:19|20)\d\d|quy (?:[ivx]+|\d)|\d+ thang(?: (?:dau|cuoi) nam)?|thoi gian toi)\b/g;

/** A title's words for comparing: folded, without the names of periods and without closing marks. */
export function foldTitle(title: string): string {
  return foldSearchKey(title)
    .replace(periodName, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// What offices call alike, folded. A title that names one of a group's subjects is about the group's subject.
const subjects: readonly (readonly string[])[] = [
  ['uu diem', 'mat dat duoc', 'ket qua dat duoc', 'thuan loi'],
  ['han che', 'ton tai', 'khuyet diem', 'kho khan'],
  ['nguyen nhan'],
  ['danh gia chung', 'nhan xet chung', 'danh gia'],
  ['phuong huong', 'nhiem vu trong tam', 'nhiem vu cong tac', 'chuong trinh cong tac'],
  ['kien nghi', 'de xuat'],
  ['tuyen truyen', 'tuyen giao', 'giao duc chinh tri'],
  ['thi dua', 'phong trao', 'cuoc van dong'],
  ['an sinh', 'cham lo', 'tu thien', 'nhan dao', 'vi nguoi ngheo', 'doi song'],
  ['giam sat', 'phan bien', 'tham gia xay dung dang', 'gop y xay dung dang'],
  ['to chuc', 'cung co', 'phat trien hoi vien', 'phat trien doan vien', 'can bo'],
  ['doi ngoai', 'hoat dong khac', 'cong tac khac', 'mat cong tac khac'],
  ['dan van chinh quyen', 'quy che dan chu', 'dan van kheo', 'dan van cua chinh quyen'],
  [
    'tinh hinh nhan dan',
    'tinh hinh doan vien',
    'tinh hinh hoi vien',
    'tinh hinh cac tang lop',
    'tinh hinh tu tuong',
    'du luan',
    'tam trang',
    'dan toc',
    'ton giao',
  ],
  ['ket qua cong tac', 'ket qua thuc hien', 'ket qua hoat dong', 'tinh hinh va ket qua'],
];

const emptyWords = new Set([
  'cong',
  'tac',
  'va',
  'cac',
  'cua',
  'trong',
  'thuc',
  'hien',
  've',
  'mot',
  'so',
  'viec',
]);

/** How alike two titles are, from 0 to 1; 1 only when they have the same words. */
export function compareTitles(one: string, other: string): number {
  const [first, second] = [foldTitle(one), foldTitle(other)];
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  return Math.min(0.95, Math.max(shareWords(first, second), 0.8 * shareSubjects(first, second)));
}

function shareWords(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size);
}

function wordsOf(title: string): Set<string> {
  return new Set(title.split(' ').filter((word) => !emptyWords.has(word)));
}

function shareSubjects(one: string, other: string): number {
  const [first, second] = [subjectsOf(one), subjectsOf(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((subject) => second.has(subject)).length;
  return shared / Math.min(first.size, second.size);
}

function subjectsOf(title: string): Set<number> {
  const padded = ` ${title} `;
  return new Set(
    subjects.flatMap((names, index) => (names.some((name) => padded.includes(` ${name} `)) ? [index] : [])),
  );
}
