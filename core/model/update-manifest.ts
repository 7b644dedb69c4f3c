import { z } from 'zod';
import { calendarDate } from './calendar-date.ts';
import { line } from './text.ts';

/** `major.minor.patch`; each release of Giao Ban has one, and nothing before or after it. */
export const releaseVersion = z.string().regex(/^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/);

/** What one release brings, as "Có gì mới" and an update file tell it: CHANGELOG.md, taken apart. */
export const releaseNotes = z.object({
  version: releaseVersion,
  /** Null while it is not released. */
  date: calendarDate.nullable(),
  groups: z.array(z.object({ title: line, items: z.array(z.string().min(1).max(2_000)).max(200) })).max(20),
});
export type ReleaseNotes = z.infer<typeof releaseNotes>;

/** Systems for which there are packages: the names of Node. */
export const updatePlatform = z.enum(['win32', 'darwin', 'linux']);
export type UpdatePlatform = z.infer<typeof updatePlatform>;

/** Sizes beyond which an update file is refused before it is read. */
export const updateLimits = {
  manifestBytes: 512 * 1_024,
  installerBytes: 600 * 1_024 * 1_024,
} as const;

/** What the signature of an update file covers. Unknown fields are kept: a later program may write more. */
export const updateManifest = z.looseObject({
  product: z.literal('giao-ban'),
  version: releaseVersion,
  platform: updatePlatform,
  arch: z.enum(['x64', 'arm64']),
  installer: z.object({
    /** Given to the private copy: no part of a path. */
    name: z
      .string()
      .max(100)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:exe|dmg|zip|AppImage|deb)$/),
    size: z.int().min(1).max(updateLimits.installerBytes),
    sha512: z.string().regex(/^[0-9a-f]{128}$/),
  }),
  /** This release and those before it, newest first. */
  releases: z.array(releaseNotes).min(1).max(50),
});
export type UpdateManifest = z.infer<typeof updateManifest>;
