import type { DocumentName } from '../../core/model/recent-documents.ts';
import type { SearchPlace } from '../../core/rules/search/search-text.ts';
import type { CataloguePlace } from '../features/catalogue/catalogue-place.ts';
import type { LetterKey } from '../features/letter/letter-key.ts';
import type { ReportPlace } from '../features/report/report-place.ts';
import { isOfPeriod, isRoom, type Room } from './room.ts';
import type { VisitedScreen } from './visited-screen.ts';

/** A report that was just begun elsewhere is not asked once more how to begin; one that was left for a while stands as it did. */
export type OpenReport = {
  periodId: string;
  organisationId: string;
  /** The Word file that came, whose text is to be put onto the outline. */
  originalSha256?: string | undefined;
  begunWith?: string;
  startAt?: ReportPlace | null;
  foundAt?: SearchPlace;
};

/** What one opens, and leaves again for what lay beneath. */
export type Screen =
  | ({ kind: 'report' } & OpenReport)
  /** `startTop`: where its fields stood when it was left, in CSS pixels. */
  | { kind: 'letter'; letterKey: LetterKey; startTop: number }
  | Room
  | { kind: 'layouts' }
  /** Null: where the catalogue begins. */
  | { kind: 'catalogue'; place: CataloguePlace | null }
  | { kind: 'forms' }
  | { kind: 'bin' }
  | { kind: 'journal' }
  | { kind: 'backups'; isHandover: boolean }
  | { kind: 'update' };

/** What is open, the top last, one of a kind; beneath all lies the home. Only the top is mounted: what lies beneath has saved. */
export type ScreenStack = readonly Screen[];

/** Opens over what is open; one of its kind that lies beneath goes, with what lay over it: one does not go round in circles. */
export function openScreen(stack: ScreenStack, screen: Screen): ScreenStack {
  const at = stack.findIndex(({ kind }) => kind === screen.kind);
  return [...(at < 0 ? stack : stack.slice(0, at)), screen];
}

/** The same screen at another place. */
export function replaceTop(stack: ScreenStack, screen: Screen): ScreenStack {
  return [...stack.slice(0, -1), screen];
}

/** Goes to a document from a list that names it: beneath it stays the room alone from which one came. */
export function jumpTo(stack: ScreenStack, screen: Screen): ScreenStack {
  return [...stack.filter(isRoom), screen];
}

/** The period whose document or room is open, on top or beneath a list; a room that goes over all periods belongs to none. */
export function openPeriodId(stack: ScreenStack): string | undefined {
  const screen = stack.findLast((each) => each.kind === 'report' || each.kind === 'letter' || isRoom(each));
  if (screen?.kind === 'letter') return screen.letterKey.periodId;
  if (screen?.kind === 'report') return screen.periodId;
  return screen && isRoom(screen) && isOfPeriod(screen) ? screen.periodId : undefined;
}

/** The report or saved letter that a screen shows. */
export function documentOf(screen: Screen): DocumentName | null {
  if (screen.kind === 'report') {
    const { periodId, organisationId } = screen;
    return { kind: 'report', periodId, organisationId };
  }
  if (screen.kind !== 'letter' || !('id' in screen.letterKey)) return null;
  const { periodId, id } = screen.letterKey;
  return { kind: 'letter', periodId, id };
}

/** The screen of a command of the menu. */
export function screenOf(command: VisitedScreen): Screen {
  switch (command) {
    case 'show-layouts':
      return { kind: 'layouts' };
    case 'show-catalogue':
      return { kind: 'catalogue', place: null };
    case 'show-forms':
      return { kind: 'forms' };
    case 'show-bin':
      return { kind: 'bin' };
    case 'show-journal':
      return { kind: 'journal' };
    case 'show-backups':
      return { kind: 'backups', isHandover: false };
    case 'hand-over':
      return { kind: 'backups', isHandover: true };
  }
}

/** What is written to wherever it is shown: it is not opened where data may only be looked at. */
export function isWritten({ kind }: Screen): boolean {
  return kind === 'layouts' || kind === 'catalogue' || kind === 'forms';
}
