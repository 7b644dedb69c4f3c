import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { describeFault } from '../../core/rules/faults/describe-fault.ts';
import { call, readLastSave } from '../api/client.ts';
import { Said } from './announcer.tsx';
import { CenteredPanel } from './centered-panel.tsx';
import { copyText } from './copy-text.ts';

/** The last resort after an unexpected error. What is copied names program parts only, never a report's text. */
export function ErrorScreen({ error }: { error: unknown }) {
  const [copyState, setCopyState] = useState<'not-yet' | 'copied' | 'refused'>('not-yet');
  const details = describeFault(error);
  const savedAt = readLastSave();
  useEffect(() => {
    call('faults:note', { details }).catch(() => undefined); // it stands on the screen
  }, [details]);
  const copy = () => setCopyState(copyText(details) ? 'copied' : 'refused');
  return (
    <CenteredPanel title="Phần mềm gặp lỗi ngoài dự kiến">
      <p>
        Phần đã báo “Đã lưu” vẫn còn nguyên
        {savedAt
          ? `; lần lưu gần nhất lúc ${savedAt.toLocaleTimeString('vi-VN')}, chữ gõ sau lúc đó có thể phải gõ lại`
          : ''}
        . Chọn “Mở lại” để tiếp tục; nếu lỗi lặp lại, sao chép chi tiết lỗi và gửi cho người hỗ trợ kỹ thuật.
      </p>
      <Group gap="sm">
        <Button onClick={() => location.reload()}>Mở lại</Button>
        <Button variant="default" onClick={copy}>
          Sao chép chi tiết lỗi
        </Button>
        <Said>
          {copyState === 'copied' && 'Đã sao chép.'}
          {copyState === 'refused' && 'Không sao chép được; hãy chụp ảnh màn hình này.'}
        </Said>
      </Group>
      <pre>{details}</pre>
    </CenteredPanel>
  );
}
