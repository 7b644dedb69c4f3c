import { Button, Group, Title } from '@mantine/core';
import IconFileTypeDocx from '@tabler/icons-react/dist/esm/icons/IconFileTypeDocx.mjs';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { FirstRunBody } from '../../../core/model/first-run-draft.ts';
import { tellReading } from '../../../core/rules/first-run/tell-reading.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './first-run.module.css';

type Props = {
  body: FirstRunBody;
  isFirst: boolean;
  onReading: (reading: FirstRunBody['reading']) => void;
};

/** Chooses one body's old report, by dialog or by dropping it here, and tells what was read in it. */
export function OldReportCard({ body, isFirst, onReading }: Props) {
  const { organisation, facts, reading } = body;
  const name = organisation.versions[0]?.name ?? '';
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const read = async (file: File | null) => {
    if (isReading) return;
    setIsReading(true);
    setProblem(null);
    try {
      const dropped = file && { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      const answer = await call('first-run:read-file', { organisation, facts, dropped });
      if (answer.reading) onReading(answer.reading);
    } catch (error) {
      const found = readProblem(error);
      if (found.code !== 'cancelled' && !isGone.current) setProblem(found);
    } finally {
      if (!isGone.current) setIsReading(false);
    }
  };
  const told = reading && tellReading(reading);
  return (
    // Files are dropped on it with the mouse; the keyboard has the button within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.card}
      aria-label={name}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files.item(0);
        if (file) void read(file);
      }}
    >
      <Title order={2} size="h3">
        {name}
      </Title>
      <Group gap="sm">
        <Button
          variant={reading ? 'default' : 'filled'}
          size="sm"
          ref={isFirst && !reading ? focusWhenShown : undefined}
          aria-label={`${reading ? 'Chọn tệp khác' : 'Chọn tệp Word…'}: ${name}`}
          onClick={() => void read(null)}
        >
          {reading ? 'Chọn tệp khác' : 'Chọn tệp Word…'}
        </Button>
        {!reading && <span className={styles.hint}>hoặc kéo tệp thả vào đây</span>}
        {reading && (
          <>
            <span className={styles.fileName}>
              <IconFileTypeDocx className={styles.icon} aria-hidden />
              {reading.fileName}
            </span>
            <Button
              variant="subtle"
              color="gray.8"
              size="compact-sm"
              aria-label={`Bỏ tệp này: ${name}`}
              onClick={() => onReading(null)}
            >
              Bỏ tệp này
            </Button>
          </>
        )}
      </Group>
      {isReading && (
        <BusyIndicator
          label="Đang chọn và đọc tệp Word…"
          onCancel={() => void call('first-run:cancel-reading', {})}
        />
      )}
      {problem && <ProblemBanner problem={problem} />}
      {reading && told && (
        <Said className={styles.read}>
          <p className={styles.readTitle}>
            {told.found.length > 0 ? 'Đọc được:' : 'Chưa đọc được gì về cơ quan trong tệp này.'}
          </p>
          <dl className={styles.found}>
            {told.found.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {told.missing.length > 0 && (
            <p className={styles.hint}>
              Chưa thấy: {told.missing.map((each) => each.toLocaleLowerCase('vi')).join(', ')}. Xem và ghi ở
              bước sau.
            </p>
          )}
          {reading.isOfOldStructure && (
            <p className={styles.hint}>
              Báo cáo này có trước ngày 01/7/2025, nên tên cơ quan, ký hiệu, địa danh vẫn lấy theo hiện nay.
            </p>
          )}
          {reading.isConverted && (
            <p className={styles.hint}>Chữ phông cũ (TCVN3, VNI) đã được chuyển sang chữ Việt thông dụng.</p>
          )}
        </Said>
      )}
    </section>
  );
}
