import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { checkPassphrase, PassphraseFields } from './passphrase-fields.tsx';

type Props = {
  title: string;
  isLocked: boolean;
  children: ReactNode;
  onSet: (passphrase: string | null) => Promise<void>;
  onClose: () => void;
};

/** Sets a passphrase, or takes it away. */
export function PassphraseDialog({ title, isLocked, children, onSet, onClose }: Props) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const set = (passphrase: string | null) => {
    if (isBusy) return;
    if (passphrase !== null && checkPassphrase(first, second).length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setIsBusy(true);
    onSet(passphrase).then(onClose, (failure: unknown) => {
      setProblem(readProblem(failure));
      setIsBusy(false);
    });
  };
  return (
    <Dialog opened onClose={onClose} title={title} size="32rem">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set(first);
        }}
      >
        <p style={{ marginTop: 0 }}>{children}</p>
        {problem && <ProblemBanner problem={problem} />}
        <PassphraseFields
          first={first}
          second={second}
          attempt={attempt}
          onFirst={setFirst}
          onSecond={setSecond}
        />
        {isBusy && <BusyIndicator label="Đang đặt mật khẩu…" />}
        <Group justify="flex-end" gap="sm" mt="md">
          {isLocked && (
            <Button variant="default" mr="auto" disabled={isBusy} onClick={() => set(null)}>
              Bỏ mật khẩu
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Huỷ
          </Button>
          <Button type="submit" disabled={isBusy}>
            Đặt mật khẩu
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
