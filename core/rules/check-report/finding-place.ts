/**
 * The very place that a finding is about. `text`: characters of one text block of the prose; `part` counts the paragraphs
 * inside a table, and a reference or a note counts as one character. `field`: a field of the page by its place.
 */
export type FindingPlace =
  | { kind: 'text'; blockId: string; part: number; from: number; to: number }
  | { kind: 'note'; noteId: string }
  | { kind: 'block'; blockId: string }
  | { kind: 'section'; sectionId: string }
  | { kind: 'field'; place: string };
