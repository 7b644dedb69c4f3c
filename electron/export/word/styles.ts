import {
  AlignmentType,
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  UnderlineType,
} from 'docx';
import type { LayoutProfile, StyleName, TextStyle } from '../../../core/layouts/layout-profile.ts';
import { styleName } from '../../../core/layouts/layout-profile.ts';
import { element } from './elements.ts';
import { twipsFromMm, twipsFromPt } from './lengths.ts';
import { frameStyles, wordStyles } from './style-names.ts';
import { ruleGapPt } from './rule.ts';
import { tableStyles } from './table-styles.ts';

const fontName = 'Times New Roman';
const font = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName };
const language = { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' };
const black = '000000';

const outlineLevels: Partial<Record<StyleName, number>> = { 'heading-1': 0, 'heading-2': 1, 'heading-3': 2 };

const followedByBody: ReadonlySet<StyleName> = new Set<StyleName>([
  'abstract-mark',
  'heading-1',
  'heading-2',
  'heading-3',
  'appendix-reference',
]);

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

function runOptions(style: TextStyle): NonNullable<IParagraphStyleOptions['run']> {
  return {
    font,
    size: style.sizePt * 2,
    color: black,
    bold: style.isBold,
    italics: style.isItalic,
    ...(style.isUnderlined ? { underline: { type: UnderlineType.SINGLE, color: black } } : {}),
    language,
  };
}

function paragraphStyle(name: StyleName, style: TextStyle): IParagraphStyleOptions {
  const outlineLevel = outlineLevels[name];
  return {
    ...wordStyles[name],
    basedOn: 'Normal',
    next: followedByBody.has(name) ? wordStyles.body.id : undefined,
    link: name === 'running-mark' ? frameStyles.runningMarkText.id : undefined,
    quickFormat: true,
    uiPriority: 1,
    paragraph: {
      alignment: alignments[style.align],
      keepNext: style.keepWithNext,
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      indent: { firstLine: twipsFromMm(style.firstLineIndentMm) },
      spacing: {
        before: twipsFromPt(style.spaceBeforePt),
        after: twipsFromPt(style.spaceAfterPt),
        line: twipsFromPt(style.linePitchPt),
        lineRule: LineRuleType.EXACT,
      },
    },
    run: runOptions(style),
  };
}

/** Word draws the rule, two inches long, in the middle of this line. */
const footnoteRuleStyle: IParagraphStyleOptions = {
  ...frameStyles.footnoteRule,
  basedOn: 'Normal',
  uiPriority: 2,
  paragraph: { spacing: { before: 0, after: 0, line: twipsFromPt(12), lineRule: LineRuleType.EXACT } },
};

/** A line without text. */
function thinStyle(style: { id: string; name: string }, heightPt: number): IParagraphStyleOptions {
  return {
    ...style,
    basedOn: 'Normal',
    uiPriority: 2,
    paragraph: {
      spacing: { before: 0, after: 0, line: twipsFromPt(heightPt), lineRule: LineRuleType.EXACT },
    },
    run: { size: 2 },
  };
}

/** Every style of the file; Word's own built-in styles are left out of its style pane. */
export function buildStyles(layout: LayoutProfile): IStylesOptions {
  const body = layout.styles.body;
  return {
    importedStyles: [
      new DocumentDefaults({
        run: { font, size: body.sizePt * 2, color: black, language },
        paragraph: { spacing: { before: 0, after: 0 } },
      }),
      element('w:latentStyles', {
        'w:defLockedState': 0,
        'w:defUIPriority': 99,
        'w:defSemiHidden': 1,
        'w:defUnhideWhenUsed': 1,
        'w:defQFormat': 0,
        'w:count': 376,
      }),
      ...tableStyles,
    ],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', uiPriority: 3 },
      ...styleName.options.map((name) => paragraphStyle(name, layout.styles[name])),
      { ...frameStyles.addedFootnote, basedOn: wordStyles.footnote.id, uiPriority: 2 },
      footnoteRuleStyle,
      thinStyle(frameStyles.spacer, 1),
      thinStyle(frameStyles.afterTable, Math.max(1, body.spaceAfterPt)),
      thinStyle(frameStyles.rule, ruleGapPt),
    ],
    characterStyles: [
      { ...frameStyles.footnoteMark, uiPriority: 2, run: { superScript: true } },
      {
        ...frameStyles.runningMarkText,
        link: wordStyles['running-mark'].id,
        uiPriority: 2,
        run: runOptions(layout.styles['running-mark']),
      },
    ],
  };
}
