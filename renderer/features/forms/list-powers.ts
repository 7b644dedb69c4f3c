const powerNames = new Map([
  [-9, 'chia 1.000.000.000'],
  [-6, 'chia 1.000.000'],
  [-3, 'chia 1.000'],
  [0, 'như đã ghi'],
  [3, 'nhân 1.000'],
  [6, 'nhân 1.000.000'],
  [9, 'nhân 1.000.000.000'],
]);

/** The ways in which a number may be scaled, and whatever other one a cell has. */
export function listPowers(current: number): { value: string; label: string }[] {
  const powers = new Map(powerNames);
  if (!powers.has(current)) powers.set(current, current < 0 ? `chia 10^${-current}` : `nhân 10^${current}`);
  return [...powers]
    .toSorted(([one], [other]) => one - other)
    .map(([value, label]) => ({ value: String(value), label }));
}
