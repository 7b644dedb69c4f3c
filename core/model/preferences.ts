import { z } from 'zod';

/** In per cent of the size that the screens are drawn for. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const textSize = z.literal(textSizes);
export type TextSize = z.infer<typeof textSize>;

/** What one may choose for this PC; `system`: as Windows has it. */
export const preferenceChoices = z.object({
  textSize,
  contrast: z.enum(['system', 'high']),
  motion: z.enum(['system', 'reduced']),
});
export type PreferenceChoices = z.infer<typeof preferenceChoices>;

export const defaultChoices: PreferenceChoices = { textSize: 100, contrast: 'system', motion: 'system' };

const { shape } = preferenceChoices;

/** Tuỳ chọn: kept per PC, outside the data. What is missing or damaged is as at the first start; the rest stays. */
export const preferences = z.looseObject({
  textSize: shape.textSize.catch(defaultChoices.textSize),
  contrast: shape.contrast.catch(defaultChoices.contrast),
  motion: shape.motion.catch(defaultChoices.motion),
});
export type Preferences = z.infer<typeof preferences>;
