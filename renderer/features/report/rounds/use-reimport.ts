import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import { buildPeriodicReport } from '../../../../core/documents/periodic-report.ts';
import type { WordDocument } from '../../../../core/reading/word-document.ts';
import { compareWithWord, type EditedWord } from '../../../../core/rules/comparison/compare-with-word.ts';
import { call } from '../../../api/client.ts';
import { readProblem } from '../../../components/read-problem.ts';
import { newId } from '../new-id.ts';
import { useReport } from '../report-context.ts';

export type ReimportState =
  | { status: 'reading' }
  | { status: 'failed'; problem: Problem }
  | { status: 'read'; fileName: string; edited: EditedWord };

/** Asks for the edited file at once, and sets it beside the report as it then stands. */
export function useReimport(close: () => void): {
  state: ReimportState;
  choose: () => void;
  cancel: () => void;
} {
  const { session, opened, layout } = useReport();
  const [state, setState] = useState<ReimportState>({ status: 'reading' });
  const isGone = useRef(false);
  const compare = (word: WordDocument): EditedWord => {
    session.settle();
    const { report } = session.getView();
    const { organisation, period, indicators, citedDocuments, openTasks } = opened;
    const common = { report, indicators, citedDocuments };
    const lastTasks = openTasks.map(({ task }) => task);
    const document = buildPeriodicReport({ ...common, organisation, period, layout, lastTasks });
    return compareWithWord({ ...common, document, word, newId });
  };
  const read = async () => {
    try {
      const file = await call('report:read-word', {});
      if (isGone.current) return;
      if (file) setState({ status: 'read', fileName: file.fileName, edited: compare(file.word) });
      else close();
    } catch (error) {
      if (!isGone.current) setState({ status: 'failed', problem: readProblem(error) });
    }
  };
  const readFirst = useEffectEvent(read);
  useEffect(() => {
    // The state is set only after a file was chosen and read, which the rule cannot see.
    // oxlint-disable-next-line react/set-state-in-effect
    void readFirst();
    return () => {
      isGone.current = true;
    };
  }, []);
  return {
    state,
    choose: () => {
      setState({ status: 'reading' });
      void read();
    },
    cancel: () => {
      call('report:cancel-reading', {}).catch((error: unknown) => readProblem(error));
      close();
    },
  };
}
