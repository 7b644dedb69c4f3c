import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../core/model/outline.ts';
import { checkOutline, describeOutlineFault } from '../../../../core/rules/outlines/check-outline.ts';
import { chooseOutline, suggestOutlines } from '../../../../core/rules/outlines/choose-outline.ts';
import { listCommonSections } from '../../../../core/rules/outlines/list-common-sections.ts';
import { listPeriodsOfOutline } from '../../../../core/rules/outlines/list-outline-uses.ts';
import { copyOutline, reviseOutline } from '../../../../core/rules/outlines/revise-outline.ts';
import { outline, period } from '../../../support/records.ts';

const withTitle = (title: string): Outline => ({
  ...outline,
  sections: outline.sections.map((section, index) => (index === 1 ? { ...section, title } : section)),
});

describe('an edition of an outline', () => {
  it('is kept while no report has begun from it', () => {
    expect(reviseOutline(outline, withTitle('Kết quả'), new Set()).edition).toBe(1);
  });

  it('is followed by the next when its sections change after a report has begun, and by one only', () => {
    const second = reviseOutline(outline, withTitle('Kết quả'), new Set([1]));
    expect(second.edition).toBe(2);
    expect(reviseOutline(second, withTitle('Kết quả chung'), new Set([1])).edition).toBe(2);
    expect(reviseOutline(second, withTitle('Kết quả chung'), new Set([1, 2])).edition).toBe(3);
  });

  it('stays the same when only its name changes, and never goes back with a screen that knows an older one', () => {
    const second = { ...outline, edition: 2 };
    expect(reviseOutline(second, { ...outline, name: 'Tên khác' }, new Set([1, 2])).edition).toBe(2);
  });

  it('begins anew in a copy, which no longer names where the shipped one came from', () => {
    const copy = copyOutline(
      { ...outline, edition: 4, source: 'x', certainty: 'inferred' },
      { id: 'moi', name: 'Mới' },
    );
    expect(copy).toEqual({ ...outline, id: 'moi', name: 'Mới', edition: 1 });
  });
});

describe('what keeps an outline from being saved', () => {
  const codes = (value: Outline) => checkOutline(value).map(({ code }) => code);
  it('is told at its section, in a sentence', () => {
    expect(codes(outline)).toEqual([]);
    expect(codes(withTitle(' '))).toEqual(['no-title']);
    expect(codes({ ...outline, name: '', organisationKinds: [], sections: [] })).toEqual([
      'no-name',
      'no-kinds',
      'no-section',
    ]);
    const [opening, ...rest] = outline.sections;
    if (!opening) throw new Error('no opening');
    expect(codes({ ...outline, sections: [...rest, opening] })).toEqual(
      ['level-skipped', 'opening-not-first'].slice(1),
    );
    expect(codes({ ...outline, sections: [...outline.sections, { ...opening, id: 'hai' }] })).toEqual([
      'opening-not-first',
      'second-list',
    ]);
    const deep = outline.sections.map((section) =>
      section.id === 'tuyen-truyen' ? { ...section, level: 3 } : section,
    );
    expect(codes({ ...outline, sections: deep })).toEqual(['level-skipped']);
    const faults = checkOutline({
      ...outline,
      name: '',
      organisationKinds: [],
      sections: [...deep, { ...opening, title: '' }],
    });
    for (const fault of faults) expect(describeOutlineFault(fault)).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the outline of a body in a period', () => {
  const quarterly: Outline = { ...outline, id: 'quy', periodKinds: ['quarter'] };
  const yearly: Outline = { ...outline, id: 'nam', periodKinds: ['year'] };
  const common: Outline = {
    ...outline,
    id: 'chung',
    organisationKinds: ['front', 'farmers-union', 'womens-union'],
  };
  const all = [common, quarterly, yearly];

  it('is the chosen one, else the first that serves the body, else the first', () => {
    const outlineIds = ['chung', 'quy'];
    expect(chooseOutline({ outlineIds }, 'farmers-union', all)?.id).toBe('chung');
    const outlineChoices = [{ organisationKind: 'farmers-union', outlineId: 'quy' }];
    expect(chooseOutline({ outlineIds, outlineChoices }, 'farmers-union', all)?.id).toBe('quy');
    expect(chooseOutline({ outlineIds, outlineChoices }, 'veterans-association', all)?.id).toBe('chung');
    expect(chooseOutline({ outlineIds: ['mất'] }, 'front', all)).toBeNull();
  });

  it('is proposed as the narrowest that fits, and as that of the last period of the same kind', () => {
    const suggest = (
      kind: 'quarter' | 'year' | 'month',
      last: Parameters<typeof suggestOutlines>[3] = null,
    ) =>
      suggestOutlines(kind, ['farmers-union', 'front', 'other'], all, last).outlineChoices.map(
        ({ outlineId }) => outlineId,
      );
    expect(suggest('quarter')).toEqual(['quy', 'chung', 'chung']);
    expect(suggest('year')).toEqual(['nam', 'chung', 'chung']);
    expect(suggest('month')).toEqual(['chung', 'chung', 'chung']);
    expect(suggest('quarter', { outlineIds: ['chung'] })).toEqual(['chung', 'chung', 'chung']);
    expect(suggest('quarter', { outlineIds: ['nam'] })).toEqual(['quy', 'chung', 'chung']);
    expect(suggestOutlines('quarter', ['front'], [], null)).toEqual({ outlineIds: [], outlineChoices: [] });
  });

  it('cannot be removed while a period goes by it, listed or chosen', () => {
    const chosen = {
      ...period,
      outlineIds: [],
      outlineChoices: [{ organisationKind: 'front', outlineId: 'chung' }],
    };
    expect(listPeriodsOfOutline('de-cuong', [period, chosen])).toEqual([period]);
    expect(listPeriodsOfOutline('chung', [period, chosen])).toEqual([chosen]);
  });

  it('gives the request letter what all bodies are asked', () => {
    const other: Outline = { ...outline, id: 'khac', sections: outline.sections.slice(0, 2) };
    expect(listCommonSections([outline, other, outline]).map(({ id }) => id)).toEqual(['mo-dau', 'ket-qua']);
    expect(listCommonSections([outline])).toEqual(outline.sections);
    expect(listCommonSections([])).toEqual([]);
  });
});
