import type { IndicatorKind } from '../../../model/indicator.ts';
import { foldSearchKey } from '../../text/fold-search-key.ts';

// Folded, as offices name what stands at a day: domain.md 2.2.
const running = /luy ke|cong don|tu dau (?:nam|nhiem ky)|tinh tu dau/;
const stock =
  /^tong so (?:hoi vien|doan vien|can bo|to chuc|chi|co so|cong nhan|cnvcld|ho |to |cau lac bo)|hien (?:co|nay|dang)|so du(?: |$)|du no|dang (?:hoat dong|duy tri|quan ly|sinh hoat)|duy tri|con lai|den (?:nay|cuoi ky|thoi diem)|tinh den/;

/** How a figure of this label is likely to be counted; shown as a guess, for a person to confirm. */
export function guessIndicatorKind(label: string, unit: string): IndicatorKind {
  const folded = foldSearchKey(label);
  if (unit.trim() === '%' || /^(?:ty le|ty trong|ti le|phan tram)|\(%\)/.test(folded)) return 'ratio';
  if (running.test(folded)) return 'running';
  return stock.test(folded) ? 'stock' : 'flow';
}
