import type { StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';
import type { PieceData } from './document-data.ts';
import type { PlaceFrame } from './printed-places.ts';

/** The lines from which a reader of the page may want to go to their field. */
export const placedLines: ReadonlySet<StyleName> = new Set<StyleName>([
  'superior',
  'issuer',
  'title',
  'number',
  'place-date',
  'stamp',
  'abstract',
  'authority',
  'position',
  'signer-name',
  'recipients-title',
  'recipients',
  'appendix-title',
]);

/** `isNeeded`: the pages cannot be set without these marks, whether or not somebody asks for the places. */
export type PlaceMarker = (
  frame: Omit<PlaceFrame, 'isLandscape'>,
  isNeeded?: boolean,
) => { key: string; begin: PieceData[]; finish: PieceData[] };

/** Marks that enclose a place; a target that is printed once more has marks of its own. */
export function createPlaceMarker(
  frames: Map<string, PlaceFrame>,
  { isLandscape, isPlaced }: { isLandscape: boolean; isPlaced: boolean },
): PlaceMarker {
  const counts = new Map<string, number>();
  return (frame, isNeeded = false) => {
    const { target } = frame;
    const name = `${target.kind} ${target.kind === 'line' ? target.style : target.id}`;
    let count = counts.get(name) ?? 1;
    const keyOf = () => (count === 1 ? name : `${name} ${count}`);
    while (frames.has(keyOf())) count += 1;
    counts.set(name, count);
    const key = keyOf();
    frames.set(key, { ...frame, isLandscape });
    if (!isPlaced && !isNeeded) return { key, begin: [], finish: [] };
    return {
      key,
      begin: [{ kind: 'place', key, role: 'begin' }],
      finish: [{ kind: 'place', key, role: 'finish' }],
    };
  };
}

/** "Exactly 18 pt" puts 80 % of the pitch above the baseline. */
export function around({ linePitchPt }: TextStyle): { abovePt: number; belowPt: number } {
  return { abovePt: linePitchPt * 0.8, belowPt: linePitchPt * 0.2 };
}
