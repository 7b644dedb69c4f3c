import { Button, Group, Text } from '@mantine/core';
import type { Finding } from '../../../../core/rules/check-report/report-check.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { FindingLinks } from './finding-links.tsx';
import type { Rounds } from './use-rounds.ts';

type Props = { rounds: Rounds; draftNumber: number; onJump: (finding: Finding) => void };

/** Trình lãnh đạo: says what is kept, and makes the paper that the leader writes on. */
export function SubmitDialog({ rounds, draftNumber, onJump }: Props) {
  return (
    <Dialog opened onClose={rounds.close} title={`Trình lãnh đạo: dự thảo lần ${draftNumber}`} size="34rem">
      <Text>
        Phần đang có được giữ nguyên văn làm dự thảo lần {draftNumber} để so sánh về sau; vẫn soạn tiếp được.
        Bản trình có dòng “DỰ THẢO lần {draftNumber}” với giờ, ngày, giãn dòng và lề phải rộng để ghi ý kiến.
      </Text>
      {rounds.findings.length > 0 && <FindingLinks findings={rounds.findings} onJump={onJump} />}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={rounds.close}>
          Huỷ
        </Button>
        <Button variant="default" onClick={() => rounds.submit('word')}>
          Trình, xuất Word
        </Button>
        <Button data-autofocus onClick={() => rounds.submit('pdf')}>
          Trình, lưu PDF
        </Button>
      </Group>
    </Dialog>
  );
}
