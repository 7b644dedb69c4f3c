import { z } from 'zod';
import { defaultFileNames, type FileNameSettings } from './file-name-settings.ts';
import { line } from './text.ts';
import { textSizes } from './text-sizes.ts';

const textSize = z.literal(textSizes);

const fileNames = z.object({
  pattern: line,
  isAscii: z.boolean(),
  space: z.enum(['space', 'underscore', 'hyphen']),
}) satisfies z.ZodType<FileNameSettings>;

/** What one may choose for this PC; `system`: as Windows has it. */
export const preferenceChoices = z.object({
  textSize,
  contrast: z.enum(['system', 'high']),
  motion: z.enum(['system', 'reduced']),
  /** Without the graphics card, from the next start on: for a screen that flickers or stays black. */
  isDrawnBySoftware: z.boolean(),
  fileNames,
});
export type PreferenceChoices = z.infer<typeof preferenceChoices>;

export const defaultChoices: PreferenceChoices = {
  textSize: 100,
  contrast: 'system',
  motion: 'system',
  isDrawnBySoftware: false,
  fileNames: defaultFileNames,
};

/** In device-independent pixels; `bounds`: as it stands when it is not maximized. */
const windowPlace = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

const { shape } = preferenceChoices;

/** Tuỳ chọn: kept per PC, outside the data. What is missing or damaged is as at the first start; the rest stays. */
export const preferences = z.looseObject({
  textSize: shape.textSize.catch(defaultChoices.textSize),
  contrast: shape.contrast.catch(defaultChoices.contrast),
  motion: shape.motion.catch(defaultChoices.motion),
  isDrawnBySoftware: shape.isDrawnBySoftware.catch(defaultChoices.isDrawnBySoftware),
  fileNames: shape.fileNames.catch(defaultChoices.fileNames),
  /** Where the window stood when it was last closed. */
  window: windowPlace.nullable().catch(null),
});
export type Preferences = z.infer<typeof preferences>;
