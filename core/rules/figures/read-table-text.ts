/**
 * The cells of a range as Excel, LibreOffice and Word put it on the clipboard: tabs between cells, a line per row, and
 * quotation marks around a cell that holds a tab or a line of its own. The empty line at the end is no row.
 */
export function readTableText(text: string): string[][] {
  const rows: string[][] = [[]];
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let position = 0;
  for (;;) {
    const cell = lines[position] === '"' ? readQuoted(lines, position) : readPlain(lines, position);
    rows.at(-1)?.push(cell.text);
    position = cell.end;
    if (position >= lines.length) return rows;
    if (lines[position] === '\n') rows.push([]);
    position += 1;
  }
}

type Cell = { text: string; end: number };

function readPlain(lines: string, start: number): Cell {
  const length = lines.slice(start).search(/[\t\n]/);
  const end = length === -1 ? lines.length : start + length;
  return { text: lines.slice(start, end), end };
}

/** A quotation mark that nothing closes, or that text follows, is only a sign. */
function readQuoted(lines: string, start: number): Cell {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(lines.slice(start));
  if (!quoted) return readPlain(lines, start);
  return { text: (quoted[1] ?? '').replaceAll('""', '"'), end: start + quoted[0].length };
}
