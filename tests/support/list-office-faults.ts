import validate, { ready } from '@ooxml-tools/validate';

/** The oldest Word that offices still have, and today's. */
const versions = ['Office2010', 'Microsoft365'] as const;

/**
 * What Microsoft's own validator (Open XML SDK: the schemas of every part, and rules that schemas cannot say) finds wrong
 * in a Word or Excel file, one sentence each with its place.
 */
export async function listOfficeFaults(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  await ready();
  const faults = new Set<string>();
  for (const version of versions) {
    for (const { description, path } of await validate(Uint8Array.from(bytes), format, version))
      faults.add(`${path.partUri} ${path.xpath}: ${description}`);
  }
  return [...faults];
}
