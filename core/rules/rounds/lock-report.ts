import type { Report } from '../../model/report.ts';

/** Whether the text may only be read: what was issued or sent changes after "Mở lại để sửa", never by a stray key. */
export function isTextLocked({ state }: Pick<Report, 'state'>): boolean {
  switch (state) {
    case 'issued':
    case 'sent':
    case 'received':
      return true;
    case 'drafting':
    case 'numbered-draft':
    case 'approved':
    case 'supplement-requested':
      return false;
  }
}

/**
 * A report's earlier text with the present state and numbers: undo takes back what was written, never what
 * the office has done with the report.
 */
export function carryState(text: Report, present: Report): Report {
  const { state, draftNumber, submittedAt, issued, sentAt, acceptedFindings } = present;
  // Text from before the issue knew no number yet; a number that was typed since can be taken back like any word.
  const isNumberLost = issued !== null && text.header.number === '' && present.header.number !== '';
  const isCurrent =
    text.state === state &&
    text.draftNumber === draftNumber &&
    text.submittedAt === submittedAt &&
    text.issued === issued &&
    text.sentAt === sentAt &&
    text.acceptedFindings === acceptedFindings;
  if (isCurrent && !isNumberLost) return text;
  return {
    ...text,
    state,
    draftNumber,
    ...(submittedAt !== undefined && { submittedAt }),
    issued,
    sentAt,
    ...(acceptedFindings !== undefined && { acceptedFindings }),
    header: isNumberLost
      ? { ...text.header, number: present.header.number, date: present.header.date }
      : text.header,
  };
}

/** The present text with the state and the numbers of the same report after an act with it. */
export function takeState(present: Report, acted: Report): Report {
  const { number, date } = acted.header;
  return { ...carryState(present, acted), header: { ...present.header, number, date } };
}
