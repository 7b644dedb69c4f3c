import type { HeadingLevel } from '../../../../../core/model/block.ts';
import { limits } from '../../../../../core/model/limits.ts';
import type { Run } from './read-runs.ts';

export type PastedParagraph = { level: HeadingLevel | null; runs: readonly Run[] };

/** A paragraph as the page's own clipboard writes it. A title that runs into its text keeps its bold. */
export function writeParagraph(target: Document, { level, runs }: PastedParagraph): HTMLElement {
  const element = target.createElement('p');
  const isTitle = level !== null && level <= 3;
  const letters = runs.filter((run) => run.kind === 'text' && run.text.trim() !== '');
  const isAllBold = letters.every((run) => run.kind === 'text' && run.isBold);
  if (level !== null) element.dataset.level = String(level);
  if (isTitle && !isAllBold && letters.length > 0) element.dataset.runIn = 'true';
  const isRedundant = isTitle && isAllBold;
  element.append(
    ...runs.map((run) =>
      writeRun(target, run.kind === 'text' && isRedundant ? { ...run, isBold: false } : run),
    ),
  );
  return element;
}

/** Merged cells stay; widths become the columns' shares, a head of the source the head rows. */
export function writeTable(
  target: Document,
  source: Element,
  readCell: (cell: Element) => Run[][],
): HTMLElement {
  const table = target.createElement('table');
  const body = target.createElement('tbody');
  table.append(body);
  const rows = [...source.querySelectorAll('tr')].filter((row) => row.closest('table') === source);
  for (const row of rows) {
    const cells = [...row.children].filter((each) => each.localName === 'td' || each.localName === 'th');
    if (cells.length === 0) continue;
    const line = target.createElement('tr');
    line.append(...cells.map((cell) => writeCell(target, cell, readCell(cell))));
    body.append(line);
  }
  const shares = readWidths(source, rows);
  if (shares) table.dataset.shares = JSON.stringify(shares);
  const heads = rows.filter((row) => row.closest('thead'));
  table.dataset.headerRows = String(heads.length);
  return table;
}

function writeCell(target: Document, cell: Element, paragraphs: Run[][]): HTMLElement {
  const element = target.createElement('td');
  for (const [name, most] of [
    ['colspan', limits.tableColumns],
    ['rowspan', limits.tableRows],
  ] as const) {
    const span = Number(cell.getAttribute(name) ?? 1);
    if (span > 1) element.setAttribute(name, String(Math.min(span, most)));
  }
  const style = `${cell.getAttribute('style') ?? ''};${cell.querySelector('p')?.getAttribute('style') ?? ''}`;
  const align =
    /text-align:\s*(center|right)/i.exec(style)?.[1] ??
    cell.getAttribute('align') ??
    cell.querySelector('p')?.getAttribute('align');
  if (align === 'center' || align === 'right') element.setAttribute('align', align);
  const shown = paragraphs.length > 0 ? paragraphs : [[]];
  for (const runs of shown) {
    const paragraph = target.createElement('p');
    paragraph.append(...runs.map((run) => writeRun(target, run)));
    element.append(paragraph);
  }
  return element;
}

/** From the columns that the source names, else from the first row whose cells each have a width and no span. */
function readWidths(source: Element, rows: readonly Element[]): number[] | null {
  const columns = [...source.querySelectorAll('col')].flatMap((column) =>
    Array.from({ length: Number(column.getAttribute('span') ?? 1) }, () => widthOf(column)),
  );
  if (columns.length > 0 && columns.every((width) => width > 0)) return columns;
  for (const row of rows) {
    const cells = [...row.children];
    if (cells.some((cell) => cell.hasAttribute('colspan'))) continue;
    const widths = cells.map(widthOf);
    return widths.length > 0 && widths.every((width) => width > 0) ? widths : null;
  }
  return null;
}

function widthOf(element: Element): number {
  const styled = /(?:^|;)\s*width:\s*([\d.]+)/i.exec(element.getAttribute('style') ?? '')?.[1];
  return Number(styled ?? Number.parseFloat(element.getAttribute('width') ?? '0')) || 0;
}

function writeRun(target: Document, run: Run): Node {
  if (run.kind === 'break') return target.createElement('br');
  if (run.kind === 'note') {
    const note = target.createElement('span');
    note.dataset.note = JSON.stringify(run.content);
    return note;
  }
  const names = [
    run.isBold && 'strong',
    run.isItalic && 'em',
    run.position === 'superscript' && 'sup',
    run.position === 'subscript' && 'sub',
  ].filter((name) => name !== false);
  return names.reduce<Node>((inner, name) => {
    const element = target.createElement(name);
    element.append(inner);
    return element;
  }, target.createTextNode(run.text));
}
