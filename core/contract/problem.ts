/** Everything that can go wrong in an expected way; each has one Vietnamese sentence in describe-problem.ts. */
export const problemCodes = [
  'unknown-organisation',
  'unknown-period',
  'unknown-indicator',
  'unknown-layout',
  'unknown-record-kind',
  'organisation-ends-before-start',
  'organisation-versions-overlap',
  'organisation-versions-gap',
  'organisation-parent-unknown',
  'organisation-parent-cycle',
  'organisation-predecessor-unknown',
  'organisation-lineage-cycle',
  'organisation-lineage-order',
  'organisation-symbol-taken',
  /** A change takes effect on a day on which the body does not stand, or changes nothing. */
  'organisation-not-standing',
  'organisation-change-empty',
  'organisation-change-built-upon',
  'nobody-expected',
  'invalid-id',
  'invalid-json',
  'invalid-record',
  'record-too-large',
  'record-missing',
  'already-exists',
  'stale-version',
  'unreadable-file',
  'newer-file',
  'not-a-folder',
  /** The place of the program itself, which installing and uninstalling empties. */
  'folder-of-program',
  /** Damaged, and an earlier state took its place; `savedAt` is an instant. */
  'restored-file',
  /** `sentence` says what and where. */
  'journal-damaged',
  'no-printer',
  'printer-refused',
  'no-workspace',
  /** A set of data that was there and is no more: a pulled drive, a share that is away, a folder that was moved. */
  'workspace-gone',
  /** Opened only to be looked at. */
  'read-only',
  'folder-in-use',
  'no-permission',
  'disk-full',
  'file-in-use',
  'cannot-open-file',
  /** `fault` says what the file is instead: see electron/import/word/word-file-error.ts. */
  'not-readable-word',
  /** `fault` says what the file is instead: see electron/import/excel/excel-file-error.ts. */
  'not-readable-excel',
  /** A rule of a noun of the catalogue refuses it: `sentence` says why, `name` which record. */
  'refused-record',
  /** `fault` says why: see electron/forms/form-file-error.ts; `about` names the sheet or cell. */
  'not-readable-form',
  'form-file-missing',
  'wrong-extension',
  'act-not-possible',
  'not-a-pdf',
  'file-too-large',
  'signed-copy-missing',
  'not-a-copy-file',
  /** Neither a handover nor a backup file. */
  'not-a-pack',
  'passphrase-needed',
  'wrong-passphrase',
  /** `reason` says why: see core/rules/updates/describe-update-fault.ts. */
  'update-refused',
  /** A folder in which no backup was found. */
  'no-backups',
  /** While a restore puts another state in place. */
  'being-restored',
  /** The process that searches ended before it answered; the next question starts another one. */
  'search-interrupted',
  'not-a-section-file',
  'section-file-of-another-report',
  'folder-missing',
  'write-failed',
  /** The period names no office that gathers its reports, or every report has come. */
  'no-receiver',
  'nobody-to-remind',
  /** Kết thúc kỳ: what belongs to the period is only looked at. */
  'period-closed',
  /** `document` names what the report does not have. */
  'nothing-to-print',
  'print-failed',
  'print-timed-out',
  'cancelled',
  'untrusted-page',
  'unknown-command',
  'missing-option',
  'wrong-option',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `details` name what the sentence is about: a file, a field, a value. Never a stack, never a report's text. */
export type Problem = { code: ProblemCode; details: Record<string, string> };

/** An expected failure on its way to the host that will put it into words. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, details: Record<string, string> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'ProblemError';
    this.problem = { code, details };
  }
}
