import type { GuideBlock, GuideInline, GuidePage } from './guide-page.ts';

/**
 * A page of docs/huong-dan: a small part of Markdown and nothing else, so that it becomes data, never HTML. One `# Title`, then
 * `## `, `### `, paragraphs, `- ` and `1. ` lists of one level (continued by indented lines), `> ` notes, tables with a head,
 * `![caption](images/x.webp)` alone on its line; within text `**name**`, `_emphasis_`, `` `key` ``, `[text](page.md)`. Rejects
 * everything else.
 */
export function readGuidePage(markdown: string): GuidePage {
  const groups = markdown
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((group) => group.replace(/^\n+|\n+$/g, ''))
    .filter((group) => group !== '');
  const title = /^# (?<title>[^\n]+)$/.exec(groups[0] ?? '')?.groups?.['title'];
  if (title === undefined) throw new Error('a page begins with "# " and its title');
  return { title, blocks: groups.slice(1).map(readBlock) };
}

function readBlock(group: string): GuideBlock {
  const lines = group.split('\n');
  const [first = ''] = lines;
  const heading = /^(?<marks>##|###) (?<text>[^#].*)$/.exec(group)?.groups;
  if (heading)
    return { kind: 'heading', level: heading['marks'] === '##' ? 2 : 3, text: heading['text'] ?? '' };
  const picture = /^!\[(?<caption>[^\]]+)\]\(images\/(?<file>[a-z0-9-]+\.webp)\)$/.exec(group)?.groups;
  if (picture) return { kind: 'picture', file: picture['file'] ?? '', caption: picture['caption'] ?? '' };
  if (lines.every((line) => line.startsWith('> ')))
    return { kind: 'note', content: readInline(lines.map((line) => line.slice(2)).join(' ')) };
  if (first.startsWith('- ')) return { kind: 'list', isOrdered: false, items: readItems(lines, /^- /) };
  if (/^\d+\. /.test(first)) return { kind: 'list', isOrdered: true, items: readItems(lines, /^\d+\. /) };
  if (first.startsWith('|')) return readTable(lines);
  if (/^(?:[#>|<]|!\[|```|---)/.test(first)) throw new Error(`not understood: ${first}`);
  return { kind: 'paragraph', content: readInline(lines.map((line) => line.trim()).join(' ')) };
}

function readItems(lines: readonly string[], mark: RegExp): GuideInline[][] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else if (/^ {2,}\S/.test(line) && items.length > 0) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else throw new Error(`not an item of the list: ${line}`);
  }
  return items.map(readInline);
}

function readTable(lines: readonly string[]): GuideBlock {
  const rows = lines.map((line) => {
    const cells = /^\|(?<cells>.*)\|$/.exec(line.trim())?.groups?.['cells'];
    if (cells === undefined) throw new Error(`not a row of the table: ${line}`);
    return cells.split('|').map((cell) => cell.trim());
  });
  const [head = [], rule = [], ...body] = rows;
  if (!rule.every((cell) => /^:?-+:?$/.test(cell)) || rows.some((row) => row.length !== head.length))
    throw new Error(`not a table: ${lines[0]}`);
  return { kind: 'table', head: head.map(readInline), rows: body.map((row) => row.map(readInline)) };
}

const marks =
  /\*\*(?<name>[^*]+)\*\*|(?<![\p{L}\d])_(?<emphasis>[^_]+)_(?![\p{L}\d])|`(?<key>[^`]+)`|\[(?<link>[^\]]+)\]\((?<page>[a-z0-9-]+)\.md\)/gu;

function readInline(text: string): GuideInline[] {
  const content: GuideInline[] = [];
  const addText = (plain: string) => {
    if (/[*_`<>[\]]/.test(plain)) throw new Error(`not understood: ${plain}`);
    if (plain !== '') content.push({ kind: 'text', text: plain });
  };
  let end = 0;
  for (const match of text.matchAll(marks)) {
    addText(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { name, emphasis, key, link, page } = match.groups ?? {};
    if (name !== undefined) content.push({ kind: 'name', text: name });
    else if (emphasis !== undefined) content.push({ kind: 'emphasis', text: emphasis });
    else if (key !== undefined) content.push({ kind: 'key', text: key });
    else content.push({ kind: 'link', text: link ?? '', page: page ?? '' });
  }
  addText(text.slice(end));
  return content;
}
