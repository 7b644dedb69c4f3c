import { FormFileError } from './form-file-error.ts';

/** A tag, with the place where it stands in the text. */
export type Tag = {
  kind: 'open' | 'close' | 'empty';
  /** Without its prefix. */
  name: string;
  /** As it stands there, with its prefix. */
  fullName: string;
  start: number;
  end: number;
};

/**
 * Calls back on every tag in order; `false` ends the walk. The text between tags stays where it is, so that a change of one
 * place leaves all others as they were. Throws when the tags do not close each other: a file cut off is not filled.
 */
export function scanXml(xml: string, visit: (tag: Tag) => boolean | void): void {
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start === -1) break;
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start + 4);
    else if (xml.startsWith('<![CDATA[', start)) at = after(xml, ']]>', start + 9);
    else if (xml.startsWith('<?', start)) at = after(xml, '?>', start + 2);
    // A document type could define entities that grow without end.
    else if (xml.startsWith('<!', start)) throw new FormFileError('damaged');
    else {
      const end = endOfTag(xml, start);
      const isClose = xml[start + 1] === '/';
      const isEmpty = xml[end - 2] === '/' && !isClose;
      const nameStart = isClose ? start + 2 : start + 1;
      let nameEnd = nameStart;
      while (nameEnd < end && !isNameEnd(xml.charCodeAt(nameEnd))) nameEnd += 1;
      const fullName = xml.slice(nameStart, nameEnd);
      if (fullName === '') throw new FormFileError('damaged');
      if (isClose && open.pop() !== fullName) throw new FormFileError('damaged');
      if (!isClose && !isEmpty) open.push(fullName);
      const kind = isClose ? 'close' : isEmpty ? 'empty' : 'open';
      const name = fullName.slice(fullName.indexOf(':') + 1);
      if (visit({ kind, name, fullName, start, end }) === false) return;
      at = end;
    }
  }
  if (open.length > 0) throw new FormFileError('damaged');
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw new FormFileError('damaged');
  return found + mark.length;
}

/** A `>` may stand inside quotation marks. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
    else if (code === 0x3c) break;
  }
  throw new FormFileError('damaged');
}

/** Space, tab, line feed, carriage return, `/`, `>`. */
function isNameEnd(code: number): boolean {
  return code === 0x20 || code === 9 || code === 10 || code === 13 || code === 0x2f || code === 0x3e;
}

/** The attributes of a tag by their local names; of two with one local name the one without a prefix counts. */
export function readAttributes(xml: string, { start, end }: Tag): Map<string, string> {
  const attributes = new Map<string, string>();
  const text = xml.slice(start, end);
  for (const [, name = '', double, single] of text.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (!attributes.has(local) || !name.includes(':'))
      attributes.set(local, decodeText(double ?? single ?? ''));
  }
  return attributes;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters of XML text as they are meant, CDATA too; Excel's `_x000D_` is the character that XML cannot hold. */
export function decodeText(text: string): string {
  const plain = text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_whole, raw: string) => raw.replaceAll('&', '&amp;'))
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name) return entities[name] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    );
  return plain.replace(/_x([0-9a-f]{4})_/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
