import type { KeptHistory, PackedReport } from '../../model/kept-history.ts';
import type { Report } from '../../model/report.ts';

/** One undoable step: the whole report on its other side, and where on the page it was made. */
export type HistoryStep = { report: Report; place: string };

export type History = { past: readonly HistoryStep[]; future: readonly HistoryStep[] };

/** The steps in pieces: what several reports have in common, as the very same object, is kept once. */
export function packHistory({ past, future }: History): KeptHistory {
  const parts: unknown[] = [];
  const lists: number[][] = [];
  const partIndex = new Map<unknown, number>();
  const listIndex = new Map<readonly unknown[], number>();
  const packPart = (part: unknown): number => {
    const known = partIndex.get(part);
    if (known !== undefined) return known;
    partIndex.set(part, parts.length);
    return parts.push(part) - 1;
  };
  const packList = (list: readonly unknown[]): number => {
    const known = listIndex.get(list);
    if (known !== undefined) return known;
    listIndex.set(list, lists.length);
    return lists.push(list.map(packPart)) - 1;
  };
  const packReport = (report: Report): PackedReport =>
    Object.fromEntries(
      Object.entries(report).map(([field, value]) => [
        field,
        Array.isArray(value) ? { list: packList(value) } : { part: packPart(value) },
      ]),
    );
  const pack = (steps: readonly HistoryStep[]) =>
    steps.map(({ place, report }) => ({ place, report: packReport(report) }));
  return { past: pack(past), future: pack(future), parts, lists };
}

/** Puts the steps together again, sharing what they shared; null when a piece is missing. */
export function unpackHistory({ parts, lists, past, future }: KeptHistory): History | null {
  const isWhole = lists.every((list) => list.every((part) => part < parts.length));
  if (!isWhole) return null;
  const wholeLists = lists.map((list) => list.map((part) => parts[part]));
  let isComplete = true;
  const unpackReport = (packed: PackedReport): Report => {
    const fields = Object.entries(packed).map(([field, value]) => {
      if ('list' in value) {
        isComplete &&= value.list < wholeLists.length;
        return [field, wholeLists[value.list]];
      }
      isComplete &&= value.part < parts.length;
      return [field, parts[value.part]];
    });
    // Kept under a checksum by this very program; a save checks the report once more.
    return Object.fromEntries(fields) as Report;
  };
  const unpack = (steps: KeptHistory['past']): HistoryStep[] =>
    steps.map(({ place, report }) => ({ place, report: unpackReport(report) }));
  const history = { past: unpack(past), future: unpack(future) };
  return isComplete ? history : null;
}
