import { ProblemError } from '../contract/problem.ts';
import { layoutRecord, type LayoutRecord, type LayoutSwitches } from '../model/layout-record.ts';
import { locateIssue } from '../rules/records/locate-issue.ts';
import { layoutProfile, type LayoutProfile, type StyleName, type TextStyle } from './layout-profile.ts';
import { pointsPerMm } from './points-per-mm.ts';
import { partyHd36 } from './profiles/party-hd36.ts';
import { stateNd30 } from './profiles/state-nd30.ts';
import { youthHd29 } from './profiles/youth-hd29.ts';
import { measureTextPt } from './times-metrics.ts';

/** Narrower than this the two sides of letterhead and signature no longer fit beside each other. */
const leastTextWidthMm = 130;
const leastTextHeightMm = 180;

const shortRule = { lengthShare: 0.4, thicknessPt: 0.75 };
const runningText: readonly StyleName[] = [
  'body',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
];

/** Where each kind of title is found as a rule has it. */
const titles = { party: partyHd36, national: stateNd30, youth: youthHd29 };

type Change = (layout: LayoutProfile) => LayoutProfile;

/**
 * A shipped layout as a house has set it: each switch changes its own component and nothing else. Rejects with
 * `invalid-record` when the record or what comes of it makes no page: no schema, margins that leave no room, lines closer
 * than their letters are high.
 */
export function applyLayoutRecord(base: LayoutProfile, record: LayoutRecord): LayoutProfile {
  const parsed = layoutRecord.safeParse(record);
  if (!parsed.success) throw refusal(locateIssue(parsed.error));
  const { id, name, from, to, switches } = parsed.data;
  const family = parsed.data.family ?? (id === base.id ? base.family : id);
  const changed = changes(switches).reduce((layout, change) => change(layout), base);
  const layout = fitTitles({ ...changed, id, family, name, from, to });
  refuseNonsense(layout, switches);
  const result = layoutProfile.safeParse(layout);
  if (!result.success) throw refusal(locateIssue(result.error));
  return result.data;
}

function refusal(details: Record<string, string>): ProblemError {
  return new ProblemError('invalid-record', { kind: 'layout', ...details });
}

function refuseNonsense({ page, styles }: LayoutProfile, switches: LayoutSwitches): void {
  const textWidthMm = widthOfText(page);
  if (textWidthMm < leastTextWidthMm) {
    const field = switches.marginRightMm === undefined ? 'marginLeftMm' : 'marginRightMm';
    throw refusal({ field: `switches.${field}`, reason: 'margins-too-wide' });
  }
  if (page.heightMm - page.marginTopMm - page.marginBottomMm < leastTextHeightMm)
    throw refusal({ field: 'switches.marginBottomMm', reason: 'margins-too-wide' });
  if (styles.body.linePitchPt < styles.body.sizePt)
    throw refusal({
      field: 'switches.linePitchPt',
      reason: 'lines-overlap',
      value: String(styles.body.linePitchPt).replace('.', ','),
    });
}

function widthOfText({ widthMm, marginLeftMm, marginRightMm }: LayoutProfile['page']): number {
  return widthMm - marginLeftMm - marginRightMm;
}

/** The titles of other rules before what depends on the width of the page. */
function changes(switches: LayoutSwitches): Change[] {
  const { title, issuerMark, abstractMark, authorityMarks, recipientsTitle } = switches;
  return [
    changeTitle(title),
    changeMargins(switches),
    changeRunningText(switches),
    changePageNumber(switches),
    (layout) => ({
      ...layout,
      letterhead: {
        ...layout.letterhead,
        ...(issuerMark !== undefined && { issuerMark: issuerMark === 'none' ? null : issuerMark }),
        ...(switches.hasIssuerRule !== undefined && {
          issuerRule: switches.hasIssuerRule ? shortRule : null,
        }),
        ...(switches.numberPattern !== undefined && { numberPattern: switches.numberPattern }),
        ...(switches.isNumberPadded !== undefined && { isNumberPadded: switches.isNumberPadded }),
        ...(switches.blankNumberSpaces !== undefined && {
          blankNumber: ' '.repeat(switches.blankNumberSpaces),
        }),
      },
      ...(abstractMark !== undefined && { abstract: abstracts[abstractMark] }),
      headingMarks: {
        ...layout.headingMarks,
        ...(switches.level1Suffix !== undefined && { level1Suffix: switches.level1Suffix }),
        ...(switches.isLevel1Capitals !== undefined && { isLevel1Capitals: switches.isLevel1Capitals }),
      },
      signature: {
        ...layout.signature,
        ...(switches.freeLines !== undefined && { freeLines: switches.freeLines }),
        ...(authorityMarks !== undefined && {
          authorityPrefixes: (authorityMarks === 'T/M' ? partyHd36 : stateNd30).signature.authorityPrefixes,
        }),
      },
    }),
    (layout) =>
      abstractMark === undefined
        ? layout
        : restyle(layout, ['abstract'], {
            spaceAfterPt: (abstractMark === 'dashes' ? partyHd36 : stateNd30).styles.abstract.spaceAfterPt,
          }),
    (layout) =>
      switches.isPositionBold === undefined
        ? layout
        : restyle(layout, ['position'], { isBold: switches.isPositionBold }),
    (layout) =>
      recipientsTitle === undefined
        ? layout
        : restyle(
            layout,
            ['recipients-title'],
            (recipientsTitle === 'underlined' ? partyHd36 : stateNd30).styles['recipients-title'],
          ),
    (layout) =>
      switches.recipientsSizePt === undefined
        ? layout
        : restyle(layout, ['recipients'], {
            sizePt: switches.recipientsSizePt,
            linePitchPt: switches.recipientsSizePt + 3,
          }),
    changeFootnoteRule(switches),
  ];
}

