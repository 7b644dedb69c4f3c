/** In device-independent pixels, as the system counts its screens. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** As much of the title bar must be on a screen, so that the window can be taken hold of. */
const titleBar = { height: 32, leastWidth: 160 };

/**
 * Where a window opens that stood at `remembered`. One that can still be taken hold of stays, no larger than its screen; one
 * whose screen has gone comes to the middle of the first of `workAreas`. Null: nothing is remembered, or there is no screen.
 */
export function placeWindow(remembered: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle | null {
  const [first] = workAreas;
  if (!remembered || !first) return null;
  const bar = { ...remembered, height: titleBar.height };
  const holding = workAreas.find((area) => {
    const { width, height } = overlap(bar, area);
    return width >= Math.min(titleBar.leastWidth, remembered.width) && height >= titleBar.height / 2;
  });
  const area = holding ?? first;
  const width = Math.min(remembered.width, area.width);
  const height = Math.min(remembered.height, area.height);
  if (holding) return { x: remembered.x, y: Math.max(remembered.y, area.y), width, height };
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function overlap(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return { width: Math.max(width, 0), height: Math.max(height, 0) };
}
