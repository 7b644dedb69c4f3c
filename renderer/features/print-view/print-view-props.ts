import type { PrintedPlace } from '../../../core/contract/printed-place.ts';
import type { Exported, PrintVariant } from '../../../core/contract/views.ts';
import type { Report } from '../../../core/model/report.ts';

export type PrintViewProps = {
  /** As it stands in the editor, saved or not. */
  report: Report;
  /** For the head of the view: `Báo cáo quý I/2021 – Hội Nông dân tỉnh`. */
  title: string;
  onClose: () => void;
  /** A press on a place of the page. */
  onGoTo: (target: PrintedPlace['target']) => void;
  /** What is shown first and marked for a moment; null: the first page. */
  startAt: PrintedPlace['target'] | null;
  /** Before anything goes to paper; rejects with a `ProblemError`. */
  onSave: () => Promise<void>;
  /** Saves, then calls `report:export`; rejects with a `ProblemError`. The view shows the wait, the result, the problem. */
  onExport: (format: 'word' | 'pdf', variant?: PrintVariant) => Promise<Exported>;
};
