import { Button } from '@mantine/core';
import { longAge } from '../../../core/rules/petitions/measure-age.ts';
import { tellWaiting } from '../../../core/rules/petitions/count-waiting.ts';
import { call } from '../../api/client.ts';
import { useAnswer } from '../../use-answer.ts';

/** From the home into the register, with how much of it waits. */
export function RegisterWay({ periodId, onOpen }: { periodId: string; onOpen: () => void }) {
  const { answer } = useAnswer(() => call('petitions:count', { periodId }), periodId);
  const waiting = answer ? tellWaiting(answer) : '';
  return (
    <Button
      variant="default"
      title={
        waiting === ''
          ? undefined
          : `Mới: chưa chuyển cơ quan nào; quá ${longAge} kỳ: từ khi nêu đã qua ${longAge} kỳ báo cáo trở lên`
      }
      onClick={onOpen}
    >
      {waiting === '' ? 'Sổ theo dõi kiến nghị' : `Sổ theo dõi kiến nghị · ${waiting}`}
    </Button>
  );
}
