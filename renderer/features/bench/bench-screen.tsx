import { useState } from 'react';
import { call } from '../../api/client.ts';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ReportFrame } from '../report/report-frame.tsx';
import { Bench } from './bench.tsx';
import type { BenchScreenProps } from './bench-screen-props.ts';

/** Tổng hợp báo cáo: what the bodies wrote beside the report that the office makes of it. */
export function BenchScreen(props: BenchScreenProps) {
  const [attempt, setAttempt] = useState(0);
  return <OpeningBench key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function OpeningBench({
  periodId,
  organisationId,
  onLeave,
  onOpenReport,
  onRetry,
}: BenchScreenProps & { onRetry: () => void }) {
  const { answer, problem } = useAnswer(() => call('consolidation:open', { periodId, organisationId }));
  if (!answer)
    return (
      <OpeningPanel
        what="báo cáo các cơ quan"
        title={problem ? 'Chưa mở được phần tổng hợp' : 'Tổng hợp báo cáo'}
        problem={problem}
        onRetry={onRetry}
        onLeave={onLeave}
      />
    );
  return (
    <ReportFrame periodId={periodId} organisationId={organisationId} greeting={null} onLeave={onLeave}>
      {(said) => <Bench bench={answer} said={said} onLeave={onLeave} onOpenReport={onOpenReport} />}
    </ReportFrame>
  );
}
