import type { KeptHistory } from '../../../core/model/kept-history.ts';
import { packHistory } from '../../../core/rules/rounds/pack-history.ts';
import type { ReportSession, SavedSteps } from './report-session.ts';

/** After a save there is this much time for the next one before the steps are kept. */
const keepPauseMs = 1_000;

type Keep = (saved: { version: number; savedAt: string }, history: KeptHistory) => Promise<unknown>;

/** Keeps the session's steps a moment after each save, and at once when asked; that it fails is of no consequence. */
export class HistoryKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private kept: SavedSteps['present'] | null;
  private readonly session: ReportSession;
  private readonly keep: Keep;
  private readonly unsubscribe: () => void;

  constructor(session: ReportSession, keep: Keep) {
    this.session = session;
    this.keep = keep;
    this.kept = session.getView().report;
    this.unsubscribe = session.subscribe(() => {
      const { save, report } = session.getView();
      if (save.status !== 'saved' || report === this.kept) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.flush(), keepPauseMs);
    });
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const steps = this.session.readSavedSteps();
    if (!steps || steps.present === this.kept) return;
    this.kept = steps.present;
    const { version, savedAt } = steps;
    await this.keep({ version, savedAt }, packHistory(steps)).catch(() => {
      this.kept = null; // tried again after the next save
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.unsubscribe();
  }
}
