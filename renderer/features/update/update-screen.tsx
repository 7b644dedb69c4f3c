import { Button, Group, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { UpdateOffer, UpdateStatus } from '../../../core/contract/updates.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useCommands } from '../../use-commands.ts';
import { ReleaseList } from './release-list.tsx';
import styles from './update-screen.module.css';

const lookAgainMs = 400;

const steps: Record<NonNullable<UpdateStatus['activity']>['step'], string> = {
  copy: 'Đang chép tệp vào máy…',
  backup: 'Đang sao lưu dữ liệu…',
  check: 'Đang kiểm tra bản vừa chép…',
  start: 'Đang mở bộ cài đặt…',
};

/** Cập nhật từ tệp: choose a file, read what it brings, and only then, by a press, install it. */
export function UpdateScreen({ onLeave }: { onLeave: () => void }) {
  const [status, setStatus] = useState<UpdateStatus | null>(null);
  const [offer, setOffer] = useState<UpdateOffer | null>(null);
  const [isInstalling, setIsInstalling] = useState(false);
  const [done, setDone] = useState<{ outcome: 'started' | 'shown'; fileName: string } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const look = () => void call('update:look', {}).then(setStatus, () => undefined);
    look();
    if (!isInstalling) return;
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [isInstalling]);
  const leave = () => {
    if (!isInstalling) onLeave();
  };
  useCommands({
    'go-home': leave,
    'close-window': () => {
      call('update:cancel', {}).then(
        () => call('window:close', {}),
        () => call('window:close', {}),
      );
    },
  });
  const fail = (error: unknown) => {
    const found = readProblem(error);
    if (found.code !== 'cancelled') setProblem(found);
  };
  const choose = () => {
    setProblem(null);
    setDone(null);
    call('update:choose', {}).then(
      (chosen) => chosen && setOffer(chosen),
      (error: unknown) => {
        setOffer(null);
        fail(error);
      },
    );
  };
  const install = async (updateId: string) => {
    setProblem(null);
    setIsInstalling(true);
    try {
      const result = await call('update:install', { updateId });
      setDone(result);
      setOffer(null);
      // The installer waits for this program to end, and starts it again.
      if (result.outcome === 'started') await call('window:close', {});
    } catch (error) {
      fail(error);
    } finally {
      setIsInstalling(false);
    }
  };
  return (
    <BackScreen title="Cập nhật từ tệp" onBack={leave}>
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {status && (
        <p className={styles.version}>
          Đang dùng phiên bản <strong>{status.version}</strong>
        </p>
      )}
      <p className={styles.lead}>
        Giao Ban không tự tìm bản mới qua mạng. Người phụ trách lấy tệp cập nhật (đuôi .capnhat) từ nơi phát
        hành, chép vào máy này bằng USB hoặc mạng nội bộ. Phần mềm kiểm tra chữ ký của tệp, sao lưu dữ liệu,
        rồi mới cài; dữ liệu không bị thay đổi.
      </p>
      {status?.canProve === false && (
        <p className={styles.notice}>
          Bản Giao Ban này được dựng để dùng thử, chưa gắn khoá của nơi phát hành, nên chưa nhận được tệp cập
          nhật. Muốn dùng bản mới thì chạy bộ cài đặt của bản đó; dữ liệu vẫn giữ nguyên.
        </p>
      )}
      {status?.canProve && !isInstalling && !done && (
        <Button variant={offer ? 'default' : 'filled'} onClick={choose}>
          {offer ? 'Chọn tệp khác…' : 'Chọn tệp cập nhật…'}
        </Button>
      )}
      {offer && (
        <section className={styles.offer} aria-label={`Bản cập nhật ${offer.version}`}>
          <p className={styles.proved}>
            {offer.fileName}: chữ ký đúng, phiên bản {offer.version}, {Math.ceil(offer.installerBytes / 1e6)}{' '}
            MB.
          </p>
          <ReleaseList releases={offer.news} />
          {!isInstalling && (
            <Group gap="sm" mt="md">
              <Button onClick={() => void install(offer.updateId)}>
                {status?.startsInstaller ? 'Sao lưu và cập nhật' : 'Sao lưu và lấy bộ cài đặt'}
              </Button>
              <span>
                {status?.startsInstaller
                  ? 'Phần mềm đóng lại, cài trong khoảng một phút rồi tự mở.'
                  : 'Bộ cài đặt được đặt vào một thư mục và mở thư mục đó ra.'}
              </span>
            </Group>
          )}
        </section>
      )}
      {isInstalling && <Activity activity={status?.activity ?? null} />}
      {done && <Done {...done} onAgain={choose} />}
    </BackScreen>
  );
}

function Activity({ activity }: { activity: UpdateStatus['activity'] }) {
  const step = activity?.step ?? 'copy';
  const share = activity && activity.total > 0 ? (100 * activity.done) / activity.total : null;
  return (
    <div className={styles.activity}>
      <Said>{steps[step]}</Said>
      <Progress value={share ?? 100} animated={share === null} aria-label="Tiến độ" my="xs" />
      {step !== 'start' && (
        <Button variant="default" onClick={() => void call('update:cancel', {})}>
          Huỷ
        </Button>
      )}
    </div>
  );
}

function Done({
  outcome,
  fileName,
  onAgain,
}: {
  outcome: 'started' | 'shown';
  fileName: string;
  onAgain: () => void;
}) {
  if (outcome === 'started')
    return <Said className={styles.proved}>Đang cài bản mới. Phần mềm sẽ đóng lại rồi tự mở.</Said>;
  return (
    <>
      <Said className={styles.proved}>Đã sao lưu dữ liệu và kiểm tra bộ cài đặt {fileName}.</Said>
      <p className={styles.lead}>{tellByHand(fileName)} Dữ liệu và cài đặt vẫn giữ nguyên.</p>
      <Button variant="default" onClick={onAgain}>
        Chọn tệp khác…
      </Button>
    </>
  );
}

/** What to do with an installer that the program does not start itself. */
function tellByHand(fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1);
  switch (ending) {
    case 'dmg':
      return 'Đóng Giao Ban, mở tệp này, kéo biểu tượng Giao Ban vào thư mục Applications và chọn Thay thế.';
    case 'deb':
      return 'Đóng Giao Ban, mở tệp này bằng trình cài đặt gói của hệ điều hành (cần mật khẩu quản trị).';
    case 'AppImage':
      return 'Đóng Giao Ban, đặt tệp này vào chỗ tệp Giao Ban cũ rồi mở.';
    case 'zip':
      return 'Đóng Giao Ban, giải nén tệp này vào chỗ thư mục Giao Ban cũ rồi mở.';
    default:
      return 'Đóng Giao Ban, mở tệp này để cài bản mới.';
  }
}
