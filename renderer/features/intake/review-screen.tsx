import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Review } from '../../../core/model/review.ts';
import { reviewStateNames } from '../../../core/rules/states/review.ts';
import type { ReviewAct } from '../../../core/rules/states/review.ts';
import { proposeGapRemarks } from '../../../core/rules/review/find-gaps.ts';
import { isSameContent } from '../../../core/rules/review/is-same-content.ts';
import { writeSupplementText } from '../../../core/rules/review/list-remarks.ts';
import { explainReviewRefusal } from '../../../core/rules/review/move-review.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { copyText } from '../../components/copy-text.ts';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { tellSave } from '../../components/screen-head.tsx';
import { useAutosaved } from '../../components/use-autosaved.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCommands } from '../../use-commands.ts';
import type { LetterKey } from '../letter/letter-key.ts';
import { newId } from '../report/new-id.ts';
import { RemarkList } from './remark-list.tsx';
import { ReviewFigures } from './review-figures.tsx';
import { RevisionStrip } from './revision-strip.tsx';
import { ReviewText } from './review-text.tsx';
import styles from './review-screen.module.css';

type ReportKey = { periodId: string; organisationId: string };
type Props = ReportKey & {
  onLeave: () => void;
  onOpenReport: (key: ReportKey) => void;
  onOpenLetter: (key: LetterKey) => void;
};

