import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { OpenedLetter } from '../../../core/contract/views.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import type { LetterSession, LetterView } from './letter-session.ts';
import styles from './letter-notices.module.css';

type Name = { periodId: string; id: string };
type Props = { view: LetterView; session: LetterSession; name: Name };

/** What could not be saved, until it is; and of two places' letters the one that was not chosen. */
export function LetterNotices({ view: { save, laidAside }, session, name }: Props) {
  return (
    <>
      {save.status === 'failed' &&
        (save.problem.code === 'stale-version' ? (
          <StaleLetter session={session} name={name} />
        ) : (
          <ProblemBanner problem={save.problem} onRetry={() => void session.saveNow()}>
            <SaveLetterCopy session={session} />
          </ProblemBanner>
        ))}
      {laidAside && (
        <div className={styles.notice}>
          <Said className={styles.text}>
            Bản kia vẫn còn ở đây cho đến khi rời văn bản này; cần thì đổi lại.
          </Said>
          <Button size="compact-xs" variant="default" onClick={() => session.exchange()}>
            Đổi sang bản kia
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray.8" onClick={() => session.forgetLaidAside()}>
            Đóng
          </Button>
        </div>
      )}
    </>
  );
}

/** Lưu bản sao nơi khác: the letter as it stands on the screen. */
function SaveLetterCopy({ session }: { session: LetterSession }) {
  const [said, setSaid] = useState('');
  const save = () => {
    call('letter:save-copy', { letter: session.getView().letter }).then(
      (copy) => setSaid(copy ? `Đã ghi “${copy.fileName}” vào ${copy.folder}.` : ''),
      (error: unknown) => setSaid(describeProblem(readProblem(error))),
    );
  };
  return (
    <>
      <Said>{said}</Said>
      <Button size="compact-xs" variant="default" onClick={save}>
        Lưu bản sao nơi khác
      </Button>
    </>
  );
}

/** Another place has saved this letter since it was opened here: someone has to choose. */
function StaleLetter({ session, name }: { session: LetterSession; name: Name }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const reopen = (then: (opened: OpenedLetter) => void) => {
    setProblem(null);
    call('letter:open', name).then(then, (error: unknown) => setProblem(readProblem(error)));
  };
  return (
    <>
      <div role="alert" className={styles.notice}>
        <IconAlertTriangle className={styles.icon} aria-hidden />
        <span className={styles.text}>
          <strong>CHƯA LƯU ĐƯỢC.</strong> Văn bản này vừa được lưu ở nơi khác sau khi mở ở đây. Phần vừa viết
          vẫn còn trên màn hình; chọn giữ bản nào (vẫn đổi lại được).
        </span>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => reopen((opened) => void session.overwrite(opened))}
        >
          Giữ bản đang soạn
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => reopen((opened) => session.adopt(opened))}>
          Lấy bản lưu ở nơi khác
        </Button>
      </div>
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
    </>
  );
}
