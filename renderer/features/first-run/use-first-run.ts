import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { OrganisationChoices } from '../../../core/contract/views.ts';
import type { FirstRunBody, FirstRunDraft } from '../../../core/model/first-run-draft.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import { useCommands } from '../../use-commands.ts';

/** From the last key to the save of the answers. */
const savePauseMs = 500;

const unanswered: FirstRunDraft = {
  step: 1,
  provinceId: null,
  bodyIds: [],
  other: null,
  bodies: [],
  shownId: null,
  period: null,
};

export type FirstRunAnswers = {
  choices: OrganisationChoices | null;
  draft: FirstRunDraft;
  problem: Problem | null;
  change: (part: Partial<FirstRunDraft>) => void;
  changeBody: (id: string, change: (body: FirstRunBody) => FirstRunBody) => void;
  /** Brings the answers to disk now; rejects with what keeps them from it. */
  save: () => Promise<void>;
  fail: (error: unknown) => void;
  forgetProblem: () => void;
  retry: () => void;
};

/** The answers so far: read when the program starts, kept after each pause and when the window is closed. */
export function useFirstRun(): FirstRunAnswers {
  const [choices, setChoices] = useState<OrganisationChoices | null>(null);
  const [draft, setDraft] = useState<FirstRunDraft>(unanswered);
  const [problem, setProblem] = useState<Problem | null>(null);
  const saved = useRef<FirstRunDraft>(unanswered);
  const fail = useCallback((error: unknown) => setProblem(readProblem(error)), []);

  const load = useCallback(() => {
    call('first-run:open', {}).then((opened) => {
      const found = opened.draft ?? unanswered;
      saved.current = found;
      setDraft(found);
      setChoices(opened.choices);
    }, fail);
  }, [fail]);
  useEffect(load, [load]);

  const saveDraft = async (next: FirstRunDraft) => {
    if (next === saved.current) return;
    await call('first-run:save', { draft: next });
    saved.current = next;
  };
  const saveSoon = useEffectEvent((next: FirstRunDraft) => {
    saveDraft(next).catch(fail);
  });
  useEffect(() => {
    if (!choices) return;
    const timer = setTimeout(() => saveSoon(draft), savePauseMs);
    return () => clearTimeout(timer);
  }, [draft, choices]);

  const hasRefusedToClose = useRef(false);
  useCommands({
    'close-window': () => {
      const close = () => void call('window:close', {});
      saveDraft(draft).then(close, (error: unknown) => {
        // Whoever closes once more gives up what could not be kept.
        if (hasRefusedToClose.current) {
          close();
          return;
        }
        hasRefusedToClose.current = true;
        fail(error);
        void call('window:keep-open', {});
      });
    },
  });

  return {
    choices,
    draft,
    problem,
    change: useCallback((part) => setDraft((before) => ({ ...before, ...part })), []),
    changeBody: useCallback(
      (id, change) =>
        setDraft((before) => ({
          ...before,
          bodies: before.bodies.map((body) => (body.organisation.id === id ? change(body) : body)),
        })),
      [],
    ),
    save: () => saveDraft(draft),
    fail,
    forgetProblem: useCallback(() => setProblem(null), []),
    retry: () => {
      setProblem(null);
      load();
    },
  };
}
