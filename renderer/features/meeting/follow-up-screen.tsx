import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { FollowUp, FollowUpRow } from '../../../core/contract/meeting.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported } from '../../../core/contract/views.ts';
import type { Conclusion } from '../../../core/model/conclusion.ts';
import {
  countDue,
  lastDayOfConclusion,
  tellDue,
  tellReconciliation,
} from '../../../core/rules/follow-up/judge-conclusion.ts';
import { moveConclusionOn } from '../../../core/rules/follow-up/move-conclusion.ts';
import {
  actTowards,
  conclusionStateNames,
  conclusionStates,
  stateOfConclusion,
} from '../../../core/rules/states/conclusion.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { copyText } from '../../components/copy-text.ts';
import { ExportResult } from '../../components/export-result.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { useAutosaved } from '../../components/use-autosaved.ts';
import { OpenRecords } from '../../components/open-records.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { useIsReadOnly } from '../../open-mode.ts';
import type { RoomProps } from '../../screens/room-screen.tsx';
import { useCommands } from '../../use-commands.ts';
import { readProse } from './read-line.ts';
import styles from './meeting.module.css';

type Outcome = NonNullable<Conclusion['outcome']>;

const dueNames: Readonly<Record<FollowUpRow['due'], string>> = {
  overdue: 'Quá hạn',
  today: 'Đến hạn hôm nay',
  'this-week': 'Đến hạn trong tuần',
  later: 'Còn thời hạn',
  'no-deadline': 'Không ghi thời hạn',
  settled: 'Đã xong hoặc thường xuyên',
};

const outcomeChoices = conclusionStates.map((value) => ({ value, label: conclusionStateNames[value] }));

const noOutcome: Outcome = { state: null, result: '', reason: '' };

/** Theo dõi thực hiện kết luận: every conclusion of every period, who leads, until when, what came of it. */
export function FollowUpScreen({ periodId, onLeave }: RoomProps) {
  const isReadOnly = useIsReadOnly();
  const [found, setFound] = useState<FollowUp | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  const [isExporting, setIsExporting] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const [lead, setLead] = useState('');
  const [due, setDue] = useState('');
  const fail = (error: unknown) => setProblem(readProblem(error));
  const load = useCallback(() => {
    call('follow-up:list', {}).then(setFound, (error: unknown) => setProblem(readProblem(error)));
  }, []);
  useEffect(load, [load]);
  const [records] = useState(() => new OpenRecords());
  const leaving = useLeaving(records);
  const leave = () => leaving.go(onLeave);
  useCommands({ 'go-home': leave, 'close-window': leaving.close });
  const rows = found?.rows ?? [];
  const nameLead = ({ conclusion: { task } }: FollowUpRow) => task.lead?.name.trim() ?? '';
  const leads = [...new Set(rows.map(nameLead).filter(Boolean))];
  const shown = rows.filter(
    (row) => (lead === '' || nameLead(row) === lead) && (due === '' || row.due === due),
  );
  const exportAs = (format: 'word' | 'pdf') => {
    if (isExporting) return;
    setIsExporting(true);
    setExported(null);
    setProblem(null);
    const run = async () => {
      if (!(await records.saveNow())) return;
      const result = await call('follow-up:export', { periodId, format });
      setExported(result.status === 'done' ? result : null);
    };
    run()
      .catch(fail)
      .finally(() => setIsExporting(false));
  };
  const copy = () => setIsCopied(copyText(tellReconciliation(rows).join('\n')));
  const pressing = tellDue(countDue(rows.map((row) => row.due)));
  const hasJudged = rows.some(({ conclusion }) => (conclusion.outcome?.state ?? null) !== null);
  return (
    <BackScreen
      title="Theo dõi thực hiện kết luận"
      backLabel="Trở về kỳ báo cáo"
      onBack={leave}
      exports={
        rows.length > 0 && (
          <>
            {hasJudged && (
              <Button
                variant="default"
                title="Mấy câu về kết quả thực hiện kết luận, để đưa vào báo cáo tổng hợp"
                onClick={copy}
              >
                {isCopied ? 'Đã chép' : 'Chép kết quả'}
              </Button>
            )}
            <Button variant="default" aria-disabled={isExporting} onClick={() => exportAs('word')}>
              Bảng đối soát, Word
            </Button>
            <Button aria-disabled={isExporting} onClick={() => exportAs('pdf')}>
              Bảng đối soát, PDF
            </Button>
          </>
        )
      }
    >
      <div className={styles.messages}>
        {found?.problems.map((each) => (
          <ProblemBanner key={describeProblem(each)} problem={each} />
        ))}
        {problem && <ProblemBanner problem={problem} onRetry={load} onDismiss={() => setProblem(null)} />}
        {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      </div>
      <div className={styles.part}>
        {!found && !problem && <BusyIndicator label="Đang đọc các kết luận…" />}
        {found && rows.length === 0 && (
          <p className={styles.quiet}>
            Chưa có kết luận nào. Nội dung kết luận ghi ở bước Kết luận; mỗi nội dung có cơ quan chủ trì sẽ
            trở lại trong báo cáo kỳ sau của cơ quan đó.
          </p>
        )}
        {rows.length > 0 && (
          <>
            <div className={styles.counts}>
              <Told
                className={styles.countText}
                text={pressing || `${rows.length} nội dung, không có việc nào đến hạn trong tuần`}
              />
              <NativeSelect
                aria-label="Cơ quan chủ trì"
                value={lead}
                data={[{ value: '', label: 'Mọi cơ quan chủ trì' }, ...leads]}
                onChange={(event) => setLead(event.currentTarget.value)}
              />
              <NativeSelect
                aria-label="Tình trạng"
                value={due}
                data={[
                  { value: '', label: 'Mọi tình trạng' },
                  ...Object.entries(dueNames).map(([value, label]) => ({ value, label })),
                ]}
                onChange={(event) => setDue(event.currentTarget.value)}
              />
              <Told className={styles.quiet} text={`${shown.length}/${rows.length} nội dung`} />
            </div>
            <WideTable label="Thực hiện kết luận">
              <table className={`${styles.attendance} ${styles.followUp}`}>
                <HiddenCaption>Thực hiện kết luận</HiddenCaption>
                <thead>
                  <tr>
                    <th scope="col">Nội dung kết luận</th>
                    <th scope="col">Thời hạn</th>
                    <th scope="col">Trả lời của cơ quan chủ trì</th>
                    <th scope="col">Đánh giá</th>
                    <th scope="col">Kết quả, lý do</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((row) => (
                    <FollowUpLine
                      key={`${row.conclusion.periodId} ${row.conclusion.id}`}
                      row={row}
                      isReadOnly={isReadOnly}
                      records={records}
                      onSaved={load}
                    />
                  ))}
                </tbody>
              </table>
            </WideTable>
          </>
        )}
      </div>
      <LeaveDialog leaving={leaving} what="phần theo dõi" />
    </BackScreen>
  );
}

