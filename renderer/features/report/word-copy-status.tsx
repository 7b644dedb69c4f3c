import { useEffect, useState } from 'react';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { problemCode } from '../../../core/contract/problem.ts';
import type { WordCopyState } from '../../../core/model/word-copy.ts';
import { call, onWordCopyChange } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import { useReport } from './report-context.ts';
import styles from './status-bar.module.css';

/** Where the report's Word copy lies, or why it is not up to date; main writes it on its own time, and tells. */
export function WordCopyStatus() {
  const { opened, say } = useReport();
  const { periodId, organisationId } = opened.report;
  const [state, setState] = useState<WordCopyState>({ status: 'none' });
  useEffect(() => {
    let isStale = false;
    const stop = onWordCopyChange((change) => {
      if (change.periodId !== periodId || change.organisationId !== organisationId) return;
      isStale = true; // what was asked before is older than this
      setState(change.state);
    });
    call('word-copy:state', { periodId, organisationId }).then(
      (first) => {
        if (!isStale) setState(first);
      },
      (error: unknown) => readProblem(error), // logged; the next copy tells more
    );
    return () => {
      isStale = true;
      stop();
    };
  }, [periodId, organisationId]);
  if (state.status === 'none' || state.status === 'pending') return null;
  const { words, hint } = describe(state);
  return (
    <span className={styles.copy} data-quiet={state.status === 'written' && !state.editedFileName}>
      <span className={styles.copyWords} title={hint}>
        {words}
      </span>{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() =>
          void call('word-copy:open-folder', { periodId, organisationId }).catch((error: unknown) =>
            say(describeProblem(readProblem(error))),
          )
        }
      >
        Mở thư mục
      </button>
    </span>
  );
}

type Shown = Exclude<WordCopyState, { status: 'none' | 'pending' }>;

function describe(state: Shown): { words: string; hint: string } {
  switch (state.status) {
    case 'written':
      return state.editedFileName === null
        ? { words: `Bản Word: ${state.folder}`, hint: state.fileName }
        : {
            words: 'Bản Word đã được sửa, bản mới ở tệp bên cạnh',
            hint: `“${state.editedFileName}” đã được sửa ngoài phần mềm và được giữ nguyên. Bản mới: “${state.fileName}”.`,
          };
    case 'waiting':
      return {
        words: 'Bản Word đang mở, sẽ ghi lại sau',
        hint: `“${state.fileName}” đang mở ở chương trình khác; đóng lại thì bản mới được ghi.`,
      };
    case 'failed': {
      const code = problemCode.safeParse(state.code);
      return {
        words: 'Chưa ghi được bản Word',
        hint: describeProblem({
          code: code.success ? code.data : 'unexpected',
          details: { file: state.fileName },
        }),
      };
    }
  }
}
