import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { changePreferences } from '../../preferences.ts';
import { FileNamePreferences } from './file-name-preferences.tsx';
import { FaultPreferences } from './fault-preferences.tsx';
import { ScreenPreferences } from './screen-preferences.tsx';
import type { ChangePreferences } from './change-preferences.ts';

/** Cài đặt → Tuỳ chọn: how the program is on this PC. Each choice holds at once. */
export function PreferencesDialog({ onClose }: { onClose: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const change: ChangePreferences = (part) => {
    changePreferences(part).catch((error: unknown) => setProblem(readProblem(error)));
  };
  return (
    <Dialog opened onClose={onClose} title="Tuỳ chọn" size="36rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      <Stack gap="md">
        <ScreenPreferences onChange={change} />
        <FileNamePreferences onChange={change} />
        <FaultPreferences onChange={change} onProblem={setProblem} />
        <Group justify="flex-end">
          <Button onClick={onClose}>Đóng</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
