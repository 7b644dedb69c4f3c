import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OpenedReport } from '../../../core/contract/views.ts';
import type { LayoutProfile } from '../../../core/layouts/layout-profile.ts';
import type { PasteConversion } from './prose/paste/paste-conversion.ts';
import type { ReportSession, SessionView } from './report-session.ts';

/** A field whose text could not be read and so is not in the record; its place leads back to it. */
export type UnreadField = { place: string; label: string; text: string };

export type ReportContextValue = {
  session: ReportSession;
  /** Brings the steps of undo to disk; asked before the report is left. Never fails. */
  keepSteps: () => Promise<void>;
  opened: OpenedReport;
  layout: LayoutProfile;
  /** Shows one sentence above the page until it is closed. */
  say: (sentence: string) => void;
  /** Shows what a paste has converted, until that can no longer be taken back. */
  showConversion: (conversion: PasteConversion | null) => void;
  /** Asked before the report is left: each field that reads what is typed answers whether it could. */
  fieldReaders: Set<() => UnreadField | null>;
};

/** What stands in fields that could not be read, in the order of the page. */
export function listUnread({ fieldReaders }: Pick<ReportContextValue, 'fieldReaders'>): UnreadField[] {
  return [...fieldReaders].map((read) => read()).filter((each) => each !== null);
}

export const ReportContext = createContext<ReportContextValue | null>(null);

export function useReport(): ReportContextValue {
  const value = useContext(ReportContext);
  if (!value) throw new Error('outside a report');
  return value;
}

/** A part of what the session shows; renders again only when that part is another object. */
export function useSessionPart<T>(select: (view: SessionView) => T): T {
  const { session } = useReport();
  return useSyncExternalStore(session.subscribe, () => select(session.getView()));
}
