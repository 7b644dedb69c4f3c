/** What a save of the check carries besides the report: as many kilobytes as the version asks for, each saying which it is. */
export function makeProbe(version: number): string {
  return `${version} `.repeat(50 + (version % 17) * 200);
}
