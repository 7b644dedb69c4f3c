import { Button, TextInput, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { useAnswer } from '../../use-answer.ts';
import { newId } from '../report/new-id.ts';
import { FolderResult } from './folder-result.tsx';
import type { PartProps } from './part-props.ts';
import { readLine } from './read-line.ts';
import { useFolderJob } from './use-folder-job.ts';
import styles from './meeting.module.css';

/** Tài liệu hội nghị: what the period has, the files that were added, and the folder of them all. */
export function PapersList({ opened, room, view, onFail }: PartProps & { onFail: (error: unknown) => void }) {
  const periodId = opened.period.id;
  const { answer, problem } = useAnswer(() => call('meeting:list-papers', { periodId }), periodId);
  const folder = useFolderJob();
  const [isChoosing, setIsChoosing] = useState(false);
  const added = view.meeting.papers ?? [];
  const ofPeriod = (answer?.papers ?? []).filter(({ kind }) => kind !== 'file');
  const add = () => {
    if (isChoosing) return;
    setIsChoosing(true);
    call('meeting:choose-paper', { periodId })
      .then((original) => {
        if (!original) return;
        const title = original.name.replace(/\.[^.]+$/, '');
        room.changeMeeting((each) => ({
          ...each,
          papers: [...(each.papers ?? []), { id: newId(), title, original }],
        }));
      }, onFail)
      .finally(() => setIsChoosing(false));
  };
  const write = () => {
    void room
      .saveNow()
      .then((isSaved) => isSaved && folder.run(() => call('meeting:write-papers', { periodId })))
      .catch(onFail);
  };
  return (
    <section className={styles.section} aria-label="Tài liệu hội nghị">
      <Title order={2} size="h5">
        Tài liệu hội nghị
      </Title>
      {problem && <ProblemBanner problem={problem} />}
      {!answer && !problem && <BusyIndicator label="Đang xem tài liệu của kỳ…" />}
      {answer && ofPeriod.length === 0 && added.length === 0 && (
        <p className={styles.quiet}>Kỳ này chưa có báo cáo nào; thêm tệp tài liệu để lập thư mục.</p>
      )}
      <ol className={styles.papers}>
        {ofPeriod.map(({ id, fileName }) => (
          <li key={id}>{fileName.replace(/\.pdf$/, '')}</li>
        ))}
        {added.map((paper, index) => (
          <li key={paper.id}>
            <span className={styles.paper}>
              <TextInput
                aria-label={`Tên tài liệu thêm ${index + 1}`}
                className={styles.grow}
                defaultValue={paper.title}
                onInput={(event) => {
                  const title = readLine(event.currentTarget.value);
                  room.changeMeeting((each) => ({
                    ...each,
                    papers: (each.papers ?? []).map((other) =>
                      other.id === paper.id ? { ...other, title } : other,
                    ),
                  }));
                }}
              />
              <span className={styles.quiet}>{paper.original.name}</span>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray.8"
                aria-label={`Bỏ tài liệu ${paper.title}`}
                onClick={() =>
                  room.removeFromMeeting(
                    `tài liệu “${paper.title}”`,
                    (each) => ({ ...each, papers: (each.papers ?? []).filter(({ id }) => id !== paper.id) }),
                    (each) => ({ ...each, papers: (each.papers ?? []).toSpliced(index, 0, paper) }),
                  )
                }
              >
                Bỏ
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus className={styles.icon} aria-hidden />}
          onClick={add}
        >
          Thêm tệp…
        </Button>
        <Button
          variant="light"
          size="compact-sm"
          title="Một thư mục có mục lục và mọi tài liệu, tên tệp đánh số theo thứ tự"
          onClick={write}
        >
          Lập thư mục tài liệu…
        </Button>
      </div>
      <FolderResult job={folder} />
    </section>
  );
}
