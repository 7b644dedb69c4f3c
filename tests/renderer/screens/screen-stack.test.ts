import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitedScreens } from '../../../renderer/screens/visited-screen.ts';
import {
  jumpTo,
  openPeriodId,
  openScreen,
  replaceTop,
  screenOf,
  type Screen,
  type ScreenStack,
} from '../../../renderer/screens/screen-stack.ts';

const bench: Screen = { kind: 'bench', periodId: '2021-q1', organisationId: 'ban-dan-van' };
const report: Screen = { kind: 'report', periodId: '2021-q1', organisationId: 'hoi-nong-dan' };
const letter: Screen = { kind: 'letter', letterKey: { periodId: '2021-q2', id: 'moi-hop' }, startTop: 0 };
const petitions: Screen = { kind: 'petitions', periodId: '2021-q1' };
const screens = fc.constantFrom<Screen>(bench, report, letter, petitions, ...visitedScreens.map(screenOf));

function pile(...opened: Screen[]): ScreenStack {
  return opened.reduce(openScreen, []);
}

describe('the stack of open screens', () => {
  it('shows what was opened last and goes back the way one came', () => {
    const stack = pile(bench, report, screenOf('show-catalogue'), screenOf('show-forms'));
    expect(stack.map(({ kind }) => kind)).toEqual(['bench', 'report', 'catalogue', 'forms']);
  });

  it('does not go round in circles: what is opened again goes on from where it lay', () => {
    const stack = pile(
      report,
      screenOf('show-catalogue'),
      screenOf('show-forms'),
      screenOf('show-catalogue'),
    );
    expect(stack).toEqual([report, screenOf('show-catalogue')]);
    expect(pile(screenOf('show-backups'), screenOf('hand-over'))).toEqual([
      { kind: 'backups', isHandover: true },
    ]);
  });

  it('always has on top what was opened, and never two of a kind', () => {
    fc.assert(
      fc.property(fc.array(screens, { minLength: 1, maxLength: 20 }), (opened) => {
        const stack = pile(...opened);
        expect(stack.at(-1)).toEqual(opened.at(-1));
        expect(new Set(stack.map(({ kind }) => kind)).size).toBe(stack.length);
      }),
    );
  });

  it('goes from a list to a document that it names, over the room one came from', () => {
    expect(jumpTo(pile(bench, report, screenOf('show-catalogue')), letter)).toEqual([bench, letter]);
    expect(jumpTo(pile(letter, screenOf('show-catalogue')), report)).toEqual([report]);
  });

  it('comes back to the place where a screen was left', () => {
    const left = { ...letter, startTop: 240 };
    expect(openScreen(replaceTop(pile(bench, letter), left), screenOf('show-bin'))).toEqual([
      bench,
      left,
      { kind: 'bin' },
    ]);
  });

  it('knows the period whose text is open, also beneath a list', () => {
    expect(openPeriodId([])).toBeUndefined();
    expect(openPeriodId(pile(bench, letter))).toBe('2021-q2');
    expect(openPeriodId(pile(report, screenOf('show-catalogue')))).toBe('2021-q1');
    expect(openPeriodId(pile(screenOf('show-journal')))).toBeUndefined();
    // The register of petitions goes over all periods.
    expect(openPeriodId(pile(petitions))).toBeUndefined();
    expect(openPeriodId(pile(petitions, report))).toBe('2021-q1');
  });
});
