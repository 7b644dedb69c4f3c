import { NativeSelect } from '@mantine/core';
import type { RecipientList } from '../../core/model/recipient-list.ts';

type Props = {
  lists: readonly RecipientList[];
  onTake: (recipients: string[]) => void;
};

/** Lấy từ danh sách: the recipients of a list take the place of those that stand in the document. */
export function RecipientListChoice({ lists, onTake }: Props) {
  if (lists.length === 0) return null;
  return (
    <NativeSelect
      label="Lấy nơi nhận từ danh sách"
      value=""
      data={[
        { value: '', label: '(chọn danh sách)' },
        ...lists.map(({ id, name, recipients }) => ({
          value: id,
          label: `${name} (${recipients.length} nơi)`,
        })),
      ]}
      onChange={(event) => {
        const chosen = lists.find(({ id }) => id === event.currentTarget.value);
        if (chosen) onTake([...chosen.recipients]);
      }}
    />
  );
}
