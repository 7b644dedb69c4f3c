import { useEffect, useState } from 'react';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { problemCode } from '../../../core/contract/problem.ts';
import type { WordCopyState } from '../../../core/model/word-copy.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import { useReport } from './report-context.ts';
import styles from './status-bar.module.css';

/** Main writes the copy on its own time; its state is asked for, quietly, while the report is in sight. */
const askEveryMs = 5_000;

/** Where the report's Word copy lies, or why it is not up to date. */
export function WordCopyStatus() {
  const { opened, say } = useReport();
  const { periodId, organisationId } = opened.report;
  const [state, setState] = useState<WordCopyState>({ status: 'none' });
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      try {
        const next = await call('word-copy:state', { periodId, organisationId });
        if (!isGone) setState(next);
      } catch (error) {
        readProblem(error); // logged; the next answer tells more
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => {
      isGone = true;
      clearInterval(timer);
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
