import type { ReleaseNotes } from '../../model/update-manifest.ts';
import { compareVersions } from './compare-versions.ts';

/** The releases after `version`, newest first: what an update brings to whoever has that one. */
export function listNews(releases: readonly ReleaseNotes[], version: string): ReleaseNotes[] {
  return releases
    .filter((release) => compareVersions(release.version, version) > 0)
    .toSorted((one, other) => compareVersions(other.version, one.version));
}
