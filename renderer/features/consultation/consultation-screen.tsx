import { Button, Menu } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { useState } from 'react';
import type { OpenedConsultation } from '../../../core/contract/consultation.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported } from '../../../core/contract/views.ts';
import type { DraftRemark } from '../../../core/model/consultation.ts';
import {
  beginRemark,
  changeAnswer,
  type ConsultationAnswer,
} from '../../../core/rules/consultation/begin-consultation.ts';
import { countAnswers, tellCounts, tellRemarkCounts } from '../../../core/rules/consultation/judge-answer.ts';
import { draftOfConsultation } from '../../../core/rules/consultation/tell-draft.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { tellSave } from '../../components/screen-head.tsx';
import { useAutosaved } from '../../components/use-autosaved.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import type { RoomProps } from '../../screens/room-screen.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useCommands } from '../../use-commands.ts';
import { newId } from '../report/new-id.ts';
import { AskedBodies } from './asked-bodies.tsx';
import { DraftPart } from './draft-part.tsx';
import { RemarkCards } from './remark-cards.tsx';
import styles from './consultation.module.css';

type Format = 'word' | 'pdf' | 'excel';

/** Lấy ý kiến dự thảo: whom is asked about which draft, what they answer, and how each remark is taken. */
export function ConsultationScreen(props: RoomProps) {
  const [attempt, setAttempt] = useState(0);
  return <Opening key={attempt} {...props} onReopen={() => setAttempt(attempt + 1)} />;
}

function Opening({ periodId, onReopen, ...rest }: RoomProps & { onReopen: () => void }) {
  const { answer, problem } = useAnswer((about) => call('consultation:open', { periodId: about }), periodId);
  if (answer) return <OpenConsultation opened={answer} onReopen={onReopen} {...rest} />;
  return (
    <OpeningPanel
      what="phần lấy ý kiến"
      title="Lấy ý kiến dự thảo"
      problem={problem}
      onRetry={onReopen}
      onLeave={rest.onLeave}
    />
  );
}

type Props = Omit<RoomProps, 'periodId'> & { opened: OpenedConsultation; onReopen: () => void };

