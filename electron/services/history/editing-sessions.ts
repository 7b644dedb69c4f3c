import { ProblemError } from '../../../core/contract/problem.ts';
import type { JournalSubject } from '../../../core/model/journal-entry.ts';
import type { RecordKey } from '../../../core/model/record.ts';
import type { Journal } from '../../store/journal-file.ts';
import { isKeptKey } from '../../store/kept-place.ts';
import { recordPath } from '../../store/record-path.ts';
import type { RecordStore } from '../../store/record-store.ts';
import { describeSubject } from '../name-record.ts';

/** A save that comes later than this after the last one begins another session. */
export const sessionPauseMs = 15 * 60_000;
/** Whoever writes on without a pause begins another one all the same. */
const longestSessionMs = 60 * 60_000;

type Saved = { version: number; savedAt: string };
type Session = {
  about: Promise<JournalSubject>;
  beganAt: string;
  firstVersion: number;
  last: Saved;
  timer: NodeJS.Timeout | undefined;
};

/**
 * Editing sessions of records, as their saves tell of them: a session's first save keeps what the one before had left as a
 * version, its beginning and its end stand in the journal. Nothing is needed at the end of the program: what was not ended
 * is ended at the next start (`endLeftSessions`).
 */
export type EditingSessions = {
  /** Before a save. Never rejects: the save itself tells what is wrong with the disk. */
  beforeSave: (key: RecordKey) => Promise<void>;
  afterSave: (key: RecordKey, saved: Saved) => void;
  /** Whether a record is opened for the first time within a session's pause. */
  isFirstOpening: (key: RecordKey) => boolean;
  /** Ends all of them: other data is opened, or the window is closed. */
  endAll: () => Promise<void>;
};

export function createEditingSessions({
  store,
  journal,
  now,
}: {
  store: RecordStore;
  journal: Journal;
  now: () => string;
}): EditingSessions {
  const sessions = new Map<string, Session>();
  const openings = new Map<string, string>();

  const isOver = ({ beganAt, last }: Session): boolean =>
    elapsed(last.savedAt, now()) > sessionPauseMs || elapsed(beganAt, now()) > longestSessionMs;

  const end = async (name: string, session: Session): Promise<void> => {
    clearTimeout(session.timer);
    if (sessions.get(name) === session) sessions.delete(name);
    const { about, beganAt, firstVersion, last } = session;
    await journal.append({
      act: 'edited',
      about: await about,
      details: { from: beganAt, to: last.savedAt, saves: last.version - firstVersion + 1 },
    });
  };

  return {
    beforeSave: async (key) => {
      const name = recordPath(key);
      const session = sessions.get(name);
      if (session && !isOver(session)) return;
      if (session) void end(name, session);
      // Of what the catalogue keeps every save keeps what it replaces.
      if (!isKeptKey(key) || (key.kind !== 'report' && key.kind !== 'letter')) return;
      await store.keepVersion(key, { reason: 'session', note: '' }).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        console.warn(error);
      });
    },

    afterSave: (key, saved) => {
      const name = recordPath(key);
      const running = sessions.get(name);
      const session: Session = running ?? {
        about: describeSubject(store, key),
        beganAt: saved.savedAt,
        firstVersion: saved.version,
        last: saved,
        timer: undefined,
      };
      session.last = saved;
      sessions.set(name, session);
      clearTimeout(session.timer);
      session.timer = setTimeout(() => void end(name, session), sessionPauseMs);
      session.timer.unref();
      if (running) return;
      void session.about.then((about) =>
        journal.append({ act: 'editing-begun', about, details: { version: saved.version } }),
      );
    },

    isFirstOpening: (key) => {
      const name = recordPath(key);
      const opened = openings.get(name);
      openings.set(name, now());
      return opened === undefined || elapsed(opened, now()) > sessionPauseMs;
    },

    endAll: async () => {
      await Promise.all([...sessions].map(([name, session]) => end(name, session)));
    },
  };
}

/** Ends in the journal what an earlier run had begun and could not end: it was killed, or the power went. */
export async function endLeftSessions({
  store,
  journal,
}: {
  store: RecordStore;
  journal: Journal;
}): Promise<void> {
  const { entries } = await journal.read();
  const open = new Map<string, (typeof entries)[number]>();
  for (const entry of entries) {
    const name = entry.about
      ? JSON.stringify([entry.about.kind, entry.about.id, entry.about.periodId, entry.about.organisationId])
      : '';
    if (entry.act === 'editing-begun') open.set(name, entry);
    if (entry.act === 'edited' || entry.act === 'removed') open.delete(name);
  }
  for (const { about, at, details } of open.values()) {
    const key = about && keyOf(about);
    const saved = key && (await store.read(key).catch(() => null));
    const begun = Number(details?.['version'] ?? 0);
    await journal.append({
      act: 'edited',
      about,
      details: {
        from: at,
        ...(saved && { to: saved.savedAt, saves: Math.max(1, saved.version - begun + 1) }),
        brokenOff: 1,
      },
    });
  }
}

function keyOf({ kind, id, periodId, organisationId }: JournalSubject): RecordKey | null {
  if (kind === 'report' && periodId !== undefined && organisationId !== undefined)
    return { kind, periodId, organisationId, revision: 0 };
  return kind === 'letter' && periodId !== undefined && id !== undefined ? { kind, periodId, id } : null;
}

/** A clock that was set back has let no time pass. */
function elapsed(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
