import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import { checkOutline } from '../../../../core/rules/outlines/check-outline.ts';
import {
  addSection,
  changeSection,
  moveSection,
  moveTo,
  removeSection,
  shiftSection,
} from '../../../../core/rules/outlines/edit-sections.ts';
import { numberSections } from '../../../../core/rules/outlines/number-sections.ts';
import { outline } from '../../../support/records.ts';

const section = (id: string, level: number, more: Partial<OutlineSection> = {}): OutlineSection => ({
  id,
  kind: 'prose',
  level,
  title: id.toUpperCase(),
  workArea: null,
  guidance: '',
  isRequired: true,
  ...more,
});

const opening = section('mo', 1, { kind: 'opening' });
const sections = [
  opening,
  section('a', 1),
  section('a1', 2),
  section('a2', 2),
  section('a2x', 3),
  section('b', 1),
  section('b1', 2),
  section('p', 1, { kind: 'petitions' }),
];
const shape = (list: readonly OutlineSection[]) => list.map(({ id, level }) => `${id}${level}`).join(' ');
const at = (id: string) => sections.findIndex((each) => each.id === id);

describe('the sections of an outline', () => {
  it('are numbered as on the page, the opening not at all', () => {
    const marks = numberSections(sections);
    expect(sections.map(({ id }) => marks.get(id) ?? '')).toEqual([
      '',
      'I.',
      '1.',
      '2.',
      'a)',
      'II.',
      '1.',
      'III.',
    ]);
  });

  it('move with what is below them, past their neighbours', () => {
    expect(shape(moveSection(sections, at('a'), 'down'))).toBe('mo1 b1 b12 a1 a12 a22 a2x3 p1');
    expect(shape(moveSection(sections, at('b'), 'up'))).toBe('mo1 b1 b12 a1 a12 a22 a2x3 p1');
    expect(shape(moveSection(sections, at('a2'), 'up'))).toBe('mo1 a1 a22 a2x3 a12 b1 b12 p1');
  });

  it('move out of their part into the next one, and back', () => {
    const moved = moveSection(sections, at('a2'), 'down');
    expect(shape(moved)).toBe('mo1 a1 a12 b1 a22 a2x3 b12 p1');
    expect(
      shape(
        moveSection(
          moved,
          moved.findIndex(({ id }) => id === 'a2'),
          'up',
        ),
      ),
    ).toBe(shape(sections));
  });

  it('never stand before the opening, which stays where it is', () => {
    expect(moveSection(sections, at('a'), 'up')).toBe(sections);
    expect(moveSection(sections, 0, 'down')).toBe(sections);
    expect(moveTo(sections, at('b'), 0)).toBe(sections);
  });

  it('go in and out with what is below them, as far as there is a part above', () => {
    expect(shape(shiftSection(sections, at('b'), 'in'))).toBe('mo1 a1 a12 a22 a2x3 b2 b13 p1');
    expect(shape(shiftSection(sections, at('a2'), 'out'))).toBe('mo1 a1 a12 a21 a2x2 b1 b12 p1');
    expect(shiftSection(sections, at('a1'), 'in')).toBe(sections);
    expect(shiftSection(sections, at('a'), 'in')).toBe(sections);
    expect(shiftSection(sections, at('a2'), 'in')).toBe(sections);
    expect(shiftSection(sections, at('p'), 'in')).toBe(sections);
  });

  it('are added after the one with the cursor, and leave with what is below them', () => {
    expect(shape(addSection(sections, at('a2'), 'n'))).toBe('mo1 a1 a12 a22 a2x3 n2 b1 b12 p1');
    expect(shape(addSection(sections, at('p'), 'n'))).toBe('mo1 a1 a12 a22 a2x3 b1 b12 p1 n1');
    expect(shape(removeSection(sections, at('a2')))).toBe('mo1 a1 a12 b1 b12 p1');
  });

  it('that become a list stand by themselves', () => {
    expect(shape(changeSection(sections, at('b1'), { kind: 'next-tasks' }))).toBe(
      'mo1 a1 a12 a22 a2x3 b1 b11 p1',
    );
  });

  it('stay sound and complete whatever is done to them', () => {
    const act = fc.record({
      what: fc.constantFrom('up', 'down', 'in', 'out', 'to', 'add'),
      index: fc.nat(10),
      to: fc.nat(10),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let list: readonly OutlineSection[] = sections;
        let added = 0;
        for (const { what, index, to } of acts) {
          const place = index % list.length;
          if (what === 'up' || what === 'down') list = moveSection(list, place, what);
          else if (what === 'in' || what === 'out') list = shiftSection(list, place, what);
          else if (what === 'to') list = moveTo(list, place, to % (list.length + 1));
          else list = changeSection(addSection(list, place, `n${(added += 1)}`), place, {});
        }
        const titled = list.map((each) => ({ ...each, title: each.title || 'Mục mới' }));
        expect(checkOutline({ ...outline, sections: titled })).toEqual([]);
        expect(new Set(list.map(({ id }) => id)).size).toBe(sections.length + added);
      }),
    );
  });
});