/** Xem xét báo cáo của đơn vị: it is read beside the last one, remarks are written, and it is decided upon. */
export function ReviewScreen(props: Props) {
  const [attempt, setAttempt] = useState(0);
  return <OpeningReview key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function OpeningReview({ onRetry, ...props }: Props & { onRetry: () => void }) {
  const { periodId, organisationId, onLeave } = props;
  const { answer, problem } = useAnswer(() => call('review:open', { periodId, organisationId }));
  if (answer) return <OpenReview {...props} opened={answer} />;
  return (
    <OpeningPanel
      what="báo cáo của đơn vị"
      title={problem ? 'Chưa mở được báo cáo của đơn vị' : 'Báo cáo của đơn vị'}
      problem={problem}
      onRetry={onRetry}
      onLeave={onLeave}
    />
  );
}

/** The act that takes another one back. */
const backs: Partial<Record<ReviewAct, ReviewAct>> = {
  accept: 'reopen',
  'request-supplement': 'withdraw-request',
};

const said: Record<ReviewAct, string> = {
  register: 'Đã ghi nhận báo cáo.',
  unregister: 'Đã bỏ ghi nhận.',
  'request-supplement': 'Đã ghi là đề nghị bổ sung, chỉnh sửa.',
  'withdraw-request': 'Đã rút đề nghị bổ sung.',
  'receive-supplement': 'Đã ghi là đã nhận bản bổ sung.',
  accept: 'Đã chốt, báo cáo được đưa vào tổng hợp.',
  reopen: 'Đã bỏ chốt.',
};

function OpenReview({
  periodId,
  organisationId,
  onLeave,
  onOpenReport,
  onOpenLetter,
  opened: openedAtFirst,
}: Props & { opened: Result<'review:open'> }) {
  const isReadOnly = useIsReadOnly();
  const [opened, setOpened] = useState(openedAtFirst);
  const { report: written, arrived, earlier } = opened;
  // Both reports are read whole for this: not at each key of a remark.
  const isChanged = useMemo(
    () => arrived !== null && !isSameContent(arrived, written.report),
    [arrived, written.report],
  );
  const report = arrived ? { ...written, report: arrived, sections: arrived.sections } : written;
  const name = { periodId, organisationId };
  const bodyName = report.organisation.name;
  const [saved, setSaved] = useState(opened.review);
  const {
    value: remarks,
    save,
    savedAt,
    session,
  } = useAutosaved<Review['remarks']>(
    { value: opened.review.remarks, version: opened.version, savedAt: null },
    async (next, expectedVersion) =>
      take(await call('review:save-remarks', { ...name, remarks: next, expectedVersion })),
  );
  const review = { ...saved, remarks };
  const leaving = useLeaving(session);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lastAct, setLastAct] = useState<{ act: ReviewAct; words: string } | null>(null);

  const run = (job: () => Promise<void>) => {
    setProblem(null);
    job().catch((error: unknown) => setProblem(readProblem(error)));
  };
  function take({ review: now, version, savedAt: at }: Result<'review:move'>) {
    setSaved(now);
    return { value: now.remarks, version, savedAt: at ?? formatNow() };
  }
  const saveRemarks = (next: Review['remarks']) => {
    setLastAct(null);
    session.change(() => next);
  };
  const move = (act: ReviewAct, words = said[act], after?: () => Promise<void>) =>
    run(async () => {
      await session.runAlone(async (expectedVersion) =>
        take(await call('review:move', { ...name, act, expectedVersion })),
      );
      setLastAct({ act, words });
      setOpened(await call('review:open', name));
      await after?.();
    });
  const takeRevision = () =>
    run(async () => {
      await call('review:take-revision', name);
      setLastAct(null);
      setOpened(await call('review:open', name));
    });
  const addRemark = (place: RemarkPlace) => saveRemarks([...remarks, makeRemark(place)]);
  const gapCount = proposeGapRemarks(report, remarks, { newId: () => '', now: '' }).length;
  const addGaps = () =>
    saveRemarks([...remarks, ...proposeGapRemarks(report, remarks, { newId, now: formatNow() })]);
  const text = () => writeSupplementText(bodyName, report.periodName, review, report);
  const may = (act: ReviewAct) => explainReviewRefusal(review, act) === null;
  const requestRefusal = explainReviewRefusal(review, 'request-supplement');
  const writeLetter = async () => {
    if (!(await session.saveNow())) return;
    const { letterId } = await call('review:write-letter', name);
    onOpenLetter({ periodId, id: letterId });
  };
  useCommands({
    save: () => void session.saveNow(),
    'go-home': () => leaving.go(onLeave),
    'close-window': leaving.close,
  });

  const back = lastAct && backs[lastAct.act];
  return (
    <BackScreen
      title={`Xem xét báo cáo ${report.periodName} – ${bodyName}`}
      onBack={() => leaving.go(onLeave)}
      save={{ status: save.status, text: isReadOnly ? 'Chỉ xem' : tellSave(save.status, savedAt) }}
      acts={<strong className={styles.state}>{reviewStateNames[review.state]}</strong>}
      exports={
        <>
          <Button variant="default" onClick={() => leaving.go(() => onOpenReport(name))}>
            Mở báo cáo
          </Button>
          {!isReadOnly && review.state === 'received' && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  variant="default"
                  aria-disabled={requestRefusal !== null}
                  title={
                    requestRefusal ?? 'Ghi các ý kiến chưa xong vào công văn, hoặc chép để gửi cách khác'
                  }
                  rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
                >
                  Đề nghị bổ sung, chỉnh sửa
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {requestRefusal !== null ? (
                  <Menu.Label>{requestRefusal}</Menu.Label>
                ) : (
                  <>
                    <Menu.Item onClick={() => move('request-supplement', undefined, writeLetter)}>
                      Soạn công văn đề nghị bổ sung
                    </Menu.Item>
                    <Menu.Item
                      onClick={() => {
                        const isCopied = copyText(text());
                        move(
                          'request-supplement',
                          isCopied
                            ? 'Đã chép nội dung đề nghị và ghi là đề nghị bổ sung.'
                            : 'Chưa chép được nội dung; đã ghi là đề nghị bổ sung.',
                        );
                      }}
                    >
                      Chép nội dung
                    </Menu.Item>
                  </>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
          {!isReadOnly && may('withdraw-request') && (
            <>
              <Button variant="default" onClick={() => run(writeLetter)}>
                Soạn công văn
              </Button>
              <Button variant="default" onClick={() => move('withdraw-request')}>
                Rút đề nghị
              </Button>
              <Button onClick={() => move('receive-supplement')}>Đã nhận bản bổ sung</Button>
            </>
          )}
          {!isReadOnly && may('accept') && (
            <Button
              title={isChanged ? 'Bản đang có trong máy được giữ thành bản gửi mới và chốt' : undefined}
              onClick={() => move('accept')}
            >
              {isChanged ? 'Chốt bản đã sửa' : 'Chốt (đưa vào tổng hợp)'}
            </Button>
          )}
          {!isReadOnly && may('reopen') && (
            <Button variant="default" onClick={() => move('reopen')}>
              Bỏ chốt
            </Button>
          )}
        </>
      }
      tools={
        <div className={styles.messages}>
          {save.status === 'failed' && (
            <ProblemBanner problem={save.problem} onRetry={() => void session.saveNow()} />
          )}
          {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
          <Said className={styles.said}>
            {lastAct?.words}
            {lastAct && back && (
              <Button variant="subtle" size="compact-sm" onClick={() => move(back)}>
                Hoàn tác
              </Button>
            )}
          </Said>
        </div>
      }
    >
      <div className={styles.halves}>
        <div className={styles.report}>
          <p className={styles.lead}>
            {[
              review.arrivedOn && `Ngày đến ${formatDateShort(review.arrivedOn)}`,
              review.incomingNumber && `số đến ${review.incomingNumber}`,
              review.number && `số ${review.number}`,
            ]
              .filter(Boolean)
              .join(' · ') || 'Chưa ghi ngày đến, số đến'}
            . Nội dung, số liệu của đơn vị chỉ để xem; cần sửa thì ghi ý kiến và đề nghị bổ sung.
          </p>
          <RevisionStrip
            opened={opened}
            state={review.state}
            isChanged={isChanged}
            onTakeRevision={isReadOnly ? null : takeRevision}
          />
          <ReviewFigures
            opened={report}
            remarks={review.remarks}
            onRemark={isReadOnly ? null : (indicatorId) => addRemark({ sectionId: null, indicatorId })}
          />
          <ReviewText
            opened={report}
            earlier={earlier}
            remarks={review.remarks}
            onRemark={isReadOnly ? null : (sectionId) => addRemark({ sectionId, indicatorId: null })}
          />
        </div>
        <RemarkList
          remarks={review.remarks}
          named={report}
          isReadOnly={isReadOnly}
          gapCount={gapCount}
          onAdd={() => addRemark({ sectionId: null, indicatorId: null })}
          onAddGaps={addGaps}
          onChange={saveRemarks}
        />
      </div>
      <LeaveDialog leaving={leaving} save={save} what="ý kiến với báo cáo" />
    </BackScreen>
  );
}

type RemarkPlace = Pick<Review['remarks'][number], 'sectionId' | 'indicatorId'>;

function makeRemark(place: RemarkPlace): Review['remarks'][number] {
  return { id: newId(), ...place, text: '', isSettled: false, writtenAt: formatNow() };
}

function formatNow(): string {
  return new Date().toISOString();
}
