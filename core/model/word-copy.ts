import { z } from 'zod';
import { instant } from './instant.ts';
import { line } from './text.ts';

/** Bản Word: the readable copy of each report that lies in the office's own folder. Kept per PC, outside the data. */
export const wordCopySettings = z.looseObject({
  isOn: z.boolean(),
  /** The chosen folder; null: "Báo cáo" among the user's documents. */
  folder: z.string().nullable(),
  /** As file-name-pattern.ts reads it; `/` makes a folder inside. */
  folderPattern: line,
  namePattern: line.min(1),
  /** File and folder names without marks, for old USB tools and mail systems. */
  isAscii: z.boolean(),
});
export type WordCopySettings = z.infer<typeof wordCopySettings>;

export const defaultWordCopySettings: WordCopySettings = {
  isOn: true,
  folder: null,
  folderPattern: '{năm}',
  namePattern: 'Báo cáo {kỳ} - {cơ quan}',
  isAscii: false,
};

/** The settings, and by path the hashes of what the program wrote there last. */
export const wordCopyMemory = z.looseObject({
  settings: wordCopySettings,
  written: z.record(z.string(), z.array(z.string())),
});
export type WordCopyMemory = z.infer<typeof wordCopyMemory>;

const place = { folder: z.string(), fileName: z.string() };

/** What has become of the copy of one report. */
export const wordCopyState = z.discriminatedUnion('status', [
  /** Switched off, practice data, or nothing saved yet. */
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('pending') }),
  z.object({
    status: z.literal('written'),
    ...place,
    writtenAt: instant,
    /** The copy that somebody has edited and that is left alone; this one stands beside it. */
    editedFileName: z.string().nullable(),
  }),
  /** The report bears a độ mật: nothing is written by itself. `earlierFileName`: a copy that lies there from before. */
  z.object({ status: z.literal('withheld'), ...place, earlierFileName: z.string().nullable() }),
  /** Word has it open; it is tried again. */
  z.object({ status: z.literal('waiting'), ...place }),
  z.object({ status: z.literal('failed'), ...place, code: z.string() }),
]);
export type WordCopyState = z.infer<typeof wordCopyState>;
