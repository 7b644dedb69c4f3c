import type { CellLook } from '../../core/reading/form-workbook.ts';
import { readAttributes, scanXml, type Tag } from './scan-xml.ts';

export type Styles = {
  looks: CellLook[];
  /** The number format of each look, `#,##0.00`. */
  formats: string[];
};

// ECMA-376-1, 18.8.30: formats that have a number and no text of their own.
const builtInFormats: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const plainLook: CellLook = {
  isBold: false,
  isItalic: false,
  fontSizePt: 11,
  color: null,
  fill: null,
  horizontal: null,
  vertical: 'bottom',
  isWrapped: false,
  borders: { top: false, right: false, bottom: false, left: false },
  isLocked: true,
  isDate: false,
  isPercent: false,
};

type Font = Pick<CellLook, 'isBold' | 'isItalic' | 'fontSizePt' | 'color'>;

/** The looks of `cellXfs`, in order; without a part of styles there is one plain look. */
export function readLooks(xml: string | null, themeXml: string | null): Styles {
  if (xml === null) return { looks: [plainLook], formats: ['General'] };
  const theme = themeXml === null ? [] : readTheme(themeXml);
  const formatCodes = new Map<number, string>(
    Object.entries(builtInFormats).map(([id, code]) => [Number(id), code]),
  );
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: CellLook['borders'][] = [];
  const looks: CellLook[] = [];
  const formats: string[] = [];
  const path: string[] = [];
  const isOff = (tag: Tag) => ['0', 'false'].includes(readAttributes(xml, tag).get('val') ?? '');

  const begin = (tag: Tag) => {
    const { name } = tag;
    const parent = path.at(-1);
    const attributes = readAttributes(xml, tag);
    const font = fonts.at(-1);
    const look = looks.at(-1);
    if (name === 'numFmt' && parent === 'numFmts')
      formatCodes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
    else if (name === 'font' && parent === 'fonts')
      fonts.push({ isBold: false, isItalic: false, fontSizePt: 11, color: null });
    else if (parent === 'font' && path.at(-2) === 'fonts' && font) {
      if (name === 'b') font.isBold = !isOff(tag);
      if (name === 'i') font.isItalic = !isOff(tag);
      if (name === 'sz') font.fontSizePt = boundedNumber(attributes.get('val'), 1, 400) ?? 11;
      if (name === 'color') font.color = readColor(attributes, theme);
    } else if (name === 'fill' && parent === 'fills') fills.push(null);
    else if (name === 'fgColor' && path.at(-2) === 'fill' && path.at(-3) === 'fills')
      fills[fills.length - 1] ??= readColor(attributes, theme);
    else if (name === 'border' && parent === 'borders')
      borders.push({ top: false, right: false, bottom: false, left: false });
    else if (parent === 'border' && path.at(-2) === 'borders') {
      const border = borders.at(-1);
      const style = attributes.get('style') ?? 'none';
      const edge = { start: 'left', end: 'right' }[name] ?? name;
      if (border && edge in border) border[edge as keyof CellLook['borders']] = style !== 'none';
    } else if (name === 'xf' && parent === 'cellXfs') {
      const format = formatCodes.get(Number(attributes.get('numFmtId') ?? 0)) ?? 'General';
      formats.push(format);
      looks.push({
        ...plainLook,
        ...fonts[Number(attributes.get('fontId') ?? 0)],
        fill: fills[Number(attributes.get('fillId') ?? 0)] ?? null,
        borders: borders[Number(attributes.get('borderId') ?? 0)] ?? plainLook.borders,
        isDate: isDateFormat(format),
        isPercent: /%/.test(withoutLiterals(format)),
      });
    } else if (parent === 'xf' && path.at(-2) === 'cellXfs' && look) {
      if (name === 'alignment') {
        const horizontal = attributes.get('horizontal') ?? '';
        if (horizontal === 'left' || horizontal === 'right') look.horizontal = horizontal;
        if (horizontal === 'center' || horizontal === 'centerContinuous') look.horizontal = 'center';
        const vertical = attributes.get('vertical') ?? 'bottom';
        look.vertical = vertical === 'top' || vertical === 'bottom' ? vertical : 'center';
        look.isWrapped = ['1', 'true'].includes(attributes.get('wrapText') ?? '');
      }
      if (name === 'protection') look.isLocked = !['0', 'false'].includes(attributes.get('locked') ?? '1');
    } else if (name === 'patternFill' && attributes.get('patternType') === 'none' && fills.length > 0)
      fills[fills.length - 1] = null;
  };
  scanXml(xml, (tag) => {
    if (tag.kind !== 'close') begin(tag);
    if (tag.kind === 'open') path.push(tag.name);
    if (tag.kind === 'close') path.pop();
  });
  return looks.length === 0 ? { looks: [plainLook], formats: ['General'] } : { looks, formats };
}

function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, '');
}

function isDateFormat(format: string): boolean {
  const [positive = ''] = withoutLiterals(format).split(';');
  return /[dmyhs]/i.test(positive) && !/general|[#0?]/i.test(positive.replace(/s\.0+/gi, 's'));
}

function boundedNumber(text: string | undefined, smallest: number, largest: number): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? Math.min(Math.max(value, smallest), largest) : null;
}

/** Automatic and indexed colours beyond black and white are left to the page. */
function readColor(attributes: Map<string, string>, theme: readonly string[]): string | null {
  const rgb = attributes.get('rgb');
  if (rgb && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return `#${rgb.slice(-6).toLowerCase()}`;
  const base = theme[Number(attributes.get('theme') ?? Number.NaN)];
  if (base) return tinted(base, Number(attributes.get('tint') ?? 0) || 0);
  const indexed = indexedColors[Number(attributes.get('indexed') ?? Number.NaN)];
  return indexed ? `#${indexed}` : null;
}

// The first colours of the palette of ECMA-376-1, 18.8.27, those which forms use.
const indexedColors: Record<number, string> = {
  2: 'ff0000',
  3: '00ff00',
  4: '0000ff',
  5: 'ffff00',
  10: 'ff0000',
  12: '0000ff',
  13: 'ffff00',
  22: 'c0c0c0',
  26: 'ffffcc',
  27: 'ccffff',
  31: 'ccccff',
  41: 'ccffff',
  42: 'ccffcc',
  43: 'ffff99',
  44: '99ccff',
  47: 'ffcc99',
  55: '969696',
};

function tinted(color: string, tint: number): string {
  const bounded = Math.min(Math.max(tint, -1), 1);
  const parts = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const mixed = bounded < 0 ? value * (1 + bounded) : value + (255 - value) * bounded;
    return Math.round(mixed).toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** In the order in which cells name them: light and dark stand the other way round than in the theme. */
function readTheme(xml: string): string[] {
  const colors: string[] = [];
  let isInside = false;
  scanXml(xml, (tag) => {
    if (tag.name === 'clrScheme') {
      isInside = tag.kind === 'open';
      return tag.kind !== 'close';
    }
    if (!isInside || tag.kind === 'close') return;
    const attributes = readAttributes(xml, tag);
    const color =
      tag.name === 'srgbClr'
        ? attributes.get('val')
        : tag.name === 'sysClr'
          ? attributes.get('lastClr')
          : null;
    if (color && /^[0-9a-f]{6}$/i.test(color)) colors.push(color.toLowerCase());
  });
  const [dark1, light1, dark2, light2, ...rest] = colors;
  return dark1 && light1 && dark2 && light2 ? [light1, dark1, light2, dark2, ...rest] : colors;
}
