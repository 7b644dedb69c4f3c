import type { ReleaseNotes } from '../../model/update-manifest.ts';

const releaseHeading = /^## \[(?<version>\d+\.\d+\.\d+)\](?: - (?<date>\d{4}-\d{2}-\d{2}))?$/;

/**
 * CHANGELOG.md taken apart, newest release first: `## [0.1.0] - 2026-11-29`, groups `### …`, items `- …` that may go on in
 * indented lines. What stands before the first release is left out. Rejects a line that is none of these, so that nothing
 * of it is lost unseen.
 */
export function readChangelog(markdown: string): ReleaseNotes[] {
  const releases: ReleaseNotes[] = [];
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const heading = releaseHeading.exec(line)?.groups;
    if (heading) {
      releases.push({ version: heading['version'] ?? '', date: heading['date'] ?? null, groups: [] });
      continue;
    }
    const release = releases.at(-1);
    if (!release) continue;
    const groups = release.groups;
    const items = groups.at(-1)?.items;
    if (line.startsWith('### ')) groups.push({ title: line.slice(4).trim(), items: [] });
    else if (line.startsWith('- ') && items) items.push(line.slice(2).trim());
    else if (line.startsWith('  ') && items && items.length > 0)
      items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else throw new Error(`CHANGELOG.md: not understood: ${line}`);
  }
  return releases;
}
