import { nameColumn, readAddress } from '../../core/rules/forms/cell-address.ts';
import { escapeXml } from '../export/word/escape-xml.ts';
import { FormFileError } from './form-file-error.ts';
import { patchText, type Patch } from './patch-text.ts';
import { readAttributes, scanXml, type Tag } from './scan-xml.ts';

/** What a cell's element comes to hold; `number` in the writing of XML: `-1234.5`. */
export type NewValue = { kind: 'number'; value: string } | { kind: 'text'; text: string } | { kind: 'empty' };

type Place = { row: number; column: number };

/**
 * The XML of a sheet with the values of some cells replaced, each keeping its style; all other characters stay as they were.
 * `makeValue` is asked once for each cell, with its style. A cell that is not there is added with the style of its row or
 * column, as Excel does. Rejects with `cell-refused` where a formula stands.
 */
export function patchSheet(
  xml: string,
  places: readonly Place[],
  makeValue: (place: Place, style: number) => NewValue,
): string {
  const wanted = new Map<number, Set<number>>();
  for (const { row, column } of places) wanted.set(row, (wanted.get(row) ?? new Set()).add(column));
  const patches: Patch[] = [];
  const columnStyles: { first: number; last: number; style: number }[] = [];
  let prefix = '';
  let row = -1;
  let column = -1;
  let rowStyle: number | null = null;
  let rowTag: Tag | null = null;
  let cell: { tag: Tag; style: number; hasFormula: boolean } | null = null;

  const styleOf = (place: Place) =>
    rowStyle ??
    columnStyles.find(({ first, last }) => place.column >= first && place.column <= last)?.style ??
    0;
  const write = (place: Place, style: number, attributes: string) =>
    writeCell(prefix, makeValue(place, style), attributes);
  const newCell = (place: Place) => {
    const style = styleOf(place);
    return write(
      place,
      style,
      ` r="${nameColumn(place.column)}${place.row + 1}"${style > 0 ? ` s="${style}"` : ''}`,
    );
  };
  /** Wanted cells of this row that stand left of a column and have not come. */
  const takeBefore = (before: number): string => {
    const rest = wanted.get(row);
    if (!rest) return '';
    const due = [...rest].filter((each) => each < before).toSorted((first, second) => first - second);
    for (const each of due) rest.delete(each);
    return due.map((each) => newCell({ row, column: each })).join('');
  };
  /** Wanted rows above a row that have not come. */
  const takeRowsBefore = (before: number): string => {
    const due = [...wanted.keys()]
      .filter((each) => each < before)
      .toSorted((first, second) => first - second);
    return due
      .map((each) => {
        row = each;
        rowStyle = null;
        const cells = takeBefore(Number.POSITIVE_INFINITY);
        wanted.delete(each);
        return cells === '' ? '' : `<${prefix}row r="${each + 1}">${cells}</${prefix}row>`;
      })
      .join('');
  };
  const insert = (at: number, text: string) => {
    if (text !== '') patches.push({ start: at, end: at, text });
  };
  const endRow = (closeStart: number) => {
    const text = takeBefore(Number.POSITIVE_INFINITY);
    wanted.delete(row);
    if (rowTag?.kind === 'empty') {
      if (text !== '')
        patches.push({
          start: rowTag.start,
          end: rowTag.end,
          text: `${xml.slice(rowTag.start, rowTag.end).replace(/\s*\/>$/, '')}>${text}</${prefix}row>`,
        });
    } else insert(closeStart, text);
    rowTag = null;
    rowStyle = null;
  };
  const endCell = (end: number) => {
    if (!cell) return;
    const { tag, style, hasFormula } = cell;
    cell = null;
    if (!wanted.get(row)?.delete(column)) return;
    if (hasFormula) throw new FormFileError('cell-refused', `${nameColumn(column)}${row + 1}`);
    patches.push({ start: tag.start, end, text: write({ row, column }, style, keepAttributes(xml, tag)) });
  };

  scanXml(xml, (tag) => {
    switch (tag.name) {
      case 'sheetData': {
        prefix = tag.fullName.slice(0, tag.fullName.length - tag.name.length);
        if (tag.kind === 'close') {
          insert(tag.start, takeRowsBefore(Number.POSITIVE_INFINITY));
          return false;
        }
        if (tag.kind === 'empty') {
          const rows = takeRowsBefore(Number.POSITIVE_INFINITY);
          patches.push({
            start: tag.start,
            end: tag.end,
            text: `<${tag.fullName}>${rows}</${tag.fullName}>`,
          });
          return false;
        }
        break;
      }
      case 'col':
        if (tag.kind !== 'close') {
          const attributes = readAttributes(xml, tag);
          columnStyles.push({
            first: Number(attributes.get('min')) - 1,
            last: Number(attributes.get('max')) - 1,
            style: Number(attributes.get('style') ?? 0),
          });
        }
        break;
      case 'row': {
        if (tag.kind === 'close') {
          endRow(tag.start);
          break;
        }
        const attributes = readAttributes(xml, tag);
        const given = Number(attributes.get('r'));
        const next = Number.isInteger(given) && given > 0 ? given - 1 : row + 1;
        insert(tag.start, takeRowsBefore(next));
        row = next;
        column = -1;
        rowTag = tag;
        rowStyle = ['1', 'true'].includes(attributes.get('customFormat') ?? '')
          ? Number(attributes.get('s') ?? 0)
          : null;
        if (tag.kind === 'empty') endRow(tag.end);
        break;
      }
      case 'c': {
        if (tag.kind !== 'close') {
          const attributes = readAttributes(xml, tag);
          column = readAddress(attributes.get('r') ?? '')?.column ?? column + 1;
          insert(tag.start, takeBefore(column));
          cell = { tag, style: Number(attributes.get('s') ?? 0), hasFormula: false };
        }
        if (tag.kind !== 'open') endCell(tag.end);
        break;
      }
      case 'f':
        if (cell) cell.hasFormula = true;
        break;
    }
  });
  return patchText(xml, patches);
}

/** All but the type of the old value, and `vm`, which names what stood behind it. */
function keepAttributes(xml: string, { start, end, fullName }: Tag): string {
  return xml
    .slice(start + 1 + fullName.length, end)
    .replace(/\s*\/?>$/, '')
    .replace(/\s(?:t|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
}

function writeCell(prefix: string, value: NewValue, attributes: string): string {
  switch (value.kind) {
    case 'empty':
      return `<${prefix}c${attributes}/>`;
    case 'number':
      return `<${prefix}c${attributes}><${prefix}v>${value.value}</${prefix}v></${prefix}c>`;
    case 'text':
      return `<${prefix}c${attributes} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(value.text)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
}

/** A text that happens to look like Excel's own `_x000D_` keeps its letters. */
function escapeText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}
