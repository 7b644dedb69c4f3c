import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { Closing } from '../../../core/contract/closing.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Period } from '../../../core/model/period.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { useIsReadOnly } from '../../open-mode.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCommands } from '../../use-commands.ts';
import { FolderResult } from '../meeting/folder-result.tsx';
import { useFolderJob } from '../meeting/use-folder-job.ts';
import styles from './closing.module.css';

type Props = {
  periodId: string;
  onLeave: () => void;
  /** Whether the period is closed is another now. */
  onPeriodChanged: () => void;
};

/** Kết thúc kỳ, lập hồ sơ: what is still open, which documents the file holds, and the end of the period. */
export function ClosingScreen(props: Props) {
  const [attempt, setAttempt] = useState(0);
  return <Opening key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function Opening({ periodId, onRetry, ...rest }: Props & { onRetry: () => void }) {
  const { answer, problem } = useAnswer((about) => call('closing:show', { periodId: about }), periodId);
  if (answer) return <OpenClosing closing={answer} {...rest} />;
  return (
    <OpeningPanel
      what="phần kết thúc kỳ"
      title="Kết thúc kỳ, lập hồ sơ"
      problem={problem}
      onRetry={onRetry}
      onLeave={rest.onLeave}
    />
  );
}

function OpenClosing({ closing, onLeave, onPeriodChanged }: Omit<Props, 'periodId'> & { closing: Closing }) {
  const { openMatters, documents, periodName } = closing;
  const isReadOnly = useIsReadOnly();
  const [period, setPeriod] = useState<Period>(closing.period);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isActing, setIsActing] = useState(false);
  const [done, setDone] = useState<{ sentence: string; undo: () => Promise<{ period: Period }> } | null>(
    null,
  );
  const folder = useFolderJob();
  const periodId = period.id;
  const { closedAt } = period;
  useCommands({ 'go-home': onLeave, 'close-window': () => void call('window:close', {}) });

  const run = (job: () => Promise<{ period: Period }>, after: typeof done) => {
    if (isActing) return;
    setIsActing(true);
    setProblem(null);
    setDone(null);
    job()
      .then(
        (result) => {
          setPeriod(result.period);
          setDone(after);
          onPeriodChanged();
        },
        (error: unknown) => setProblem(readProblem(error)),
      )
      .finally(() => setIsActing(false));
  };
  const close = () =>
    run(() => call('closing:close', { periodId }), {
      sentence: 'Đã kết thúc kỳ; từ nay kỳ này chỉ xem.',
      undo: () => call('closing:reopen', { periodId }),
    });
  const reopen = () =>
    run(() => call('closing:reopen', { periodId }), {
      sentence: 'Đã mở lại kỳ.',
      undo: () => call('closing:close', { periodId, ...(closedAt && { closedAt }) }),
    });
  return (
    <BackScreen title={`Kết thúc kỳ, lập hồ sơ ${periodName}`} backLabel="Trở về kỳ báo cáo" onBack={onLeave}>
      <div className={styles.messages}>
        {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
        <Said className={styles.done}>
          {done && (
            <>
              {done.sentence}
              <Button size="compact-xs" variant="subtle" onClick={() => run(done.undo, null)}>
                Hoàn tác
              </Button>
            </>
          )}
        </Said>
      </div>
      <div className={styles.parts}>
        <section className={styles.part} aria-labelledby="closing-open">
          <Title order={2} size="h5" id="closing-open">
            {openMatters.length === 0 ? 'Không còn việc nào dở' : `Còn ${openMatters.length} việc chưa xong`}
          </Title>
          {openMatters.length > 0 && (
            <ul className={styles.matters}>
              {openMatters.map((matter) => (
                <li key={matter}>{matter}</li>
              ))}
            </ul>
          )}
          {closedAt ? (
            <div className={styles.row}>
              <span>Kỳ đã kết thúc lúc {formatMomentOfYear(closedAt)}, chỉ xem.</span>
              {!isReadOnly && (
                <Button variant="default" size="compact-sm" aria-disabled={isActing} onClick={reopen}>
                  Mở lại kỳ
                </Button>
              )}
            </div>
          ) : (
            <div className={styles.row}>
              {!isReadOnly && (
                <Button aria-disabled={isActing} onClick={close}>
                  {openMatters.length > 0 ? 'Vẫn kết thúc' : 'Kết thúc kỳ'}
                </Button>
              )}
              <span className={styles.quiet}>
                Kết thúc rồi thì báo cáo, công văn, hội nghị của kỳ chỉ xem; kết luận vẫn theo dõi, đánh giá
                được. Mở lại được bất cứ lúc nào.
              </span>
            </div>
          )}
        </section>
        <section className={styles.part} aria-labelledby="closing-file">
          <div className={styles.row}>
            <Title order={2} size="h5" id="closing-file">
              Hồ sơ: {documents.length} văn bản
            </Title>
            <Button
              variant="light"
              size="compact-sm"
              disabled={documents.length === 0}
              title="Một thư mục mới có Mục lục văn bản và mọi văn bản, tệp đánh số theo thứ tự"
              onClick={() => folder.run(() => call('closing:write-archive', { periodId }))}
            >
              Lập thư mục hồ sơ…
            </Button>
          </div>
          <FolderResult job={folder} />
          {documents.length === 0 ? (
            <p className={styles.quiet}>Kỳ này chưa có văn bản nào để lập hồ sơ.</p>
          ) : (
            <WideTable label="Mục lục văn bản">
              <table className={styles.table}>
                <HiddenCaption>Mục lục văn bản</HiddenCaption>
                <thead>
                  <tr>
                    <th scope="col">Số TT</th>
                    <th scope="col">Số, ký hiệu</th>
                    <th scope="col">Ngày</th>
                    <th scope="col">Trích yếu nội dung</th>
                    <th scope="col">Tác giả</th>
                    <th scope="col">Tệp</th>
                    <th scope="col">Ghi chú</th>
                  </tr>
                </thead>
                <tbody>
                  {documents.map(({ number, date, abstract, author, note, fileCount }, index) => (
                    // The list is read once and stands as it is.
                    // oxlint-disable-next-line react/no-array-index-key
                    <tr key={index}>
                      <td>{String(index + 1).padStart(2, '0')}</td>
                      <td>{number}</td>
                      <td>{date === null ? '' : formatDateShort(date)}</td>
                      <td>{abstract}</td>
                      <td>{author}</td>
                      <td>{fileCount > 0 ? `${fileCount} tệp` : '–'}</td>
                      <td>{note}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          )}
        </section>
      </div>
    </BackScreen>
  );
}
