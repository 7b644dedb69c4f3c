import { Button, Group } from '@mantine/core';
import changelog from '../../../CHANGELOG.md?raw';
import { listNews } from '../../../core/rules/updates/list-news.ts';
import { readChangelog } from '../../../core/rules/updates/read-changelog.ts';

import { Dialog } from '../../components/dialog.tsx';
import { ReleaseList } from './release-list.tsx';

const releases = readChangelog(changelog);

type Props = {
  /** Only what is newer than this version; null: everything. */
  since: string | null;
  onClose: () => void;
};

/** Có gì mới. */
export function NewsDialog({ since, onClose }: Props) {
  return (
    <Dialog
      opened
      onClose={onClose}
      title={since === null ? 'Có gì mới' : 'Giao Ban đã được cập nhật'}
      size="48rem"
    >
      <ReleaseList releases={since === null ? releases : listNews(releases, since)} />
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={onClose}>
          Đóng
        </Button>
      </Group>
    </Dialog>
  );
}
