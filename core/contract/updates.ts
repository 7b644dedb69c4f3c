import { z } from 'zod';
import { releaseNotes, releaseVersion } from '../model/update-manifest.ts';

const nothing = z.object({});

export const updateStatus = z.object({
  version: z.string(),
  /** False: no key of a publisher is built in, so no file can be proved. */
  canProve: z.boolean(),
  /** Whether the program starts the installer itself, or shows the file and says what to do. */
  startsInstaller: z.boolean(),
  /** Null while nothing is being installed; copying and checking count bytes. */
  activity: z
    .object({ step: z.enum(['copy', 'backup', 'check', 'start']), done: z.int(), total: z.int() })
    .nullable(),
});
export type UpdateStatus = z.infer<typeof updateStatus>;

/** A chosen file whose signature is right and that fits this PC. */
export const updateOffer = z.object({
  updateId: z.string(),
  fileName: z.string(),
  version: releaseVersion,
  installerBytes: z.int(),
  /** What it brings beyond the installed version, newest first. */
  news: z.array(releaseNotes),
});
export type UpdateOffer = z.infer<typeof updateOffer>;

/** Cập nhật từ tệp. */
export const updateContract = {
  'update:look': { args: nothing, result: updateStatus },
  /** Asks for a file and proves it; changes nothing. Null: cancelled. */
  'update:choose': { args: nothing, result: updateOffer.nullable() },
  /**
   * Copies, backs up, proves the copy, then starts the installer (`started`: the page closes the window) or shows the file in
   * its folder (`shown`).
   */
  'update:install': {
    args: z.object({ updateId: z.string() }),
    result: z.object({ outcome: z.enum(['started', 'shown']), fileName: z.string() }),
  },
  'update:cancel': { args: nothing, result: nothing },
  /** At the first start after an update: since which version there is something new; null at every other time. */
  'update:take-news': { args: nothing, result: z.object({ since: releaseVersion.nullable() }) },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
