import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SectionContent, SectionShare } from '../../../../core/model/section-share.ts';
import type { ShareDifferences } from '../../../../core/rules/sections/take-back-sections.ts';
import { writeFigure } from '../../../../core/rules/figures/write-figure.ts';
import { ReadOnlyBlock } from '../read-only-block.tsx';
import { useReport } from '../report-context.ts';
import { Dialog } from '../../../components/dialog.tsx';
import styles from './share.module.css';

type Props = {
  share: SectionShare;
  differences: ShareDifferences;
  onTake: (chosen: { sectionIds: ReadonlySet<string>; withFigures: boolean }) => void;
  onClose: () => void;
};

/** Nhận phần đã giao: section by section Cũ | Mới; a tick takes the new one. What was changed here too is not ticked. */
export function TakeBackDialog({ share, differences, onTake, onClose }: Props) {
  const { session, opened } = useReport();
  const { report } = session.getView();
  const { sections, figures } = differences;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(sections.filter((each) => !each.isChangedHere).map((each) => each.sectionId)),
  );
  const [withFigures, setWithFigures] = useState(figures.length > 0);
  const labels = new Map(opened.indicators.map(({ id, label }) => [id, label]));
  const brought = new Set(share.figures.map(({ indicatorId }) => indicatorId));
  const incomingFigures = [
    ...share.figures,
    ...report.figures.filter(({ indicatorId }) => !brought.has(indicatorId)),
  ];
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const takeAll = () =>
    onTake({ sectionIds: new Set(sections.map(({ sectionId }) => sectionId)), withFigures: true });
  return (
    <Dialog opened onClose={onClose} title="Nhận phần đã giao" size="64rem">
      <Stack gap="sm">
        <p className={styles.text}>
          Đánh dấu mục lấy bản mới; mục không đánh dấu giữ bản cũ. Có thể hoàn tác bằng một lần Ctrl+Z.
        </p>
        {sections.map(({ sectionId, title, present, incoming, isChangedHere }, index) => (
          <section key={sectionId} className={styles.difference} aria-label={title}>
            <Checkbox
              data-autofocus={index === 0 || undefined}
              label={`Lấy bản mới: ${title || 'Phần mở đầu'}`}
              checked={chosen.has(sectionId)}
              onChange={(event) => toggle(sectionId, event.currentTarget.checked)}
            />
            {isChangedHere && (
              <p className={styles.conflict}>
                Mục này cũng đã sửa ở máy này sau khi giao. Lấy bản mới thì phần sửa ở đây được thay.
              </p>
            )}
            <div className={styles.pair}>
              <Side title="Cũ (ở máy này)" content={present} report={report} />
              <Side title="Mới (trong tệp)" content={incoming} report={{ figures: incomingFigures }} />
            </div>
          </section>
        ))}
        {figures.length > 0 && (
          <section className={styles.difference} aria-label="Số liệu">
            <Checkbox
              label={`Lấy ${figures.length} số liệu mới`}
              checked={withFigures}
              onChange={(event) => setWithFigures(event.currentTarget.checked)}
            />
            <ul className={styles.figures}>
              {figures.map(({ present, incoming }) => (
                <li key={incoming.indicatorId}>
                  {labels.get(incoming.indicatorId) ?? incoming.indicatorId}:{' '}
                  {writeFigure(present ?? undefined)} → <strong>{writeFigure(incoming)}</strong>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Huỷ
          </Button>
          <Button variant="default" onClick={takeAll}>
            Lấy tất cả
          </Button>
          <Button onClick={() => onTake({ sectionIds: chosen, withFigures })}>Lấy mục đã đánh dấu</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

type SideProps = {
  title: string;
  content: SectionContent;
  report: Pick<SectionShare, 'figures'>;
};

function Side({ title, content, report }: SideProps) {
  const rows = [
    ...(content.nextTasks ?? []).map(({ id, text }) => ({ id, text })),
    ...(content.petitions ?? []).map(({ id, text }) => ({ id, text })),
    ...(content.lastTaskAnswers ?? []).map(({ taskId, result }) => ({ id: taskId, text: result })),
  ];
  return (
    <div className={styles.side}>
      <h3 className={styles.sideTitle}>{title}</h3>
      {content.blocks.map((block) => (
        <ReadOnlyBlock key={block.id} block={block} mark="" report={report} />
      ))}
      {rows.map(({ id, text }) => (
        <p key={id}>- {text}</p>
      ))}
    </div>
  );
}
