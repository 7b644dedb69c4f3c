type Rule = { selector: string; font: string };

/**
 * Answers the font of an element of a pasted page, as the page names it: from its own attributes, the page's style sheet,
 * or what it stands in. Only the first family of a list counts; empty when nothing tells.
 */
export function createFontReader(source: Document): (element: Element) => string {
  const rules = [...source.querySelectorAll('style')].flatMap((style) => readRules(style.textContent ?? ''));
  const fromSheet = new Map<string, string>();
  const inSheet = (element: Element) => {
    const key = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    const known = fromSheet.get(key);
    if (known !== undefined) return known;
    const found = rules.findLast(({ selector }) => matches(element, selector))?.font ?? '';
    fromSheet.set(key, found);
    return found;
  };
  const known = new WeakMap<Element, string>();
  const read = (element: Element): string => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const own =
      readFamily(element.getAttribute('style') ?? '') ||
      firstFamily(element.getAttribute('face') ?? '') ||
      inSheet(element);
    const font = own || (element.parentElement ? read(element.parentElement) : '');
    known.set(element, font);
    return font;
  };
  return read;
}

// ".VnTime" is no name that a browser's own style sheets would let stand without quotes, so that they are read as text.
function readRules(sheet: string): Rule[] {
  const clean = sheet.replace(/<!--|-->|\/\*[^]*?\*\//g, '');
  return [...clean.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const font = readFamily(body);
    return font === '' || selectors.includes('@')
      ? []
      : selectors.split(',').map((selector) => ({ selector: selector.trim(), font }));
  });
}

/** From `font-family:".VnTime",serif` or `font:14.0pt ".VnTime"`. */
function readFamily(style: string): string {
  const family = /(?:^|[;\s])font-family\s*:\s*([^;]+)/i.exec(style)?.[1];
  if (family !== undefined) return firstFamily(family);
  const short = /(?:^|[;\s])font\s*:[^;]*?[\d.]+(?:pt|px|em|%)(?:\/\S+)?\s+([^;]+)/i.exec(style)?.[1];
  return firstFamily(short ?? '');
}

function firstFamily(families: string): string {
  return (families.split(',')[0] ?? '').replace(/["']/g, '').trim();
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    // What no browser understands styles nothing.
    return false;
  }
}
