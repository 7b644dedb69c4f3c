import { Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { ChosenPack, PackContent } from '../../../core/contract/backups.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './backups-screen.module.css';

type Key = { fileId: string; passphrase: string | null };

type Props = {
  title: string;
  /** What is done with the file once all of it has been read. */
  actLabel: string;
  onAct: (key: Key) => Promise<void>;
  onClose: () => void;
};

/** Chooses a handover or backup file, asks for its passphrase, reads all of it, and says what it holds before anything is done. */
export function OpenPackDialog({ title, actLabel, onAct, onClose }: Props) {
  const [pack, setPack] = useState<ChosenPack | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [content, setContent] = useState<PackContent | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busyWith, setBusyWith] = useState('');
  const work = (label: string, job: Promise<void>) => {
    setBusyWith(label);
    setProblem(null);
    job
      .catch((error: unknown) => {
        const found = readProblem(error);
        if (found.code !== 'cancelled') setProblem(found);
      })
      .finally(() => setBusyWith(''));
  };
  const read = async (chosen: ChosenPack, word: string | null) => {
    setContent(await call('backup:read-file', { fileId: chosen.fileId, passphrase: word }));
  };
  const choose = () => {
    const chooseAndRead = async () => {
      const chosen = await call('backup:choose-file', {});
      if (!chosen) return;
      setPack(chosen);
      setContent(null);
      setPassphrase('');
      setAttempt(0);
      if (chosen.lock === 'none') await read(chosen, null);
    };
    work('Đang đọc và kiểm tra cả tệp…', chooseAndRead());
  };
  const isLocked = pack !== null && pack.lock !== 'none';
  const word = isLocked ? passphrase : null;
  const errors =
    attempt > 0 && passphrase === '' ? [{ field: 'passphrase', sentence: 'Ghi mật khẩu của tệp.' }] : [];
  const act = () => {
    if (!pack) return;
    const finish = async () => {
      await onAct({ fileId: pack.fileId, passphrase: word });
      onClose();
    };
    work('Đang nhận dữ liệu…', finish());
  };
  return (
    <Dialog opened onClose={busyWith ? () => undefined : onClose} title={title} size="36rem">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (busyWith) return;
          if (content) act();
          else if (pack && isLocked && passphrase === '') setAttempt(attempt + 1);
          else if (pack && isLocked) work('Đang mở khoá, đọc và kiểm tra cả tệp…', read(pack, passphrase));
          else choose();
        }}
      >
        {problem && <ProblemBanner problem={problem} />}
        {!pack && (
          <p style={{ marginTop: 0 }}>
            Chọn tệp bàn giao (.bangiao) hoặc tệp sao lưu (.saoluu) trên USB, ổ đĩa hay ổ mạng. Cả tệp được
            kiểm tra trước khi ghi bất cứ gì.
          </p>
        )}
        {pack && (
          <p style={{ marginTop: 0, overflowWrap: 'anywhere' }}>
            Tệp: <strong>{pack.fileName}</strong>
          </p>
        )}
        {isLocked && !content && (
          <>
            <ErrorSummary errors={errors} attempt={attempt} />
            <PasswordInput
              label="Mật khẩu của tệp"
              name="passphrase"
              value={passphrase}
              autoComplete="off"
              data-autofocus
              error={errors[0]?.sentence}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          </>
        )}
        {content && (
          <ul className={styles.facts}>
            <li>
              {content.workspaceName || 'Bộ dữ liệu chưa có tên'}
              {content.machine && `, từ máy ${content.machine}`}, lúc {formatMomentOfYear(content.madeAt)}
            </li>
            <li>
              {content.counts.reports} báo cáo, {content.counts.documents} văn bản, {content.counts.catalogue}{' '}
              mục danh mục
            </li>
            <li>
              {content.damaged.length === 0
                ? 'Mọi tệp đều nguyên vẹn.'
                : `Có tệp đã hỏng từ trước khi tạo: ${content.damaged.join(', ')}.`}
            </li>
          </ul>
        )}
        {busyWith && <BusyIndicator label={busyWith} onCancel={() => void call('backup:cancel', {})} />}
        <Group justify="flex-end" gap="sm" mt="md">
          {pack && (
            <Button variant="default" mr="auto" disabled={busyWith !== ''} onClick={choose}>
              Chọn tệp khác…
            </Button>
          )}
          <Button variant="default" disabled={busyWith !== ''} onClick={onClose}>
            Huỷ
          </Button>
          <Button type="submit" data-autofocus disabled={busyWith !== ''}>
            {content ? actLabel : isLocked ? 'Mở tệp' : 'Chọn tệp…'}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
