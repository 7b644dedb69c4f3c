import { Button, Table } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { catalogueNames } from '../../../core/catalogue/catalogue-kind.ts';
import type { BinEntry } from '../../../core/contract/history.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import { useCommands } from '../../use-commands.ts';
import { HiddenText } from '../../components/hidden-text.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import styles from './bin-screen.module.css';

const kindNames: Record<BinEntry['kind'], string> = {
  report: 'Báo cáo',
  letter: 'Công văn',
  'organisation-change': 'Thay đổi tổ chức',
  layout: 'Thể thức văn bản',
  form: 'Biểu mẫu (Excel)',
  organisation: catalogueNames.organisation.title,
  person: catalogueNames.person.title,
  indicator: catalogueNames.indicator.title,
  outline: catalogueNames.outline.title,
  'cited-document': catalogueNames['cited-document'].title,
  'recipient-list': catalogueNames['recipient-list'].title,
  'holiday-year': catalogueNames['holiday-year'].title,
  period: catalogueNames.period.title,
  source: 'Văn bản nguồn khác',
  conclusion: 'Nội dung kết luận',
  petition: 'Ý kiến, kiến nghị',
};

/** Thùng rác: everything that was removed in the last 30 days, with the way back. */
export function BinScreen({ onLeave }: { onLeave: () => void }) {
  const isReadOnly = useIsReadOnly();
  const [entries, setEntries] = useState<BinEntry[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const [leaving, setLeaving] = useState<BinEntry | null>(null);
  const load = useCallback(() => {
    call('bin:list', {}).then(setEntries, (error: unknown) => setProblem(readProblem(error)));
  }, []);
  useEffect(load, [load]);
  useCommands({ 'go-home': onLeave, 'close-window': () => void call('window:close', {}) });
  const act = (job: Promise<unknown>, sentence: string) => {
    setProblem(null);
    setSaid('');
    const run = async () => {
      await job;
      setSaid(sentence);
      load();
    };
    run().catch((error: unknown) => setProblem(readProblem(error)));
  };
  return (
    <BackScreen title="Thùng rác" onBack={onLeave}>
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      <Said className={styles.said}>{said}</Said>
      <p className={styles.lead}>
        Những gì đã xoá được giữ 30 ngày rồi tự xoá hẳn. Báo cáo được giữ cùng các dự thảo, bản đã gửi và các
        bản đã lưu của nó; lấy lại thì có lại đủ.
      </p>
      {!entries && !problem && <BusyIndicator label="Đang đọc thùng rác…" />}
      {entries?.length === 0 && <p className={styles.empty}>Thùng rác đang trống.</p>}
      {entries && entries.length > 0 && (
        <Table className={styles.table} highlightOnHover>
          <HiddenCaption>Đã xoá trong 30 ngày qua</HiddenCaption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Nội dung</Table.Th>
              <Table.Th scope="col">Loại</Table.Th>
              <Table.Th scope="col">Xoá lúc</Table.Th>
              <Table.Th scope="col">Còn giữ</Table.Th>
              <Table.Th scope="col">
                <HiddenText>Việc làm được</HiddenText>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <Table.Tr key={`${entry.kind} ${entry.binId}`}>
                <Table.Th scope="row" className={styles.name}>
                  {nameEntry(entry)}
                  {entry.isDamaged && (
                    <span className={styles.damaged}>Tệp bị hỏng, không lấy lại được.</span>
                  )}
                </Table.Th>
                <Table.Td>{kindNames[entry.kind]}</Table.Td>
                <Table.Td className={styles.fixed}>{formatMomentOfYear(entry.removedAt)}</Table.Td>
                <Table.Td className={styles.fixed}>
                  {entry.daysLeft > 0 ? `${entry.daysLeft} ngày` : 'hôm nay là ngày cuối'}
                </Table.Td>
                <Table.Td className={styles.acts}>
                  {!isReadOnly && (
                    <>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="gray.8"
                        aria-label={`Xoá hẳn ${nameEntry(entry)}`}
                        onClick={() => setLeaving(entry)}
                      >
                        Xoá hẳn…
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="light"
                        disabled={entry.isDamaged}
                        aria-label={`Lấy lại ${nameEntry(entry)}`}
                        onClick={() =>
                          act(
                            call('bin:bring-back', { kind: entry.kind, binId: entry.binId }),
                            `Đã lấy lại: ${nameEntry(entry)}.`,
                          )
                        }
                      >
                        Lấy lại
                      </Button>
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        title="Xoá hẳn?"
        confirmLabel="Xoá hẳn"
        isDestructive
        onCancel={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving)
            act(
              call('bin:remove-for-good', { kind: leaving.kind, binId: leaving.binId }),
              `Đã xoá hẳn: ${nameEntry(leaving)}.`,
            );
          setLeaving(null);
        }}
      >
        {leaving && nameEntry(leaving)} sẽ không lấy lại được nữa.
      </ConfirmDialog>
    </BackScreen>
  );
}

function nameEntry({ name, kind }: BinEntry): string {
  return name || kindNames[kind];
}
