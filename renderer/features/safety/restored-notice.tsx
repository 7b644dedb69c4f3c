import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { lazy, useCallback, useEffect, useState } from 'react';
import type { RestoredView } from '../../../core/contract/safety.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { DialogOnDemand } from '../../components/dialog-on-demand.tsx';
import { keepSame } from '../../keep-same.ts';
import { WriterNotice } from './writer-notice.tsx';
import styles from './restored-notice.module.css';

const RestoredDialog = lazy(async () => ({
  default: (await import('./restored-dialog.tsx')).RestoredDialog,
}));

/**
 * Files that were found damaged and restored: said on the home of a period until the user has seen it. Asked whenever
 * `after` is another, and not while it is null: it is reading that finds them.
 */
export function RestoredNotices({ after }: { after: unknown }) {
  const [restored, setRestored] = useState<RestoredView[]>([]);
  const [shown, setShown] = useState<RestoredView | null>(null);
  const load = useCallback(() => {
    // What cannot be told now is told at the next start: nothing is lost by it.
    call('restored:list', {}).then(
      (found) => setRestored((before) => keepSame(before, found)),
      () => setRestored([]),
    );
  }, []);
  useEffect(() => {
    if (after !== null) load();
  }, [load, after]);
  const close = () => setShown(null);
  const keep = ({ id }: RestoredView) => {
    close();
    call('restored:mark-seen', { id }).then(load, load);
  };
  return (
    <>
      <WriterNotice />
      {restored.map((each) => (
        <div key={each.id} role="alert" className={styles.notice}>
          <IconAlertTriangle className={styles.icon} aria-hidden />
          <span className={styles.text}>
            <strong>{each.title}</strong>: tệp {each.reason === 'missing' ? 'bị mất' : 'bị hỏng'}, đã lấy lại
            bản lưu lúc {formatMomentOfYear(each.savedAt)}.
          </span>
          <Button size="compact-xs" variant="default" onClick={() => setShown(each)}>
            Xem khác gì
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => keep(each)}>
            Giữ bản lấy lại
          </Button>
        </div>
      ))}
      <DialogOnDemand isOpen={shown !== null}>
        {shown && <RestoredDialog restored={shown} onKeep={keep} onClose={close} />}
      </DialogOnDemand>
    </>
  );
}
