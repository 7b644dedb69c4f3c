import {
  attributeOf,
  childOf,
  childrenOf,
  integerOf,
  nameOf,
  switchOf,
  valueOf,
  type XmlElement,
} from './xml.ts';

/** What a run looks like; null leaves it to the style, or to Word's default. */
export type RunLook = {
  isBold: boolean | null;
  isItalic: boolean | null;
  isUnderlined: boolean | null;
  isStruck: boolean | null;
  isCapitals: boolean | null;
  isHidden: boolean | null;
  position: 'superscript' | 'subscript' | 'baseline' | null;
  font: string | null;
};

export type ListPlace = { numId: string | null; level: number | null };

/** What a paragraph looks like, itself or through its style. */
export type ParagraphLook = {
  align: string | null;
  outlineLevel: number | null;
  list: ListPlace | null;
  startsPage: boolean | null;
};

type Style = {
  name: string;
  basedOn: string | null;
  run: RunLook;
  paragraph: ParagraphLook;
  hasBorders: boolean | null;
};

export type Styles = {
  nameOf(styleId: string): string;
  run(styleId: string | null): RunLook;
  paragraph(styleId: string | null): ParagraphLook;
  hasTableBorders(styleId: string | null): boolean;
  readonly defaultParagraphStyleId: string | null;
};

const noRunLook: RunLook = {
  isBold: null,
  isItalic: null,
  isUnderlined: null,
  isStruck: null,
  isCapitals: null,
  isHidden: null,
  position: null,
  font: null,
};
const noParagraphLook: ParagraphLook = { align: null, outlineLevel: null, list: null, startsPage: null };

/** The styles of a file; one that is missing or damaged looks like nothing in particular. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraphStyleId: string | null = null;
  const defaults = childOf(root, 'docDefaults');
  const defaultRun = readRunLook(childOf(childOf(defaults, 'rPrDefault'), 'rPr'));
  const defaultParagraph = readParagraphLook(childOf(childOf(defaults, 'pPrDefault'), 'pPr'));
  for (const element of root ? childrenOf(root) : []) {
    if (nameOf(element) !== 'style') continue;
    const id = attributeOf(element, 'styleId') ?? '';
    styles.set(id, {
      name: valueOf(element, 'name') ?? '',
      basedOn: valueOf(element, 'basedOn'),
      run: readRunLook(childOf(element, 'rPr')),
      paragraph: readParagraphLook(childOf(element, 'pPr')),
      hasBorders: readTableBorders(childOf(element, 'tblPr')),
    });
    const isDefault = ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '');
    if (isDefault && attributeOf(element, 'type') === 'paragraph') defaultParagraphStyleId = id;
  }

  /** A style and what it is based on, nearest first; a circle ends where it closes. */
  const chainOf = (styleId: string | null): Style[] => {
    const chain: Style[] = [];
    const seen = new Set<string>();
    let id = styleId;
    while (id !== null && !seen.has(id)) {
      seen.add(id);
      const style = styles.get(id);
      if (!style) break;
      chain.push(style);
      id = style.basedOn;
    }
    return chain;
  };
  const runs = new Map<string | null, RunLook>();
  const paragraphs = new Map<string | null, ParagraphLook>();

  return {
    defaultParagraphStyleId,
    nameOf: (styleId) => styles.get(styleId)?.name ?? '',
    run: (styleId) => {
      const known = runs.get(styleId);
      if (known) return known;
      const look = mergeRunLooks([...chainOf(styleId).map((style) => style.run), defaultRun]);
      runs.set(styleId, look);
      return look;
    },
    paragraph: (styleId) => {
      const known = paragraphs.get(styleId);
      if (known) return known;
      const look = mergeParagraphLooks([
        ...chainOf(styleId).map((style) => style.paragraph),
        defaultParagraph,
      ]);
      paragraphs.set(styleId, look);
      return look;
    },
    hasTableBorders: (styleId) =>
      chainOf(styleId).find((style) => style.hasBorders !== null)?.hasBorders ?? false,
  };
}

export function readRunLook(properties: XmlElement | null): RunLook {
  if (!properties) return noRunLook;
  const underline = valueOf(properties, 'u');
  return {
    isBold: switchOf(properties, 'b'),
    isItalic: switchOf(properties, 'i'),
    isUnderlined: underline === null ? null : underline !== 'none',
    isStruck: switchOf(properties, 'strike') ?? switchOf(properties, 'dstrike'),
    isCapitals: switchOf(properties, 'caps'),
    isHidden: switchOf(properties, 'vanish'),
    position: readPosition(valueOf(properties, 'vertAlign')),
    font: readFont(childOf(properties, 'rFonts')),
  };
}

/** The first look that says something wins, property by property. */
export function mergeRunLooks(looks: readonly RunLook[]): RunLook {
  const merged = { ...noRunLook };
  for (const look of looks) {
    merged.isBold ??= look.isBold;
    merged.isItalic ??= look.isItalic;
    merged.isUnderlined ??= look.isUnderlined;
    merged.isStruck ??= look.isStruck;
    merged.isCapitals ??= look.isCapitals;
    merged.isHidden ??= look.isHidden;
    merged.position ??= look.position;
    merged.font ??= look.font;
  }
  return merged;
}

export function readParagraphLook(properties: XmlElement | null): ParagraphLook {
  if (!properties) return noParagraphLook;
  const numbering = childOf(properties, 'numPr');
  return {
    align: valueOf(properties, 'jc'),
    outlineLevel: integerOf(valueOf(properties, 'outlineLvl')),
    list: numbering && {
      numId: valueOf(numbering, 'numId'),
      level: integerOf(valueOf(numbering, 'ilvl')),
    },
    startsPage: switchOf(properties, 'pageBreakBefore'),
  };
}

export function mergeParagraphLooks(looks: readonly ParagraphLook[]): ParagraphLook {
  const merged = { ...noParagraphLook };
  for (const look of looks) {
    merged.align ??= look.align;
    merged.outlineLevel ??= look.outlineLevel;
    // A paragraph may name the list and leave the level to its style, or the other way round.
    if (look.list) {
      merged.list = {
        numId: merged.list?.numId ?? look.list.numId,
        level: merged.list?.level ?? look.list.level,
      };
    }
    merged.startsPage ??= look.startsPage;
  }
  return merged;
}

/** Whether a table's own properties draw lines; null when they say nothing. */
export function readTableBorders(properties: XmlElement | null): boolean | null {
  const borders = childOf(properties, 'tblBorders');
  return borders === null ? null : drawsLines(borders);
}

export function drawsLines(borders: XmlElement | null): boolean {
  if (!borders) return false;
  for (const side of childrenOf(borders)) {
    const kind = attributeOf(side, 'val');
    if (kind !== null && kind !== 'nil' && kind !== 'none') return true;
  }
  return false;
}

function readPosition(value: string | null): RunLook['position'] {
  return value === 'superscript' || value === 'subscript' || value === 'baseline' ? value : null;
}

/** A theme's font is one of today's and tells nothing; a font named outright may be an old one. */
function readFont(fonts: XmlElement | null): string | null {
  return attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? attributeOf(fonts, 'cs');
}
