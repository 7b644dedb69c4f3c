import {
  type LayoutProfile,
  styleName,
  type StyleName,
  type TextStyle,
} from '../../../core/layouts/layout-profile.ts';
import { twipsFromMm, twipsFromPt } from './lengths.ts';
import { type ParagraphLook, writeParagraphProperties } from './paragraph.ts';
import { ruleGapPt } from './rule.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import { tableStyles } from './table-styles.ts';

const fontName = 'Times New Roman';
const font = `<w:rFonts w:ascii="${fontName}" w:cs="${fontName}" w:eastAsia="${fontName}" w:hAnsi="${fontName}"/>`;
const language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>';
const black = '<w:color w:val="000000"/>';

const outlineLevels: Partial<Record<StyleName, number>> = { 'heading-1': 0, 'heading-2': 1, 'heading-3': 2 };

const followedByBody: ReadonlySet<StyleName> = new Set<StyleName>([
  'abstract-mark',
  'heading-1',
  'heading-2',
  'heading-3',
  'appendix-reference',
]);

function writeSize(sizePt: number): string {
  return `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`;
}

function writeTextLook({ sizePt, isBold, isItalic, isUnderlined }: TextStyle): string {
  return (
    font +
    (isBold ? '<w:b/><w:bCs/>' : '') +
    (isItalic ? '<w:i/><w:iCs/>' : '') +
    black +
    writeSize(sizePt) +
    (isUnderlined ? '<w:u w:val="single" w:color="000000"/>' : '') +
    language
  );
}

type StyleOptions = {
  type?: 'paragraph' | 'character';
  basedOn?: string;
  next?: string | undefined;
  link?: string | undefined;
  /** Where Word lists the style in its pane: 1 before 2. */
  priority: 1 | 2;
  look?: ParagraphLook;
  textLook?: string;
};

function writeStyle({ id, name }: { id: string; name: string }, options: StyleOptions): string {
  const { type = 'paragraph', basedOn = type === 'paragraph' ? 'Normal' : undefined, next, link } = options;
  const point = (tag: string, value: string | number | undefined): string =>
    value === undefined ? '' : `<w:${tag} w:val="${value}"/>`;
  return (
    `<w:style w:type="${type}" w:styleId="${id}">${point('name', name)}${point('basedOn', basedOn)}` +
    `${point('next', next)}${point('link', link)}${point('uiPriority', options.priority)}` +
    (options.priority === 1 ? '<w:qFormat/>' : '') +
    writeParagraphProperties(null, options.look ?? {}) +
    (options.textLook ? `<w:rPr>${options.textLook}</w:rPr>` : '') +
    '</w:style>'
  );
}

function writeLineStyle(name: StyleName, style: TextStyle): string {
  return writeStyle(wordStyles[name], {
    next: followedByBody.has(name) ? wordStyles.body.id : undefined,
    link: name === 'running-mark' ? frameStyles.runningMarkText.id : undefined,
    priority: 1,
    look: {
      isKeptWithNext: style.keepWithNext,
      spacing: {
        before: twipsFromPt(style.spaceBeforePt),
        after: twipsFromPt(style.spaceAfterPt),
        line: twipsFromPt(style.linePitchPt),
      },
      indent: { firstLine: twipsFromMm(style.firstLineIndentMm) },
      align: style.align,
      outlineLevel: outlineLevels[name],
    },
    textLook: writeTextLook(style),
  });
}

const exactly = (heightPt: number): ParagraphLook => ({
  spacing: { before: 0, after: 0, line: twipsFromPt(heightPt) },
});

/** A line without text. */
function writeThinStyle(style: { id: string; name: string }, heightPt: number): string {
  return writeStyle(style, { priority: 2, look: exactly(heightPt), textLook: writeSize(1) });
}

/** The content of word/styles.xml; Word's own built-in styles are left out of its style pane. */
export function writeStyles({ styles }: LayoutProfile): string {
  const { body } = styles;
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${font}${black}${writeSize(body.sizePt)}${language}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault>${writeParagraphProperties(null, { spacing: { before: 0, after: 0 } })}</w:pPrDefault></w:docDefaults>`,
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>',
    tableStyles,
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:uiPriority w:val="3"/></w:style>',
    ...styleName.options.map((name) => writeLineStyle(name, styles[name])),
    writeStyle(frameStyles.addedFootnote, { basedOn: wordStyles.footnote.id, priority: 2 }),
    // Word draws the rule, two inches long, in the middle of this line.
    writeStyle(frameStyles.footnoteRule, { priority: 2, look: exactly(12) }),
    writeThinStyle(frameStyles.spacer, 1),
    writeThinStyle(frameStyles.afterTable, Math.max(1, body.spaceAfterPt)),
    writeThinStyle(frameStyles.rule, ruleGapPt),
    writeStyle(frameStyles.footnoteMark, {
      type: 'character',
      priority: 2,
      textLook: '<w:vertAlign w:val="superscript"/>',
    }),
    writeStyle(frameStyles.runningMarkText, {
      type: 'character',
      link: wordStyles['running-mark'].id,
      priority: 2,
      textLook: writeTextLook(styles['running-mark']),
    }),
  ].join('');
}
