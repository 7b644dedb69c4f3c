/** Below 0 when `one` is older, above 0 when it is newer; both are `major.minor.patch`. */
export function compareVersions(one: string, other: string): number {
  const parts = other.split('.').map(Number);
  for (const [index, part] of one.split('.').map(Number).entries()) {
    const difference = part - (parts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
