import { Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { WorkspaceState } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { formatToday } from '../period/format-today.ts';
import { TakeOverDialog } from '../backups/take-over-dialog.tsx';
import { BeginStep } from './begin-step.tsx';
import { BodiesStep } from './bodies-step.tsx';
import styles from './first-run.module.css';
import { SecretsNotice } from '../safety/secrets-notice.tsx';
import { FoldersNote } from './folders-note.tsx';
import { OldReportStep } from './old-report-step.tsx';
import { PagesStep } from './pages-step.tsx';
import { Stepper } from './stepper.tsx';
import { useFirstRun } from './use-first-run.ts';

type Props = {
  dataFolder: string;
  /** Another set of data, or the same first run elsewhere. */
  onStart: (state: WorkspaceState) => void;
  onFinish: (finished: Result<'first-run:finish'>) => void;
  onShowWorkspaces: () => void;
};

const titles = [
  'Báo cáo được soạn cho cơ quan nào?',
  'Chọn một báo cáo cũ đã ban hành',
  'Trang đầu và trang cuối có đúng không?',
  'Bắt đầu bằng gì?',
];

/** The four questions (ux.md 2). Going back and forth, and closing, keeps every answer. */
export function FirstRun({ dataFolder, onStart, onFinish, onShowWorkspaces }: Props) {
  const answers = useFirstRun();
  const { choices, draft, problem, change, fail } = answers;
  const [isOpeningPractice, setIsOpeningPractice] = useState(false);
  const [isTakingOver, setIsTakingOver] = useState(false);
  const today = formatToday();
  const step = draft.bodies.length === 0 ? 1 : draft.step;
  useEffect(() => {
    document.title = 'Giao Ban';
  }, []);

  const go = (next: number) => {
    answers.forgetProblem();
    change({ step: next });
  };
  const openPractice = () => {
    if (isOpeningPractice) return;
    setIsOpeningPractice(true);
    answers.forgetProblem();
    const open = async () => {
      await answers.save();
      onStart(await call('workspace:create-practice', {}));
    };
    open().catch((error: unknown) => {
      fail(error);
      setIsOpeningPractice(false);
    });
  };

  return (
    <div className={styles.screen}>
      <main className={styles.content} data-step={step}>
        <header className={styles.head}>
          <div className={styles.headLine}>
            <span className={styles.mark}>Giao Ban</span>
            <Stepper step={step} reachable={draft.bodies.length === 0 ? 1 : 4} onGo={go} />
          </div>
          <Title key={step} order={1} ref={focusUnlessElsewhere} tabIndex={-1} className={styles.title}>
            {titles[step - 1]}
          </Title>
        </header>
        {step === 1 && <SecretsNotice />}
        {problem && <ProblemBanner problem={problem} {...(!choices && { onRetry: answers.retry })} />}
        {!choices && !problem && <BusyIndicator label="Đang đọc danh sách cơ quan…" />}
        {choices && step === 1 && (
          <BodiesStep
            answers={answers}
            choices={choices}
            isOpeningPractice={isOpeningPractice}
            onPractice={openPractice}
            onShowWorkspaces={onShowWorkspaces}
            onTakeOver={() => setIsTakingOver(true)}
            onNext={() => go(2)}
          />
        )}
        {choices && step === 2 && (
          <OldReportStep answers={answers} onBack={() => go(1)} onNext={() => go(3)} />
        )}
        {choices && step === 3 && (
          <PagesStep answers={answers} today={today} onBack={() => go(2)} onNext={() => go(4)} />
        )}
        {choices && step === 4 && (
          <BeginStep
            answers={answers}
            today={today}
            onBack={() => go(3)}
            onFinish={onFinish}
            onPractice={openPractice}
          />
        )}
        {choices && step === 1 && (
          <FoldersNote dataFolder={dataFolder} onChangeFolder={onStart} onFail={fail} />
        )}
      </main>
      {isTakingOver && <TakeOverDialog onOpen={onStart} onClose={() => setIsTakingOver(false)} />}
    </div>
  );
}

/** A step that puts the keyboard nowhere begins at its title. */
function focusUnlessElsewhere(title: HTMLElement | null): void {
  if (document.activeElement === document.body) title?.focus();
}
