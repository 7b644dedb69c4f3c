/** The screens of the menu to which an open report or letter gives way, and from which one comes back to it. */
export const visitedScreens = [
  'show-layouts',
  'show-catalogue',
  'show-forms',
  'show-bin',
  'show-journal',
  'show-backups',
  'hand-over',
] as const;
export type VisitedScreen = (typeof visitedScreens)[number];
