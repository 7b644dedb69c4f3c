import { BusyIndicator } from './busy-indicator.tsx';
import { CenteredPanel } from './centered-panel.tsx';

/** A whole screen that says what it waits for. */
export function Loading({ label }: { label: string }) {
  return (
    <CenteredPanel title="Giao Ban" isBusy>
      <BusyIndicator label={label} />
    </CenteredPanel>
  );
}
