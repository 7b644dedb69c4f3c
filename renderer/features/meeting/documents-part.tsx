import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LetterKind } from '../../../core/model/letter.ts';
import { letterKinds } from '../../../core/rules/letters/letter-kinds.ts';
import {
  isNoticeOutdated,
  meetingLetterKinds,
  tellConclusions,
} from '../../../core/rules/meeting/tell-meeting.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import type { PartProps } from './part-props.ts';
import styles from './meeting.module.css';

const purposes: Partial<Record<LetterKind, string>> = {
  invitation: 'Giờ, ngày, địa điểm lấy từ phần Chuẩn bị',
  programme: 'Các mục chương trình ở phần Chuẩn bị',
  minutes: 'Thành phần, ý kiến phát biểu, kết luận; hai người ký',
  notice: 'Dự thảo giao cơ quan ban hành; ghi số sau',
  news: 'Đoạn tin ngắn từ những gì đã ghi, để chép đi nơi khác',
};

type Key = { id: string } | { kind: LetterKind };

/** Văn bản: what is written of the meeting, each begun from what the other parts hold. */
export function DocumentsPart({
  opened,
  room,
  view,
  isReadOnly,
  onFail,
  onOpen,
  onReopen,
}: PartProps & { onFail: (error: unknown) => void; onOpen: (key: Key) => void; onReopen: () => void }) {
  const [isRenewing, setIsRenewing] = useState(false);
  const isOutdated = isNoticeOutdated(opened.noticeBasis ?? undefined, tellConclusions(view));
  const renew = () => {
    if (isRenewing) return;
    setIsRenewing(true);
    const run = async () => {
      if (!(await room.saveNow())) return;
      await call('meeting:renew-notice', { periodId: opened.period.id });
      onReopen();
    };
    run()
      .catch(onFail)
      .finally(() => setIsRenewing(false));
  };
  return (
    <div className={styles.section}>
      {isOutdated && (
        <div role="alert" className={styles.outdated}>
          <span className={styles.removedText}>
            Kết luận đã sửa sau khi lập thông báo. Thông báo giữ nguyên cho đến khi lập lại; bản đang có được
            giữ trong các bản đã lưu.
          </span>
          {!isReadOnly && (
            <Button size="compact-sm" variant="default" aria-disabled={isRenewing} onClick={renew}>
              Lập lại từ kết luận
            </Button>
          )}
        </div>
      )}
      <ul className={styles.documents}>
        {meetingLetterKinds.map((kind) => {
          const written = opened.letters.find((each) => each.kind === kind);
          const { name } = letterKinds[kind];
          return (
            <li key={kind} className={styles.document}>
              <span className={styles.documentName}>
                <strong>{name}</strong>
                <span className={styles.quiet}>
                  {written
                    ? [written.number && `số ${written.number}`, `sửa ${formatMomentOfYear(written.savedAt)}`]
                        .filter(Boolean)
                        .join(' · ')
                    : purposes[kind]}
                </span>
              </span>
              {(written || !isReadOnly) && (
                <Button
                  variant={written ? 'default' : 'light'}
                  size="compact-sm"
                  aria-label={`${written ? 'Mở' : 'Soạn'} ${name}`}
                  onClick={() => onOpen(written ? { id: written.id } : { kind })}
                >
                  {written ? 'Mở' : 'Soạn'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
