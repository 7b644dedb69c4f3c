import { attributeOf, integerOf, nameOf, textOf, type XmlElement } from './xml.ts';

/** What a child of `w:r` shows as text; null when it shows none. A line break is a line feed. */
export function readRunText(element: XmlElement): string | null {
  switch (nameOf(element)) {
    case 't':
    case 'delText':
      return readPlain(element);
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

function readSymbol(element: XmlElement): string {
  const code = integerOf(`${Number.parseInt(attributeOf(element, 'char') ?? '', 16)}`);
  if (code === null) return '';
  const font = (attributeOf(element, 'font') ?? '').toLowerCase();
  const known = symbols[font]?.[code & 0xff];
  if (known) return known;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  // Below its private area a symbol font keeps the ordinary signs of its places.
  return String.fromCodePoint(isPrivate ? code & 0xff : code);
}
