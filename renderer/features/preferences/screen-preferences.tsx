import { Fieldset, NativeSelect, Stack, Switch } from '@mantine/core';
import { textSizes } from '../../../core/model/text-sizes.ts';
import { usePreferences } from '../../preferences.ts';
import type { ChangePreferences } from './change-preferences.ts';

export function ScreenPreferences({ onChange }: { onChange: ChangePreferences }) {
  const { textSize, contrast, motion } = usePreferences();
  return (
    <Fieldset legend="Màn hình">
      <Stack gap="sm">
        <NativeSelect
          data-autofocus
          label="Cỡ chữ"
          description="Cũng đổi được bằng Ctrl + dấu cộng, Ctrl + dấu trừ"
          value={String(textSize)}
          data={textSizes.map((size) => ({
            value: String(size),
            label: size === 100 ? '100 % (cỡ thường)' : `${size} %`,
          }))}
          onChange={(event) => {
            const chosen = textSizes.find((size) => String(size) === event.currentTarget.value);
            if (chosen) onChange({ textSize: chosen });
          }}
        />
        <Switch
          label="Tăng độ tương phản"
          description="Chữ đen, đường kẻ đậm. Khi Windows đang bật chế độ tương phản cao, phần mềm tự theo màu của Windows."
          checked={contrast === 'high'}
          onChange={(event) => onChange({ contrast: event.currentTarget.checked ? 'high' : 'system' })}
        />
        <Switch
          label="Giảm chuyển động"
          description="Không chạy hình động. Khi Windows đã tắt hiệu ứng động, phần mềm tự theo."
          checked={motion === 'reduced'}
          onChange={(event) => onChange({ motion: event.currentTarget.checked ? 'reduced' : 'system' })}
        />
      </Stack>
    </Fieldset>
  );
}
