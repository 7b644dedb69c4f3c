import { z } from 'zod';

const nothing = z.object({});

/** Nhật ký kỹ thuật. */
export const faultContract = {
  /** An error of the page, as describe-fault.ts puts it. */
  'faults:note': { args: z.object({ details: z.string().max(4_000) }), result: nothing },
  /** Version, system and the newest lines, to be copied for whoever helps. */
  'faults:read': { args: nothing, result: z.object({ details: z.string() }) },
  'faults:open-folder': { args: nothing, result: nothing },
} satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
