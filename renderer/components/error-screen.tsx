import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ProblemError } from '../../core/contract/problem.ts';
import { CenteredPanel } from './centered-panel.tsx';
import { copyText } from './copy-text.ts';

/** The last resort after an unexpected error. What is copied names program parts only, never a report's text. */
export function ErrorScreen({ error }: { error: unknown }) {
  const [copyState, setCopyState] = useState<'not-yet' | 'copied' | 'refused'>('not-yet');
  const details = describeError(error);
  const copy = () => setCopyState(copyText(details) ? 'copied' : 'refused');
  return (
    <CenteredPanel title="Phần mềm gặp lỗi ngoài dự kiến">
      <p>
        Phần đã báo “Đã lưu” vẫn còn nguyên. Chọn “Mở lại” để tiếp tục; nếu lỗi lặp lại, sao chép chi tiết lỗi
        và gửi cho người hỗ trợ kỹ thuật.
      </p>
      <Group gap="sm">
        <Button onClick={() => location.reload()}>Mở lại</Button>
        <Button variant="default" onClick={copy}>
          Sao chép chi tiết lỗi
        </Button>
        <output>
          {copyState === 'copied' && 'Đã sao chép.'}
          {copyState === 'refused' && 'Không sao chép được; hãy chụp ảnh màn hình này.'}
        </output>
      </Group>
      <pre>{details}</pre>
    </CenteredPanel>
  );
}

/** Names and places in the program; an error's free message is left out, for it may quote what was typed. */
function describeError(error: unknown): string {
  if (error instanceof ProblemError) return `${error.name}: ${error.problem.code}`;
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((each) => /^\s+at /.test(each));
  return [error.name, ...places.slice(0, 8).map((each) => each.trim())].join('\n');
}
