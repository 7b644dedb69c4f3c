import { describe, expect, it } from 'vitest';
import { layoutComponent, layoutProfile } from '../../../core/layouts/layout-profile.ts';
import { layouts, selectLayout } from '../../../core/layouts/layouts.ts';

describe('the layouts that are shipped', () => {
  it.each(layouts.map((layout) => [layout.id, layout] as const))('%s fits the schema', (_id, layout) => {
    expect(layoutProfile.safeParse(layout).error).toBeUndefined();
    expect(Object.keys(layout.evidence).filter((each) => !layoutComponent.safeParse(each).success)).toEqual(
      [],
    );
  });

  it('each have an id of their own, and a family has one rule at a time', () => {
    expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
    for (const layout of layouts) {
      const others = layouts.filter((each) => each.family === layout.family && each.id !== layout.id);
      for (const other of others) {
        const isBefore = other.to !== null && other.to < layout.from;
        const isAfter = layout.to !== null && layout.to < other.from;
        expect(isBefore || isAfter, `${layout.id} and ${other.id}`).toBe(true);
      }
    }
  });

  it('fill the page between the margins with both sides of letterhead and signature', () => {
    for (const { id, page, letterhead, signature } of layouts) {
      const textWidthMm = page.widthMm - page.marginLeftMm - page.marginRightMm;
      expect(letterhead.leftWidthMm + letterhead.rightWidthMm, id).toBe(textWidthMm);
      expect(signature.leftWidthMm + signature.rightWidthMm, id).toBe(textWidthMm);
    }
  });
});

describe('the layout of a document', () => {
  it.each([
    ['party', '2021-03-18', 'party-hd36'],
    ['party', '2026-05-26', 'party-hd36'],
    ['party', '2026-05-27', 'party-hd05'],
    ['union', '2021-03-18', 'union-qd1013'],
    ['union', '2024-05-14', 'union-qd933'],
    ['front', '2021-03-18', 'front-hd91'],
  ])('of %s on %s is %s', (family, date, id) => {
    expect(selectLayout(family, date)?.id).toBe(id);
  });

  it('is found for a document older than the first rule', () => {
    expect(selectLayout('party', '2010-01-01')?.id).toBe('party-hd36');
  });

  it('is missing for a family that nobody knows', () => {
    expect(selectLayout('khong-co', '2021-01-01')).toBeUndefined();
  });
});
