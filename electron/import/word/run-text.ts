import { attributeOf, nameOf, textOf, type XmlElement } from './xml.ts';

/** What a child of `w:r` shows as text; null when it shows none. A line break is a line feed. */
export function readRunText(element: XmlElement, font: string | null): string | null {
  switch (nameOf(element)) {
    case 't':
    case 'delText':
      return replaceSymbols(readPlain(element), font);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return attributeOf(element, 'type') === 'page' ? null : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return readSymbol(element);
    default:
      return null;
  }
}

/** White space at the ends counts only where the file says so. */
function readPlain(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\r\n]/g, ' ');
  return attributeOf(element, 'space') === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

/** Signs of Symbol and Wingdings that offices use, by code. */
const symbols: Record<string, Record<number, string>> = {
  symbol: {
    0xb7: '•',
    0x2d: '−',
    0xb1: '±',
    0xb3: '≥',
    0xa3: '≤',
    0xb4: '×',
    0xb8: '÷',
    0xb0: '°',
    0xae: '→',
  },
  wingdings: {
    0xfc: '✓',
    0xfb: '✗',
    0xa8: '□',
    0xfe: '☑',
    0x6f: '□',
    0xa7: '▪',
    0xd8: '➢',
    0xe0: '→',
    0x76: '❖',
  },
};

const greek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

function readSymbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  return Number.isNaN(code) ? '' : findSymbol(code, attributeOf(element, 'font') ?? '');
}

/** Text set in a symbol font shows that font's signs, and keeps them in a private area or as ordinary letters. */
function replaceSymbols(text: string, font: string | null): string {
  if (font === null || !/^(?:symbol$|wingdings|webdings)/i.test(font))
    return text.replace(/[\uF020-\uF0FF]/g, (sign) => findSymbol(sign.charCodeAt(0), font ?? ''));
  return Array.from(text, (sign) => findSymbol(sign.codePointAt(0) ?? 0, font)).join('');
}

function findSymbol(code: number, font: string): string {
  const place = isPrivate(code) ? code & 0xff : code;
  const family = font.toLowerCase();
  const known = symbols[family]?.[place];
  if (known) return known;
  if (family === 'symbol' && place >= 0x61 && place <= 0x7a) return greek[place - 0x61] ?? '';
  // A sign without a twin of its own in Unicode: some bullet, never a letter that nobody wrote.
  if (/^(?:wing|web)dings/.test(family) && place > 0x20 && place <= 0xff) return '•';
  return String.fromCodePoint(Math.min(place, 0x10ffff));
}

function isPrivate(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff;
}