const abstracts = {
  dashes: { mark: '-----', rule: null },
  rule: { mark: null, rule: shortRule },
  none: { mark: null, rule: null },
} as const satisfies Record<string, LayoutProfile['abstract']>;

function changeTitle(title: LayoutSwitches['title']): Change {
  return (layout) => {
    if (title === undefined) return layout;
    if (title === 'none') return { ...layout, letterhead: { ...layout.letterhead, titleLines: [] } };
    const { letterhead, styles } = titles[title];
    const { titleLines, leftWidthMm, rightWidthMm } = letterhead;
    return {
      ...layout,
      letterhead: { ...layout.letterhead, titleLines, leftWidthMm, rightWidthMm },
      styles: { ...layout.styles, title: styles.title, motto: styles.motto },
    };
  };
}

/** Letterhead and signature grow and shrink with the text. */
function changeMargins(switches: LayoutSwitches): Change {
  return (layout) => {
    const page = {
      ...layout.page,
      marginTopMm: switches.marginTopMm ?? layout.page.marginTopMm,
      marginBottomMm: switches.marginBottomMm ?? layout.page.marginBottomMm,
      marginLeftMm: switches.marginLeftMm ?? layout.page.marginLeftMm,
      marginRightMm: switches.marginRightMm ?? layout.page.marginRightMm,
      isTwoSided: switches.isTwoSided ?? layout.page.isTwoSided,
    };
    const share = widthOfText(page) / widthOfText(layout.page);
    const widen = <T extends { leftWidthMm: number; rightWidthMm: number }>(sides: T): T => ({
      ...sides,
      leftWidthMm: sides.leftWidthMm * share,
      rightWidthMm: sides.rightWidthMm * share,
    });
    return { ...layout, page, letterhead: widen(layout.letterhead), signature: widen(layout.signature) };
  };
}

function changeRunningText(switches: LayoutSwitches): Change {
  const { linePitchPt, paragraphSpacePt, bodySizePt, firstLineIndentMm } = switches;
  return (layout) =>
    restyle(layout, runningText, {
      ...(linePitchPt !== undefined && { linePitchPt }),
      ...(paragraphSpacePt !== undefined && { spaceAfterPt: paragraphSpacePt }),
      ...(bodySizePt !== undefined && { sizePt: bodySizePt }),
      ...(firstLineIndentMm !== undefined && { firstLineIndentMm }),
    });
}

function changePageNumber(switches: LayoutSwitches): Change {
  const { pageNumberPosition, pageNumberSizePt, isPageNumberOnFirstPage } = switches;
  return (layout) => ({
    ...(pageNumberSizePt === undefined
      ? layout
      : restyle(layout, ['page-number'], { sizePt: pageNumberSizePt })),
    pageNumber: {
      ...layout.pageNumber,
      position: pageNumberPosition ?? layout.pageNumber.position,
      isShownOnFirstPage: isPageNumberOnFirstPage ?? layout.pageNumber.isShownOnFirstPage,
    },
  });
}

/** Word draws a rule of its own, of about 50 mm, or none. */
function changeFootnoteRule({ hasFootnoteRule }: LayoutSwitches): Change {
  return (layout) => {
    if (hasFootnoteRule === undefined) return layout;
    const ruleWidthMm = hasFootnoteRule ? partyHd36.footnote.ruleWidthMm : 0;
    return { ...layout, footnote: { ...layout.footnote, ruleWidthMm } };
  };
}

function restyle(
  layout: LayoutProfile,
  names: readonly StyleName[],
  change: Partial<TextStyle>,
): LayoutProfile {
  return {
    ...layout,
    styles: {
      ...layout.styles,
      ...Object.fromEntries(names.map((name) => [name, { ...layout.styles[name], ...change }])),
    },
  };
}

/** A title that its column has no room for is set smaller by half points, as one line. */
function fitTitles(layout: LayoutProfile): LayoutProfile {
  const roomPt = layout.letterhead.rightWidthMm * pointsPerMm;
  return layout.letterhead.titleLines.reduce((fitted, { text, style }) => {
    const { sizePt, isBold, isItalic } = fitted.styles[style];
    const widthPt = measureTextPt(text, { sizePt, isBold, isItalic });
    if (widthPt <= roomPt) return fitted;
    return restyle(fitted, [style], { sizePt: Math.floor((sizePt * roomPt * 2) / widthPt) / 2 });
  }, layout);
}