function OpenConsultation({ opened, onReopen, onLeave, onOpenReport, onOpenLetter }: Props) {
  const { period, officeId, report, today, noticeId } = opened;
  const periodId = period.id;
  const isReadOnly = useIsReadOnly();
  const { value, save, savedAt, canUndo, canRedo, session } = useAutosaved(
    { value: opened.consultation, version: opened.version, savedAt: opened.savedAt },
    (consultation, expectedVersion) => call('consultation:save', { consultation, expectedVersion }),
  );
  const leaving = useLeaving(session);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [exporting, setExporting] = useState(false);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  const fail = (error: unknown) => setProblem(readProblem(error));
  const leave = () => leaving.go(onLeave);
  useCommands({
    save: () => void session.saveNow(),
    undo: session.undo,
    redo: session.redo,
    'go-home': leave,
    'close-window': leaving.close,
  });
  const isStale = save.status === 'failed' && save.problem.code === 'stale-version';
  const overwrite = async () => {
    const now = await call('consultation:open', { periodId });
    await session.overwrite(now.version);
  };
  const exportAs = (format: Format) => {
    if (exporting) return;
    setExporting(true);
    setProblem(null);
    setExported(null);
    const run = async () => {
      if (!(await session.saveNow())) return;
      const result = await call('consultation:export', { periodId, format });
      if (result.status === 'done') setExported(result);
    };
    run()
      .catch(fail)
      .finally(() => setExporting(false));
  };
  const change = (
    organisationId: string,
    edit: (answer: ConsultationAnswer) => ConsultationAnswer,
    field: string | null = null,
  ) => session.change((before) => changeAnswer(before, organisationId, edit), field);
  const addRemark = (organisationId: string) => {
    change(organisationId, (answer) => ({
      ...answer,
      answeredOn: answer.answeredOn ?? today,
      isAgreed: false,
      remarks: [...answer.remarks, beginRemark(newId())],
    }));
    focusLastRemarkOf(organisationId);
  };
  const of = draftOfConsultation(value);
  const openDraft =
    of === 'report'
      ? officeId === null || !report
        ? null
        : () => leaving.go(() => onOpenReport({ periodId, organisationId: officeId }))
      : noticeId === null
        ? null
        : () => leaving.go(() => onOpenLetter({ periodId, id: noticeId }));
  const openPlace = ({ sectionId }: DraftRemark) => {
    const blockId = report?.sections.find(({ id }) => id === sectionId)?.blockId ?? null;
    if (of !== 'report' || officeId === null || blockId === null) return null;
    return () =>
      leaving.go(() =>
        onOpenReport({
          periodId,
          organisationId: officeId,
          foundAt: { kind: 'text', blockId, part: 0, from: 0, to: 0 },
        }),
      );
  };
  const counts = countAnswers(value, today);
  return (
    <BackScreen
      title={`Lấy ý kiến dự thảo ${opened.periodName}`}
      backLabel="Trở về kỳ báo cáo"
      onBack={leave}
      {...(!isReadOnly && {
        history: { canUndo, canRedo, undo: session.undo, redo: session.redo },
      })}
      save={{
        status: save.status,
        text: isReadOnly ? 'Chỉ xem' : tellSave(save.status, savedAt, 'Chưa lưu lần nào'),
      }}
      exports={
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              disabled={value.answers.length === 0}
              aria-disabled={exporting}
              rightSection={<IconChevronDown className={styles.icon} aria-hidden />}
            >
              In bảng tổng hợp
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Bảng tổng hợp ý kiến góp ý</Menu.Label>
            <Menu.Item onClick={() => exportAs('word')}>Word…</Menu.Item>
            <Menu.Item onClick={() => exportAs('pdf')}>PDF…</Menu.Item>
            <Menu.Item onClick={() => exportAs('excel')}>Excel…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      <div className={styles.messages}>
        {save.status === 'failed' && (
          <ProblemBanner problem={save.problem} {...(!isStale && { onRetry: () => void session.saveNow() })}>
            {isStale && (
              <>
                <Button size="compact-xs" variant="default" onClick={onReopen}>
                  Mở lại bản đã lưu
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => void overwrite().catch(fail)}>
                  Giữ nội dung trên màn hình
                </Button>
              </>
            )}
          </ProblemBanner>
        )}
        {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
        {exporting && <BusyIndicator label="Đang lập bảng tổng hợp…" />}
        {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      </div>
      <div className={styles.parts}>
        <DraftPart
          opened={opened}
          consultation={value}
          isReadOnly={isReadOnly}
          onChange={session.change.bind(session)}
          onOpenDraft={openDraft}
          onOpenLetter={() =>
            leaving.go(() =>
              onOpenLetter(
                opened.letter ? { periodId, id: opened.letter.id } : { periodId, kind: 'consultation' },
              ),
            )
          }
        />
        <Told
          className={styles.counts}
          text={[tellCounts(counts), tellRemarkCounts(counts)].filter(Boolean).join(' · ')}
        />
        <AskedBodies
          opened={opened}
          consultation={value}
          isReadOnly={isReadOnly}
          onChange={session.change.bind(session)}
          onAddRemark={addRemark}
        />
        <RemarkCards
          opened={opened}
          consultation={value}
          isReadOnly={isReadOnly}
          onChange={session.change.bind(session)}
          openPlace={openPlace}
        />
      </div>
      <LeaveDialog leaving={leaving} save={save} what="phần lấy ý kiến" />
    </BackScreen>
  );
}

/** The new remark is there after the next drawing. */
function focusLastRemarkOf(organisationId: string): void {
  requestAnimationFrame(() => {
    const texts = document.querySelectorAll<HTMLElement>(
      `[data-remark-of="${CSS.escape(organisationId)}"] textarea[data-text]`,
    );
    const last = texts.item(texts.length - 1);
    last?.focus();
    last?.scrollIntoView({ block: 'center' });
  });
}
