import type { SearchPlace } from '../../../core/rules/search/search-text.ts';
import type { VisitedScreen } from '../../screens/visited-screen.ts';
import type { ReportPlace } from './report-place.ts';

export type ReportEditorProps = {
  periodId: string;
  organisationId: string;
  /** Said when a report opens that was begun elsewhere; such a one is not asked how to begin. */
  begunWith?: string;
  /** Where the report stood when it was left for another screen; null: it opens at its beginning. */
  startAt?: ReportPlace | null;
  /** The Word file that came, kept under this name: what it would bring is shown at once when the report is still empty. */
  originalSha256?: string | undefined;
  /** A place that was searched for: the cursor is brought there. */
  foundAt?: SearchPlace;
  onLeave: () => void;
  /** To a screen from which one comes back to the place in the report. */
  onVisit: (screen: VisitedScreen, place: ReportPlace | null) => void;
  onShowWorkspaces: () => void;
};
