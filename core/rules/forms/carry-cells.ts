import type { FormCell } from '../../model/form.ts';
import type { FormSheet, FormWorkbook } from '../../reading/form-workbook.ts';
import { foldSearchKey } from '../text/fold-search-key.ts';
import { readAddress, writeAddress } from './cell-address.ts';
import { describePlace } from './describe-place.ts';
import { layOutSheet, type LaidSheet } from './lay-out-sheet.ts';

/**
 * Takes the cells over to a new file of the same form. A cell goes where row and column bear the same words as before, on the
 * sheet of the same name, else of the same place among the sheets; one without them goes by its own text, and one without any
 * to the same address when nothing stands there. What finds no single place is answered under `lost`.
 */
export function carryCells(
  cells: readonly FormCell[],
  before: FormWorkbook,
  after: FormWorkbook,
): { cells: FormCell[]; lost: FormCell[] } {
  const found: FormCell[] = [];
  const lost: FormCell[] = [];
  const taken = new Set<string>();
  const layouts = new Map<string, { laid: LaidSheet; places: Map<string, string[]> }>();
  const layOut = (sheet: FormSheet) => {
    const known = layouts.get(sheet.name) ?? readPlaces(sheet);
    layouts.set(sheet.name, known);
    return known;
  };
  const old = new Map(before.sheets.map((sheet) => [sheet.name, layOutSheet(sheet)]));
  for (const cell of cells) {
    const from = old.get(cell.sheet);
    const index = before.sheets.findIndex(({ name }) => name === cell.sheet);
    const sheet = after.sheets.find(({ name }) => name === cell.sheet) ?? after.sheets[index];
    const place = readAddress(cell.address);
    const address = from && sheet && place ? findPlace(from, place, layOut(sheet), cell.address) : null;
    if (!sheet || address === null || taken.has(`${sheet.name}!${address}`)) lost.push(cell);
    else {
      taken.add(`${sheet.name}!${address}`);
      found.push({ ...cell, sheet: sheet.name, address });
    }
  }
  return { cells: found, lost };
}

function findPlace(
  from: LaidSheet,
  { row, column }: { row: number; column: number },
  { laid, places }: { laid: LaidSheet; places: Map<string, string[]> },
  address: string,
): string | null {
  const words = wordsOf(from, row, column);
  const alike = words === null ? [] : (places.get(words) ?? []);
  if (alike.includes(address)) return address;
  if (alike.length === 1) return alike[0] ?? null;
  const isFree = (laid.at(row, column)?.kind ?? 'empty') === 'empty';
  const anchor = laid.anchorOf(row, column);
  return words === null && isFree && anchor.row === row && anchor.column === column ? address : null;
}

function readPlaces(sheet: FormSheet): { laid: LaidSheet; places: Map<string, string[]> } {
  const laid = layOutSheet(sheet);
  const places = new Map<string, string[]>();
  for (const { row, column, kind } of sheet.cells) {
    if (kind === 'formula' || kind === 'fixed') continue;
    const anchor = laid.anchorOf(row, column);
    if (anchor.row !== row || anchor.column !== column) continue;
    const words = wordsOf(laid, row, column);
    if (words === null) continue;
    places.set(words, [...(places.get(words) ?? []), writeAddress(row, column)]);
  }
  return { laid, places };
}

function wordsOf(laid: LaidSheet, row: number, column: number): string | null {
  const { rowLabel, headers } = describePlace(laid, row, column);
  const own = laid.at(row, column)?.text.trim() ?? '';
  if (rowLabel === '' || headers.length === 0) return own === '' ? null : `=${foldSearchKey(own)}`;
  return [rowLabel, ...headers].map(foldSearchKey).join('\n');
}
