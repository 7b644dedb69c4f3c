import { appendixReferences } from './appendix-references.ts';
import { blankFigures } from './blank-figures.ts';
import { copiedBlocks } from './copied-blocks.ts';
import { dashes } from './dashes.ts';
import { districts } from './districts.ts';
import { emptySections } from './empty-sections.ts';
import { expiredCitations } from './expired-citations.ts';
import { figuresInProse } from './figures-in-prose.ts';
import { letterhead } from './letterhead.ts';
import { missingCharacters } from './missing-characters.ts';
import { narrowColumns } from './narrow-columns.ts';
import { oldFontText } from './old-font-text.ts';
import { petitionAddressees } from './petition-addressees.ts';
import { ratioParts } from './ratio-parts.ts';
import { reportDate } from './report-date.ts';
import type { ReportCheck } from './report-check.ts';
import { runningTotals } from './running-totals.ts';
import { signer } from './signer.ts';
import { smallCounts } from './small-counts.ts';
import { spaces } from './spaces.ts';
import { tonePlacement } from './tone-placement.ts';
import { unansweredTasks } from './unanswered-tasks.ts';
import { unreadFields } from './unread-fields.ts';

/** Every check, in the order in which the findings are listed. */
export const reportChecks: readonly ReportCheck[] = [
  unreadFields,
  emptySections,
  letterhead,
  signer,
  reportDate,
  ratioParts,
  runningTotals,
  missingCharacters,
  narrowColumns,
  appendixReferences,
  oldFontText,
  figuresInProse,
  expiredCitations,
  copiedBlocks,
  unansweredTasks,
  petitionAddressees,
  blankFigures,
  districts,
  spaces,
  tonePlacement,
  smallCounts,
  dashes,
];
