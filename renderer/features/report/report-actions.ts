import type { PrintVariant } from '../../../core/contract/views.ts';
import type { ExportFormat } from './use-export.ts';

/** What the toolbar, the menu and the keys can ask of the screen. */
export type ReportActions = {
  save: () => void;
  undo: () => void;
  redo: () => void;
  insertNote: () => void;
  pickFigure: () => void;
  pickCitation: () => void;
  showPrintView: () => void;
  /** The print view at the cursor's place. */
  showPrintHere: () => void;
  exportAs: (format: ExportFormat, variant?: PrintVariant) => void;
  /** On paper. */
  print: () => void;
  /** Điền biểu mẫu: the upper level's Excel form, filled from the saved report. */
  fillForm: () => void;
  toggleDrawer: () => void;
  showFindings: () => void;
  find: (mode: 'find' | 'replace') => void;
  findNext: (by: 1 | -1) => void;
  leave: () => void;
};
