import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../../core/contract/views.ts';
import { call } from '../../api/client.ts';
import styles from './first-run.module.css';

type Props = {
  dataFolder: string;
  onChangeFolder: (state: WorkspaceState) => void;
  onFail: (error: unknown) => void;
};

/** Where the data and the Word copies lie; nobody is asked, everybody can change it. */
export function FoldersNote({ dataFolder, onChangeFolder, onFail }: Props) {
  const [wordFolder, setWordFolder] = useState<string | null>(null);
  useEffect(() => {
    call('word-copy:describe', {}).then(({ folder }) => setWordFolder(folder), onFail);
  }, [onFail]);
  return (
    <div className={styles.folders}>
      <p>
        Dữ liệu lưu trên máy này, tại <span className={styles.path}>{dataFolder}</span>{' '}
        <Button
          variant="default"
          size="compact-xs"
          aria-label="Đổi thư mục dữ liệu"
          onClick={() => {
            call('workspace:choose-data-folder', {}).then((state) => state && onChangeFolder(state), onFail);
          }}
        >
          Đổi
        </Button>
      </p>
      {wordFolder && (
        <p>
          Bản Word của mỗi báo cáo luôn có tại <span className={styles.path}>{wordFolder}</span>{' '}
          <Button
            variant="default"
            size="compact-xs"
            aria-label="Đổi thư mục bản Word"
            onClick={() => {
              call('word-copy:choose-folder', {}).then(({ folder }) => setWordFolder(folder), onFail);
            }}
          >
            Đổi
          </Button>
        </p>
      )}
    </div>
  );
}
