import { readChangelog } from '../../core/rules/updates/read-changelog.ts';

/**
 * What a release says of itself, in Markdown: what is new, from the changelog. Throws when tag, version and changelog do not speak
 * of the same release, or the changelog has no date for it.
 */
export function writeReleaseNotes(changelog: string, version: string, tag: string): string {
  if (tag !== `v${version}`)
    throw new Error(`the tag ${tag} is not v${version}, the version of package.json`);
  const [newest] = readChangelog(changelog);
  if (newest?.version !== version || newest.date === null)
    throw new Error(`CHANGELOG.md must begin with "## [${version}] - <date>"`);
  return newest.groups
    .map(({ title, items }) => `### ${title}\n\n${items.map((item) => `- ${item}\n`).join('')}`)
    .join('\n');
}
