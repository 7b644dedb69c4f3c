import type { CSSProperties } from 'react';
import type { LayoutProfile, TextStyle } from '../../../core/layouts/layout-profile.ts';
import { pointsPerMm } from '../../../core/layouts/points-per-mm.ts';

/** The layout's measures for the style sheet of the page: 1 rem is 12 pt at 100 %, so the page grows with the zoom. */
export function styleOfPage(layout: LayoutProfile): CSSProperties {
  const { page, styles, headingMarks } = layout;
  const body = styles.body;
  const variables: Record<`--${string}`, string> = {
    '--page-width': millimetres(page.widthMm),
    '--margin-left': millimetres(page.marginLeftMm),
    '--margin-right': millimetres(page.marginRightMm),
    '--indent': millimetres(body.firstLineIndentMm),
    '--space-after': points(body.spaceAfterPt),
    '--level-1-case': headingMarks.isLevel1Capitals ? 'uppercase' : 'none',
    ...styleVariables('body', body),
    ...styleVariables('level-1', styles['heading-1']),
    ...styleVariables('level-2', styles['heading-2']),
    ...styleVariables('level-3', styles['heading-3']),
    ...styleVariables('level-4', styles['heading-4']),
    ...styleVariables('level-5', styles['heading-5']),
    ...styleVariables('table', styles['table-text']),
  };
  return variables;
}

function styleVariables(name: string, style: TextStyle): Record<`--${string}`, string> {
  const { sizePt, linePitchPt, isBold, isItalic } = style;
  const slant = isItalic ? 'italic' : 'normal';
  return {
    [`--${name}`]: `${slant} ${isBold ? 700 : 400} ${points(sizePt)} / ${points(linePitchPt)} var(--font-document)`,
    [`--${name}-align`]: style.align,
  };
}

function points(value: number): string {
  return `${value / 12}rem`;
}

function millimetres(value: number): string {
  return points(value * pointsPerMm);
}
