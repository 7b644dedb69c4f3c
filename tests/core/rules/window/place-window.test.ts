import { expect, it } from 'vitest';
import { placeWindow } from '../../../../core/rules/window/place-window.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const beside = { x: 1366, y: 0, width: 1920, height: 1040 };
const left = { x: -1280, y: 0, width: 1280, height: 984 };
const at = (x: number, y: number, width = 1200, height = 700) => ({ x, y, width, height });

it('leaves a window where it stood, also on a second screen and left of the first', () => {
  expect(placeWindow(at(1500, 100), [laptop, beside])).toEqual(at(1500, 100));
  expect(placeWindow(at(-1200, 50), [laptop, left])).toEqual(at(-1200, 50));
});

it('leaves a window that hangs over the edge as long as its title can be taken hold of', () => {
  expect(placeWindow(at(1200, 600), [laptop])).toEqual(at(1200, 600));
  expect(placeWindow(at(1250, 100), [laptop])).toEqual(at(83, 14));
});

it('brings a window whose screen has gone to the middle of the first one', () => {
  expect(placeWindow(at(1500, 100), [laptop])).toEqual(at(83, 14));
  expect(placeWindow(at(300, -900), [laptop])).toEqual(at(83, 14));
  expect(placeWindow(at(300, 2000), [laptop])).toEqual(at(83, 14));
});

it('makes a window no larger than the screen on which it opens', () => {
  expect(placeWindow(at(1400, 10, 1900, 1000), [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  expect(placeWindow(at(0, -10, 1920, 1040), [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
});

it('has no wish when nothing is remembered or no screen is known', () => {
  expect(placeWindow(null, [laptop])).toBeNull();
  expect(placeWindow(at(0, 0), [])).toBeNull();
});
