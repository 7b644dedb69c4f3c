import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { OpenedLetter } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { readProblem } from '../../components/read-problem.ts';
import type { VisitedScreen } from '../../screens/visited-screen.ts';
import type { LetterKey } from './letter-key.ts';
import { LetterScreen } from './letter-screen.tsx';
import { LetterSession } from './letter-session.ts';

type Leaving = {
  /** `Trở về hội nghị`: where one comes back to. */
  backLabel: string;
  onLeave: () => void;
  /** To a screen from which one comes back to the letter. */
  onVisit: (screen: VisitedScreen, top: number) => void;
  /** How far the fields were scrolled when the letter was left for another screen, in CSS pixels. */
  startTop?: number;
  onShowWorkspaces: () => void;
};
type Props = Leaving & { letterKey: LetterKey };

/** Opens or begins a letter, and shows the screen in which it is written. */
export function LetterEditor(props: Props) {
  const [attempt, setAttempt] = useState(0);
  return <OpeningLetter key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function OpeningLetter({ letterKey, onRetry, ...leaving }: Props & { onRetry: () => void }) {
  const [opened, setOpened] = useState<{ letter: OpenedLetter; session: LetterSession } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isStale = false;
    let session: LetterSession | null = null;
    const { periodId } = letterKey;
    const asking =
      'id' in letterKey
        ? call('letter:open', { periodId, id: letterKey.id })
        : call('letter:begin', { periodId, kind: letterKey.kind });
    asking.then(
      (letter) => {
        if (isStale) return;
        session = new LetterSession(letter, (content, expectedVersion) =>
          call('letter:save', { letter: content, expectedVersion }),
        );
        setOpened({ letter, session });
      },
      (error: unknown) => {
        if (!isStale) setProblem(readProblem(error));
      },
    );
    return () => {
      isStale = true;
      session?.dispose();
    };
  }, [letterKey]);

  if (opened) {
    const { letter, session } = opened;
    return <LetterScreen opened={letter} session={session} {...leaving} />;
  }
  return (
    <OpeningPanel
      what="văn bản"
      title={problem ? 'Chưa mở được văn bản' : 'Văn bản'}
      problem={problem}
      onRetry={onRetry}
      onLeave={leaving.onLeave}
    />
  );
}
