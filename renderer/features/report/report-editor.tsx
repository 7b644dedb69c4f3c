import { ReportFrame } from './report-frame.tsx';
import { ReportScreen } from './report-screen.tsx';
import type { ReportEditorProps } from './report-editor-props.ts';

/** Opens one body's report of one period and shows the screen in which it is written. */
export function ReportEditor({ periodId, organisationId, begunWith, ...leaving }: ReportEditorProps) {
  return (
    <ReportFrame
      periodId={periodId}
      organisationId={organisationId}
      greeting={leaving.startAt ? null : (begunWith ?? null)}
      onLeave={leaving.onLeave}
    >
      {(said) => (
        <ReportScreen {...said} asksHowToBegin={begunWith === undefined && !leaving.startAt} {...leaving} />
      )}
    </ReportFrame>
  );
}
