import { useEffect, useState } from 'react';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { problemCodes } from '../../../core/contract/problem.ts';
import type { WordCopyState } from '../../../core/model/word-copy.ts';
import { call, onWordCopyChange } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import { useReport } from './report-context.ts';
import styles from './status-bar.module.css';

/** Where the report's Word copy lies, or why it is not up to date; main writes it on its own time, and tells. */
export function WordCopyStatus() {
  const { opened, say, session } = useReport();
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
  const tell = (error: unknown) => say(describeProblem(readProblem(error)));
  return (
    <span className={styles.copy} data-quiet={state.status === 'written' && !state.editedFileName}>
      <span className={styles.copyWords} title={hint}>
        {words}
      </span>{' '}
      {state.status === 'withheld' && (
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            const write = async () => {
              await session.saveNow();
              setState(await call('word-copy:write', { periodId, organisationId }));
            };
            write().catch(tell);
          }}
        >
          Ghi bản Word một lần
        </button>
      )}
      {(state.status !== 'withheld' || state.earlierFileName !== null) && (
        <button
          type="button"
          className={styles.link}
          onClick={() => void call('word-copy:open-folder', { periodId, organisationId }).catch(tell)}
        >
          Mở thư mục
        </button>
      )}
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
    case 'withheld':
      return {
        words: 'Văn bản mật: không tự ghi bản Word',
        hint:
          state.earlierFileName === null
            ? 'Báo cáo có độ mật nên phần mềm không tự ghi bản Word. Cần thì bấm “Ghi bản Word một lần”.'
            : `Báo cáo có độ mật nên phần mềm không tự ghi bản Word. Tệp “${state.earlierFileName}” ghi trước đây vẫn còn trong thư mục; xử lý tệp ấy theo quy định về văn bản mật.`,
      };
    case 'waiting':
      return {
        words: 'Bản Word đang mở, sẽ ghi lại sau',
        hint: `“${state.fileName}” đang mở ở chương trình khác; đóng lại thì bản mới được ghi.`,
      };
    case 'failed':
      return {
        words: 'Chưa ghi được bản Word',
        hint: describeProblem({
          code: problemCodes.find((code) => code === state.code) ?? 'unexpected',
          details: { file: state.fileName },
        }),
      };
  }
}
