import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import styles from './closing.module.css';

type Props = {
  periodId: string;
  closedAt: string;
  /** The data themselves are only looked at. */
  isReadOnly: boolean;
  onOpen: () => void;
  onReopened: () => void;
  onFail: (error: unknown) => void;
};

/** On the home of a closed period: that it is only looked at, and the way back. */
export function ClosedBanner({ periodId, closedAt, isReadOnly, onOpen, onReopened, onFail }: Props) {
  const [isActing, setIsActing] = useState(false);
  const reopen = () => {
    if (isActing) return;
    setIsActing(true);
    call('closing:reopen', { periodId })
      .then(onReopened, onFail)
      .finally(() => setIsActing(false));
  };
  return (
    <div className={styles.banner}>
      <span className={styles.bannerText}>
        Kỳ báo cáo đã kết thúc lúc {formatMomentOfYear(closedAt)}, chỉ xem.
      </span>
      <Button size="compact-sm" variant="default" onClick={onOpen}>
        Hồ sơ kỳ
      </Button>
      {!isReadOnly && (
        <Button size="compact-sm" variant="default" aria-disabled={isActing} onClick={reopen}>
          Mở lại kỳ
        </Button>
      )}
    </div>
  );
}
