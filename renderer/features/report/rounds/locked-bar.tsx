import { Button } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { Report } from '../../../../core/model/report.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import { isTextLocked } from '../../../../core/rules/rounds/lock-report.ts';
import { isOthers, tellHolder, useWriter } from '../../safety/use-writer.ts';
import { useSessionPart } from '../report-context.ts';
import type { Rounds } from './use-rounds.ts';
import styles from './locked-bar.module.css';

/** Why nothing can be typed, and the way to type again. */
export function LockedBar({ rounds }: { rounds: Rounds }) {
  const report = useSessionPart((view) => view.report);
  const isReadOnly = useSessionPart((view) => view.isReadOnly);
  const writer = useWriter();
  if (isReadOnly) {
    return (
      <section className={styles.bar} aria-label="Chỉ xem">
        <IconLock className={styles.icon} aria-hidden />
        <span className={styles.text}>
          {isOthers(writer)
            ? `Chỉ xem: dữ liệu đang được mở để sửa trên ${tellHolder(writer)}. Đọc, tìm, in, xuất Word được; đóng Giao Ban ở đó thì sửa được ở đây.`
            : 'Bộ dữ liệu đang mở chỉ để xem: đọc, tìm, in, xuất Word được; không có gì được sửa hay lưu.'}
        </span>
      </section>
    );
  }
  if (!isTextLocked(report)) return null;
  return (
    <section className={styles.bar} aria-label="Báo cáo đã ban hành">
      <IconLock className={styles.icon} aria-hidden />
      <span className={styles.text}>{describe(report)} Phần chữ, số liệu chỉ để đọc.</span>
      <Button size="compact-xs" variant="default" onClick={() => rounds.show('issue')}>
        Sửa số, ngày
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => rounds.show('reopen')}>
        Mở lại để sửa
      </Button>
    </section>
  );
}

function describe({ state, issued }: Report): string {
  const what = state === 'issued' ? 'Báo cáo đã ban hành' : 'Báo cáo đã gửi';
  return issued ? `${what}: số ${issued.number}, ngày ${formatDateShort(issued.date)}.` : `${what}.`;
}
