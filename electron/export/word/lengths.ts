import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';

/** Millimetres to twips (1/20 pt), the unit of most lengths in a Word file. */
export function twipsFromMm(lengthMm: number): number {
  return Math.round(lengthMm * pointsPerMm * 20);
}

export function twipsFromPt(lengthPt: number): number {
  return Math.round(lengthPt * 20);
}

export function pointsFromMm(lengthMm: number): number {
  return lengthMm * pointsPerMm;
}

/** Points to eighths of a point, the unit of line thickness in a Word file. */
export function eighthsFromPt(lengthPt: number): number {
  return Math.max(2, Math.round(lengthPt * 8));
}
