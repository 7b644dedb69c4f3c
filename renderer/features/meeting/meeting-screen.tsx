import { Button, Tabs } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenedMeeting } from '../../../core/contract/meeting.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { nameMeeting } from '../../../core/rules/periods/name-meeting.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { call } from '../../api/client.ts';
import { BackScreen } from '../../components/back-screen.tsx';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { useLeaving } from '../../components/use-leaving.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { tellSave } from '../../components/screen-head.tsx';
import { useIsReadOnly } from '../../open-mode.ts';
import { meetingParts, type MeetingPart } from './meeting-parts.ts';
import type { RoomProps } from '../../screens/room-screen.tsx';
import { useCommands } from '../../use-commands.ts';
import { AttendancePart } from './attendance-part.tsx';
import { ConclusionsPart } from './conclusions-part.tsx';
import { DocumentsPart } from './documents-part.tsx';
import { MeetingRoom } from './meeting-room.ts';
import { PreparePart } from './prepare-part.tsx';
import { RemarksPart } from './remarks-part.tsx';
import { RemovedBar } from './removed-bar.tsx';
import styles from './meeting.module.css';

type Props = Pick<RoomProps, 'periodId' | 'onLeave' | 'onOpenLetter'> & {
  part: MeetingPart;
  onChoosePart: (part: MeetingPart) => void;
};

type Shown = { opened: OpenedMeeting; room: MeetingRoom };

/** Hội nghị: what is prepared, who comes, what is said, what the chair concludes, what is written of it. */
export function MeetingScreen(props: Props) {
  const [attempt, setAttempt] = useState(0);
  return <OpeningMeeting key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function OpeningMeeting({ periodId, onRetry, ...rest }: Props & { onRetry: () => void }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isStale = false;
    let room: MeetingRoom | null = null;
    call('meeting:open', { periodId }).then(
      (opened) => {
        if (isStale) return;
        room = new MeetingRoom(opened, {
          saveMeeting: (meeting, expectedVersion) => call('meeting:save', { meeting, expectedVersion }),
          saveConclusion: (conclusion, expectedVersion) =>
            call('conclusion:save', { conclusion, expectedVersion }),
          removeConclusion: (id, expectedVersion) =>
            call('conclusion:remove', { periodId, id, expectedVersion }),
          bringBackConclusion: async (binId) => {
            await call('bin:bring-back', { kind: 'conclusion', binId });
          },
          reopen: () => call('meeting:open', { periodId }),
        });
        setShown({ opened, room });
      },
      (error: unknown) => {
        if (!isStale) setProblem(readProblem(error));
      },
    );
    return () => {
      isStale = true;
      room?.dispose();
    };
  }, [periodId]);
  if (shown) return <OpenMeeting key={shown.opened.period.id} {...shown} {...rest} onReopen={onRetry} />;
  return (
    <OpeningPanel
      what="hội nghị"
      title="Hội nghị"
      problem={problem}
      onRetry={onRetry}
      onLeave={rest.onLeave}
    />
  );
}

function OpenMeeting({
  opened,
  room,
  part,
  onChoosePart,
  onLeave,
  onOpenLetter,
  onReopen,
}: Shown & Omit<Props, 'periodId'> & { onReopen: () => void }) {
  const isReadOnly = useIsReadOnly();
  const view = useSyncExternalStore(room.subscribe, room.getView);
  const leaving = useLeaving(room);
  const { go } = leaving;
  const [problem, setProblem] = useState<Problem | null>(null);
  const { save, meeting } = view;
  const isStale = save.status === 'failed' && save.problem.code === 'stale-version';
  const leave = () => go(onLeave);
  useCommands({
    save: () => void room.saveNow(),
    'go-home': leave,
    'close-window': leaving.close,
  });
  const fail = (error: unknown) => setProblem(readProblem(error));
  const shared = { opened, room, view, isReadOnly };
  return (
    <BackScreen
      title={`${nameMeeting(meeting.kind)} ${opened.periodName}`}
      backLabel="Trở về kỳ báo cáo"
      onBack={leave}
      save={{
        status: save.status,
        text: isReadOnly ? 'Chỉ xem' : tellSave(save.status, view.savedAt, 'Chưa lưu lần nào'),
      }}
      tools={
        <Tabs
          value={part}
          onChange={(next) => {
            const chosen = meetingParts.find(({ id }) => id === next);
            if (chosen) onChoosePart(chosen.id);
          }}
          className={styles.tabs}
        >
          <Tabs.List aria-label="Các phần của hội nghị">
            {meetingParts.map(({ id, label }) => (
              <Tabs.Tab key={id} value={id} id={`part-${id}`} aria-controls="meeting-part">
                {label}
                {id === 'remarks' && meeting.opinions.length > 0 && ` (${meeting.opinions.length})`}
                {id === 'conclusions' && view.conclusions.length > 0 && ` (${view.conclusions.length})`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div className={styles.messages}>
        {opened.problems.map((each) => (
          <ProblemBanner key={describeProblem(each)} problem={each} />
        ))}
        {save.status === 'failed' && (
          <ProblemBanner problem={save.problem} {...(!isStale && { onRetry: () => void room.saveNow() })}>
            {isStale && (
              <>
                <Button size="compact-xs" variant="default" onClick={onReopen}>
                  Mở lại bản đã lưu
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => void room.overwrite().catch(fail)}>
                  Giữ nội dung trên màn hình
                </Button>
              </>
            )}
          </ProblemBanner>
        )}
        {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
        <RemovedBar removed={view.removed} onFail={fail} onDismiss={() => room.forgetRemoved()} />
      </div>
      <div id="meeting-part" role="tabpanel" aria-labelledby={`part-${part}`} className={styles.part}>
        {part === 'prepare' && <PreparePart {...shared} onFail={fail} />}
        {part === 'attendance' && <AttendancePart key={view.replacedCount} {...shared} />}
        {part === 'remarks' && <RemarksPart {...shared} />}
        {part === 'conclusions' && <ConclusionsPart {...shared} onFail={fail} />}
        {part === 'documents' && (
          <DocumentsPart
            {...shared}
            onFail={fail}
            onOpen={(key) => go(() => onOpenLetter({ periodId: opened.period.id, ...key }))}
            onReopen={onReopen}
          />
        )}
      </div>
      <LeaveDialog leaving={leaving} save={save} what="hội nghị" />
    </BackScreen>
  );
}
