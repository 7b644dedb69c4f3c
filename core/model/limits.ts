/** Sizes beyond which input is refused with a sentence instead of freezing an office PC. */
export const limits = {
  lineCharacters: 1_000,
  paragraphCharacters: 100_000,
  reportCharacters: 2_000_000,
  blocks: 5_000,
  tableColumns: 40,
  tableRows: 2_000,
  tableCells: 10_000,
  appendices: 100,
  rowsOfTasks: 500,
  formCells: 5_000,
  formEditions: 50,
  /** What of a form's sheet is shown and can be filled. */
  formRows: 2_000,
  formColumns: 256,
  formShownCells: 60_000,
  signedCopyBytes: 200_000_000,
  recordBytes: 16_000_000,
} as const;