function FollowUpLine({
  row,
  isReadOnly,
  records,
  onSaved,
}: {
  row: FollowUpRow;
  isReadOnly: boolean;
  records: OpenRecords;
  onSaved: () => void;
}) {
  const { periodName, sentence, answer, due } = row;
  const {
    value: conclusion,
    save,
    session,
  } = useAutosaved<Conclusion>(
    { value: row.conclusion, version: row.version, savedAt: null },
    async (next, expectedVersion) => {
      const saved = await call('conclusion:save', { conclusion: next, expectedVersion });
      onSaved();
      return saved;
    },
  );
  useEffect(() => records.add(session), [records, session]);
  const put = (part: Partial<Outcome>) =>
    session.change((before) => ({ ...before, outcome: { ...(before.outcome ?? noOutcome), ...part } }));
  const outcome = conclusion.outcome ?? noOutcome;
  const lastDay = lastDayOfConclusion(conclusion);
  return (
    <tr>
      <td className={styles.followed}>
        {sentence}. <span className={styles.quiet}>({periodName})</span>
      </td>
      <td className={styles.dueCell} data-due={due}>
        {lastDay !== null && <div>{formatDateShort(lastDay)}</div>}
        {due !== 'settled' ? dueNames[due] : conclusion.task.isRoutine ? 'Thường xuyên' : 'Đã xong'}
      </td>
      <td className={styles.followed}>{answer || <span className={styles.quiet}>chưa có</span>}</td>
      <td>
        <NativeSelect
          aria-label={`Đánh giá: ${sentence}`}
          disabled={isReadOnly}
          value={stateOfConclusion(conclusion)}
          data={outcomeChoices}
          onChange={(event) => {
            const chosen = conclusionStates.find((state) => state === event.currentTarget.value);
            if (chosen) session.change((before) => moveConclusionOn(before, actTowards[chosen]));
          }}
        />
      </td>
      <td>
        <Textarea
          aria-label={`Kết quả: ${sentence}`}
          placeholder={answer === '' ? 'Kết quả' : 'Kết quả (để trống: theo trả lời)'}
          autosize
          minRows={1}
          disabled={isReadOnly}
          defaultValue={outcome.result}
          onInput={(event) => put({ result: readProse(event.currentTarget.value) })}
        />
        {outcome.state === 'not-met' && (
          <Textarea
            aria-label={`Lý do: ${sentence}`}
            placeholder="Lý do chưa đạt"
            autosize
            minRows={1}
            disabled={isReadOnly}
            defaultValue={outcome.reason}
            onInput={(event) => put({ reason: readProse(event.currentTarget.value) })}
          />
        )}
        {save.status === 'failed' && <div role="alert">CHƯA LƯU ĐƯỢC: {describeProblem(save.problem)}</div>}
      </td>
    </tr>
  );
}
