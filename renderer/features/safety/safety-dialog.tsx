import { Button, Group, Progress } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { SafetyCheck } from '../../../core/contract/safety.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { readProblem } from '../../components/read-problem.ts';

const lookAgainMs = 500;

type Props = { onClose: () => void };

/** Kiểm tra an toàn: saves a copy and cuts it off again and again, and tells what was left. */
export function SafetyDialog({ onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title="Kiểm tra an toàn" size="36rem">
      <SafetyPanel onClose={onClose} />
    </Dialog>
  );
}

function SafetyPanel({ onClose }: Props) {
  const [check, setCheck] = useState<SafetyCheck | null>(null);
  const [refusal, setRefusal] = useState('');
  const show = useCallback((asked: Promise<SafetyCheck>) => {
    asked.then(setCheck, (error: unknown) => setRefusal(describeProblem(readProblem(error))));
  }, []);
  useEffect(() => {
    const look = () => show(call('safety:look', {}));
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [show]);
  const isRunning = check?.state === 'running';
  return (
    <>
      <p style={{ marginTop: 0 }}>
        Phần mềm chép vài báo cáo sang một thư mục tạm trên cùng ổ đĩa, liên tục lưu rồi bị ngắt đột ngột giữa
        chừng, và kiểm tra lại sau mỗi lần ngắt. Dữ liệu đang dùng chỉ được đọc, không bị sửa.
      </p>
      {isRunning && (
        <>
          <Progress value={(100 * check.saves) / Math.max(1, check.goal)} aria-label="Tiến độ" mb="xs" />
          <p>
            Đã lưu {check.saves}/{check.goal} lần, ngắt {check.kills} lần…
          </p>
        </>
      )}
      <Said>{check && <SafetyResult check={check} />}</Said>
      {refusal && <p role="alert">{refusal}</p>}
      <Group justify="flex-end" gap="sm" mt="md">
        {isRunning ? (
          <Button variant="default" onClick={() => show(call('safety:cancel', {}))}>
            Dừng
          </Button>
        ) : (
          <Button data-autofocus onClick={() => show(call('safety:start', {}))}>
            {check?.state === 'done' ? 'Kiểm tra lại' : 'Bắt đầu kiểm tra'}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
      </Group>
    </>
  );
}

function SafetyResult({ check }: { check: SafetyCheck }) {
  const { state, kills, saves, lost, unreadable, hasLinks, error } = check;
  if (state === 'cancelled') return <p>Đã dừng. Thư mục tạm đã được xoá.</p>;
  if (state === 'failed')
    return (
      <p>
        {error === 'no-reports'
          ? 'Chưa có báo cáo nào để kiểm tra. Lưu một báo cáo rồi kiểm tra lại.'
          : `Chưa kiểm tra xong (${error}). Dữ liệu đang dùng không bị ảnh hưởng; thử lại sau.`}
      </p>
    );
  if (state !== 'done') return null;
  return (
    <>
      <p>
        <strong>{lost === 0 && unreadable === 0 ? 'An toàn.' : 'Có lỗi: báo người hỗ trợ kỹ thuật.'}</strong>{' '}
        Đã ngắt đột ngột {kills} lần trong {saves} lần lưu:{' '}
        {lost === 0 ? 'không mất lần lưu nào' : `mất ${lost} lần lưu`},{' '}
        {unreadable === 0 ? 'không tệp nào hỏng' : `${unreadable} tệp hỏng`}.
      </p>
      <p>
        {hasLinks
          ? 'Mỗi báo cáo có hai bản lưu trước đó nằm sẵn bên cạnh để lấy lại khi tệp bị hỏng.'
          : 'Ổ đĩa này (thường là USB) không giữ được nhiều tên cho một tệp: bản lưu trước được chép thêm một lần, nên lưu chậm hơn.'}
      </p>
    </>
  );
}
