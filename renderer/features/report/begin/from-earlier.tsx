import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { beginFromEarlier } from '../../../../core/rules/beginning/begin-from-earlier.ts';
import { listSectionText } from '../../../../core/rules/sections/list-section-text.ts';
import { plainTextOfBlock } from '../../../../core/rules/text/read-plain-text.ts';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { keyOfEarlier, type useEarlierReports } from '../drawer/use-earlier-reports.ts';
import { newId } from '../new-id.ts';
import { useReport } from '../report-context.ts';
import { importInto } from '../versions/keep-version.ts';
import { startOfText } from './start-of-text.ts';
import styles from './begin.module.css';

type Props = {
  reports: ReturnType<typeof useEarlierReports>;
  chosenKey: string | null;
  onChoose: (key: string) => void;
  onBack: () => void;
  onDone: () => void;
};

/** Which period, and of which sections also the text. Nothing is ticked at first: old results are written anew. */
export function FromEarlier({ reports, chosenKey, onChoose, onBack, onDone }: Props) {
  const { session, opened } = useReport();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { periods, earlier, problem, retry } = reports;
  const rows = earlier
    ? opened.sections
        .map((section) => ({ section, text: listSectionText(earlier.report, section) }))
        .filter(({ text }) => text.blocks.length > 0)
    : [];
  const isOwn = earlier?.report.organisationId === opened.report.organisationId;
  const stocks = countStocks();

  function countStocks(): number {
    const ids = new Set(opened.indicators.filter((each) => each.kind === 'stock').map((each) => each.id));
    return (
      earlier?.report.figures.filter((each) => ids.has(each.indicatorId) && each.state === 'value').length ??
      0
    );
  }
  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const begin = () => {
    if (!earlier) return;
    void importInto(session, `từ báo cáo ${earlier.periodName}`, (draft) =>
      beginFromEarlier({
        draft,
        earlier: earlier.report,
        isSameYear: earlier.year === opened.period.year,
        sectionIds: ticked,
        indicators: opened.indicators,
        newId,
      }),
    );
    onDone();
  };
  return (
    <div className={styles.step}>
      {problem && <ProblemBanner problem={problem} onRetry={retry} />}
      <NativeSelect
        label="Kỳ báo cáo"
        data-autofocus
        value={chosenKey ?? (periods?.[0] && keyOfEarlier(periods[0]))}
        data={periods?.map((each) => ({ value: keyOfEarlier(each), label: each.periodName })) ?? []}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      {!earlier && !problem && <BusyIndicator label="Đang đọc báo cáo kỳ trước…" />}
      {earlier && (
        <>
          <ul className={styles.facts}>
            {isOwn ? (
              <li>Lấy sang: đề mục riêng của cơ quan, người ký, nơi nhận.</li>
            ) : (
              <li>
                Lấy sang: đề mục của cơ quan tiền thân. Người ký, nơi nhận, số liệu không lấy sang; số liệu kỳ
                trước có ở bên cạnh.
              </li>
            )}
            {isOwn && stocks > 0 && (
              <li>Lấy sang {stocks} số liệu có đến cuối kỳ, nền vàng đến khi được xác nhận.</li>
            )}
            {opened.openTasks.length > 0 && (
              <li>Có sẵn để trả lời: {opened.openTasks.length} nhiệm vụ các kỳ trước chưa xong.</li>
            )}
            <li>Để trống: số phát sinh trong kỳ (số kỳ trước ở bên cạnh), số, ngày văn bản.</li>
          </ul>
          {rows.length > 0 && (
            <fieldset className={styles.sections}>
              <legend>Chép cả chữ của các mục (nền vàng đến khi được sửa hoặc xác nhận)</legend>
              {rows.map(({ section, text }) => (
                <Checkbox
                  key={section.id}
                  className={styles.tick}
                  checked={ticked.has(section.id)}
                  onChange={(event) => tick(section.id, event.currentTarget.checked)}
                  label={section.title}
                  description={`${text.blocks.length} đoạn: ${startOfText(text.blocks.map(plainTextOfBlock).join(' '))}`}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
      <Group justify="space-between" gap="sm" className={styles.actions}>
        <Button variant="subtle" color="gray.8" onClick={onBack}>
          Quay lại
        </Button>
        <Group gap="sm">
          {rows.length > 1 && (
            <Button
              variant="default"
              onClick={() =>
                setTicked(
                  ticked.size === rows.length ? new Set() : new Set(rows.map(({ section }) => section.id)),
                )
              }
            >
              {ticked.size === rows.length ? 'Bỏ chọn tất cả' : 'Chọn tất cả'}
            </Button>
          )}
          <Button disabled={!earlier} onClick={begin}>
            Bắt đầu
          </Button>
        </Group>
      </Group>
    </div>
  );
}
