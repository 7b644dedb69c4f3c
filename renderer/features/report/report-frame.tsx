import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { OpenedReport } from '../../../core/contract/views.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { unpackHistory } from '../../../core/rules/rounds/pack-history.ts';
import { call } from '../../api/client.ts';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import { HistoryKeeper } from './history-keeper.ts';
import type { PasteConversion } from './prose/paste/paste-conversion.ts';
import { ReportContext, type UnreadField } from './report-context.ts';
import { ReportSession } from './report-session.ts';
import { useLook } from './use-look.ts';
import { DamagedDialog } from './versions/damaged-dialog.tsx';

type Props = {
  periodId: string;
  organisationId: string;
  /** Said when it opens. */
  greeting: string | null;
  onLeave: () => void;
  /** The screen on which it is written; `said`: what is told above the page. */
  children: (said: {
    sentence: string | null;
    onDismissSentence: () => void;
    conversion: PasteConversion | null;
  }) => ReactNode;
};

/** Opens one body's report of one period, with its session, for whatever screen writes it. */
export function ReportFrame(props: Props) {
  const [attempt, setAttempt] = useState(0);
  const key = `${props.periodId}/${props.organisationId}/${attempt}`;
  return <OpeningReport key={key} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function OpeningReport({ periodId, organisationId, onRetry, ...shown }: Props & { onRetry: () => void }) {
  const mayOnlyLook = useIsReadOnly();
  const [opened, setOpened] = useState<
    (Pick<OpenReportProps, 'report' | 'session' | 'keepSteps'> & { isReadOnly: boolean }) | null
  >(null);
  // What is not saved yet stays on the page, with the bar that says so and the way to a copy elsewhere.
  const isReadOnly = mayOnlyLook && !opened?.session.hasUnsaved;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  useEffect(() => {
    let isStale = false;
    let session: ReportSession | null = null;
    let keeper: HistoryKeeper | null = null;
    const open = async () => {
      const name = { periodId, organisationId };
      const [report, kept] = await Promise.all([
        call('report:open', name),
        // Steps that cannot be read are no reason to keep a report shut.
        call('report:read-history', name).catch(() => null),
      ]);
      if (isStale) return;
      session = new ReportSession(
        report,
        (content, expectedVersion) => call('report:save', { report: content, expectedVersion }),
        { kept: kept?.version === report.version ? unpackHistory(kept.history) : null, isReadOnly },
      );
      keeper = new HistoryKeeper(session, (saved, history) =>
        call('report:keep-history', { ...name, ...saved, history }),
      );
      const opening = keeper;
      setOpened({ report, session, keepSteps: () => opening.flush(), isReadOnly });
    };
    open().catch((error: unknown) => {
      if (!isStale) setProblem(readProblem(error));
    });
    return () => {
      isStale = true;
      void keeper?.flush();
      keeper?.dispose();
      session?.dispose();
    };
  }, [periodId, organisationId, isReadOnly]);

  if (opened) {
    const { isReadOnly: isLooking, ...rest } = opened;
    return <OpenReport key={String(isLooking)} {...rest} {...shown} />;
  }
  return (
    <OpeningPanel
      what="báo cáo"
      title={problem ? 'Chưa mở được báo cáo' : 'Báo cáo'}
      problem={problem}
      onRetry={onRetry}
      onLeave={shown.onLeave}
    >
      {problem?.code === 'unreadable-file' && (
        <Button variant="default" onClick={() => setIsRestoring(true)}>
          Các bản đã lưu…
        </Button>
      )}
      {isRestoring && (
        <DamagedDialog
          name={{ periodId, organisationId }}
          onClose={() => setIsRestoring(false)}
          onRestored={onRetry}
        />
      )}
    </OpeningPanel>
  );
}

type OpenReportProps = {
  report: OpenedReport;
  session: ReportSession;
  keepSteps: () => Promise<void>;
} & Pick<Props, 'greeting' | 'children'>;

function OpenReport({ report, session, keepSteps, greeting, children }: OpenReportProps) {
  const { organisation, layout, layoutProblems, signers, recipientLists } = useLook(report, session);
  const [sentence, setSentence] = useState<string | null>(
    layoutProblems[0] ? describeProblem(layoutProblems[0]) : greeting,
  );
  const [conversion, showConversion] = useState<PasteConversion | null>(null);
  const say = useCallback((next: string) => setSentence(next), []);
  const context = useMemo(
    () => ({
      session,
      keepSteps,
      opened: { ...report, organisation, signers, recipientLists },
      layout,
      say,
      showConversion,
      fieldReaders: new Set<() => UnreadField | null>(),
    }),
    [report, organisation, signers, recipientLists, layout, session, keepSteps, say],
  );
  return (
    <ReportContext value={context}>
      {children({ sentence, onDismissSentence: () => setSentence(null), conversion })}
    </ReportContext>
  );
}
