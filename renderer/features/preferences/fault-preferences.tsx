import { Button, Fieldset, Group, Stack, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { copyText } from '../../components/copy-text.ts';
import { readProblem } from '../../components/read-problem.ts';
import { usePreferences } from '../../preferences.ts';
import type { ChangePreferences } from './change-preferences.ts';

type Props = { onChange: ChangePreferences; onProblem: (problem: Problem) => void };

/** What one may do when the program misbehaves, and what may be given to whoever helps. */
export function FaultPreferences({ onChange, onProblem }: Props) {
  const { isDrawnBySoftware } = usePreferences();
  const [details, setDetails] = useState<string | null>(null);
  const [copied, setCopied] = useState('');
  useEffect(() => {
    call('faults:read', {}).then(
      (read) => setDetails(read.details),
      (error: unknown) => onProblem(readProblem(error)),
    );
  }, [onProblem]);
  const openFolder = () => {
    call('faults:open-folder', {}).catch((error: unknown) => onProblem(readProblem(error)));
  };
  return (
    <Fieldset legend="Khi có sự cố">
      <Stack gap="sm">
        <Switch
          label="Không dùng card đồ hoạ để vẽ màn hình"
          description="Bật khi cửa sổ nhấp nháy, đen hoặc trắng. Có hiệu lực từ lần mở phần mềm sau."
          checked={isDrawnBySoftware}
          onChange={(event) => onChange({ isDrawnBySoftware: event.currentTarget.checked })}
        />
        <Group gap="sm">
          <Button variant="default" onClick={openFolder}>
            Mở thư mục nhật ký kỹ thuật
          </Button>
          <Button
            variant="default"
            disabled={details === null}
            onClick={() =>
              setCopied(
                copyText(details ?? '') ? 'Đã sao chép.' : 'Không sao chép được; hãy mở thư mục nhật ký.',
              )
            }
          >
            Sao chép chi tiết lỗi
          </Button>
          <Said>{copied}</Said>
        </Group>
        <p style={{ margin: 0, color: 'var(--color-text-quiet)' }}>
          Nhật ký kỹ thuật chỉ ghi tên lỗi và chỗ lỗi trong phần mềm, không ghi nội dung báo cáo, tên người
          hay thư mục của máy.
        </p>
      </Stack>
    </Fieldset>
  );
}
