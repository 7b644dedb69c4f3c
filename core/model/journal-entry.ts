import { z } from 'zod';
import { instant } from './instant.ts';

/** What the program itself writes into the journal; a later program may know more, so a file is read with any word. */
export const journalActs = [
  'data-created',
  'opened',
  'editing-begun',
  'edited',
  'saved',
  'submitted',
  'revised',
  'approved',
  'issued',
  'sent',
  'reopened',
  'arrival-registered',
  'arrival-changed',
  'arrival-withdrawn',
  'supplement-requested',
  'supplement-withdrawn',
  'supplement-received',
  'revision-taken',
  'report-accepted',
  'acceptance-withdrawn',
  'source-registered',
  'source-changed',
  'petitions-merged',
  'petitions-unmerged',
  'petitions-transferred',
  'period-closed',
  'period-reopened',
  'archived',
  'signed-copy-attached',
  'signed-copy-detached',
  'imported',
  'restored',
  'exported',
  'sections-given',
  'removed',
  'brought-back',
  'removed-for-good',
  'bin-emptied',
  'organisation-changed',
  'organisation-change-undone',
  'damage-found',
  'lock-taken-over',
  'backed-up',
  'backup-restored',
  'handed-over',
  'taken-over',
  'migrated',
] as const;
export type JournalAct = (typeof journalActs)[number];

/** What kinds of work the journal is narrowed down to. */
export const journalGroup = z.enum(['writing', 'rounds', 'versions', 'catalogue', 'removal', 'program']);
export type JournalGroup = z.infer<typeof journalGroup>;

/** What an entry is about. `name` is as people call it, without an abstract: never a word of what is written in it. */
export const journalSubject = z.looseObject({
  kind: z.string(),
  id: z.string().optional(),
  periodId: z.string().optional(),
  organisationId: z.string().optional(),
  name: z.string(),
});
export type JournalSubject = z.infer<typeof journalSubject>;

/** What is told of an event; who and when are added where it is written. */
export type JournalEvent = {
  act: JournalAct;
  about: JournalSubject | null;
  details?: Record<string, string | number>;
};

/**
 * One line of `journal/<year>.jsonl`, chained to the one before: `prev` is the SHA-256 of that line's text, `checksum` covers
 * this line but for itself. `afterTorn`: the line before was cut off by a power cut. `lost`: so many events before this one
 * could not be written.
 */
export const journalEntry = z.looseObject({
  n: z.int().min(1),
  at: instant,
  user: z.string(),
  machine: z.string(),
  installation: z.string(),
  act: z.string(),
  about: journalSubject.nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  lost: z.int().optional(),
  afterTorn: z.literal(true).optional(),
  prev: z.string(),
  checksum: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** `journal/head.json`: how far the journal had come, so that lines cut off at its end are missed. */
export const journalHead = z.object({ n: z.int().min(1), line: z.string(), checksum: z.string() });

/** What is wrong with the journal, or worth telling, and where. */
export type JournalFault = {
  /**
   * altered: a line is not what was written. broken: lines were taken out, put in or moved. cut: the end is missing.
   * head: the mark of how far it had come is damaged or gone. torn: a line that a power cut left unfinished, no fault.
   */
  reason: 'altered' | 'broken' | 'cut' | 'head' | 'torn';
  file: string;
  line: number;
};
