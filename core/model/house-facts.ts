import { z } from 'zod';
import { id } from './id.ts';
import { houseSpelling } from './organisation.ts';
import { numberPattern } from './layout-record.ts';
import { signingAuthority } from './signing-authority.ts';
import { line } from './text.ts';

/**
 * What an office's pages say about the office itself, as the first run reads it from an old report and shows it to be
 * corrected. Any field may be empty while somebody types.
 */
export const houseFacts = z.looseObject({
  superiorLines: z.array(line),
  issuerLines: z.array(line),
  symbol: line,
  placeName: line,
  layoutFamily: id,
  /** How the number is written, where not as the layout has it. */
  numberPattern: numberPattern.optional(),
  spelling: houseSpelling,
  authority: signingAuthority,
  authorityName: line,
  /** Those who sign, the one who usually does first; titles as in running text: `Phó Chủ tịch`. */
  signers: z.array(z.looseObject({ fullName: line, title: line })).max(50),
  recipients: z.array(line).max(200),
});
export type HouseFacts = z.infer<typeof houseFacts>;

/** What one old report told about its office. */
export const houseReading = z.looseObject({
  fileName: z.string(),
  /** What is absent was not found, or belongs to a time with other names. */
  facts: houseFacts.partial(),
  headingCount: z.int(),
  /** Number and symbol as they stand there: `Số: 15/BC-MTTQ-BTT`. */
  numberLine: z.string().optional(),
  /** It held text in an old font (TCVN3, VNI), which was converted. */
  isConverted: z.boolean(),
  /** Written before today's provinces began: its names, symbol and place are not taken over. */
  isOfOldStructure: z.boolean(),
});
export type HouseReading = z.infer<typeof houseReading>;
