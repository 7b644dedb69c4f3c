import type { UpdateManifest } from '../../model/update-manifest.ts';
import { compareVersions } from './compare-versions.ts';

/** Why a properly signed update file is not taken on this PC. */
export type UpdateMismatch = 'other-system' | 'other-architecture' | 'same-version' | 'older-version';

/** What runs here: `platform` and `arch` are the names of Node. */
export type Installed = { version: string; platform: string; arch: string };

/** Null: it may be installed. A file for another PC is told as such, whatever its version. */
export function checkUpdate(
  { version, platform, arch }: Pick<UpdateManifest, 'version' | 'platform' | 'arch'>,
  installed: Installed,
): UpdateMismatch | null {
  if (platform !== installed.platform) return 'other-system';
  if (arch !== installed.arch) return 'other-architecture';
  const difference = compareVersions(version, installed.version);
  if (difference === 0) return 'same-version';
  return difference < 0 ? 'older-version' : null;
}
