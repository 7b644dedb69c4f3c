import { Button, Menu, NativeSelect, Table, TextInput } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { JournalFilter } from '../../../core/contract/history.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported } from '../../../core/contract/views.ts';
import type { JournalGroup } from '../../../core/model/journal-entry.ts';
import { tellAct, tellFault } from '../../../core/rules/journal/tell-entry.ts';
import { dateInVietnam, timeInVietnam } from '../../../core/rules/values/calendar.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { parseDate } from '../../../core/rules/values/parse-date.ts';
import { call } from '../../api/client.ts';
import { Told } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useCommands } from '../../use-commands.ts';
import styles from './journal-screen.module.css';

/** So many lines a screen shows; whoever looks for older ones narrows them down or exports them all. */
const limit = 500;
const typingPauseMs = 250;

const groups: Record<JournalGroup, string> = {
  writing: 'Soạn báo cáo, công văn',
  rounds: 'Trình, duyệt, ban hành, gửi, xuất tệp',
  versions: 'Nhập, khôi phục',
  catalogue: 'Danh mục, thể thức, tổ chức',
  removal: 'Xoá, lấy lại',
  program: 'Phần mềm, dữ liệu',
};

const all: JournalFilter = {
  text: '',
  from: null,
  to: null,
  periodId: null,
  organisationId: null,
  group: null,
};

/** Nhật ký: who did what and when; found, exported, and told when a line is no longer as it was written. */
export function JournalScreen({ onLeave }: { onLeave: () => void }) {
  const [filter, setFilter] = useState(all);
  const [days, setDays] = useState({ from: '', to: '' });
  const [shown, setShown] = useState<Result<'journal:read'> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  const fail = (error: unknown) => setProblem(readProblem(error));
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      call('journal:read', { filter, limit }).then(
        (found) => {
          if (!isStale) setShown(found);
        },
        (error: unknown) => {
          if (!isStale) setProblem(readProblem(error));
        },
      );
    }, typingPauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [filter]);
  useCommands({ 'go-home': onLeave, 'close-window': () => void call('window:close', {}) });
  const change = (part: Partial<JournalFilter>) => setFilter((before) => ({ ...before, ...part }));
  const typeDay = (end: 'from' | 'to', text: string) => {
    setDays((before) => ({ ...before, [end]: text }));
    const date = text.trim() === '' ? null : parseDay(text);
    if (date !== undefined) change({ [end]: date });
  };
  const exportAs = (format: 'excel' | 'text') => {
    setProblem(null);
    setExported(null);
    call('journal:export', { filter, format }).then(
      (result) => result.status === 'done' && setExported(result),
      fail,
    );
  };
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(all);
  return (
    <BackScreen
      title="Nhật ký"
      onBack={onLeave}
      exports={
        <Menu position="bottom-end" width="17rem">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown className={styles.icon} aria-hidden />}>
              Xuất ra tệp
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => exportAs('excel')}>Excel (.xlsx)…</Menu.Item>
            <Menu.Item onClick={() => exportAs('text')}>Văn bản (.txt)…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
      tools={
        <search className={styles.filters}>
          <TextInput
            type="search"
            label="Tìm"
            placeholder="Tên, việc, người dùng"
            className={styles.search}
            value={filter.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <NativeSelect
            label="Việc"
            value={filter.group ?? ''}
            data={[
              { value: '', label: 'Mọi việc' },
              ...Object.entries(groups).map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              change({
                group: (Object.keys(groups) as JournalGroup[]).find((each) => each === chosen) ?? null,
              });
            }}
          />
          <NativeSelect
            label="Kỳ báo cáo"
            value={filter.periodId ?? ''}
            data={[
              { value: '', label: 'Mọi kỳ' },
              ...(shown?.periods ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => change({ periodId: event.currentTarget.value || null })}
          />
          <NativeSelect
            label="Cơ quan, đơn vị"
            className={styles.body}
            value={filter.organisationId ?? ''}
            data={[
              { value: '', label: 'Mọi cơ quan' },
              ...(shown?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => change({ organisationId: event.currentTarget.value || null })}
          />
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              label={end === 'from' ? 'Từ ngày' : 'Đến ngày'}
              placeholder="16/3/2026"
              className={styles.day}
              value={days[end]}
              error={
                days[end].trim() !== '' && parseDay(days[end]) === undefined ? 'Ghi như 16/3/2026' : null
              }
              onChange={(event) => typeDay(end, event.currentTarget.value)}
            />
          ))}
        </search>
      }
    >
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      {shown && shown.faults.length > 0 && (
        <section
          className={styles.faults}
          data-torn={shown.faults.every(({ reason }) => reason === 'torn') || undefined}
          aria-label="Kiểm tra nhật ký"
        >
          <strong>
            {shown.faults.every(({ reason }) => reason === 'torn')
              ? 'Nhật ký có dòng ghi dở.'
              : 'Nhật ký có chỗ không còn như lúc ghi.'}
          </strong>
          <ul>
            {shown.faults.slice(0, 10).map((fault) => (
              <li key={`${fault.file} ${fault.line} ${fault.reason}`}>{tellFault(fault)}</li>
            ))}
            {shown.faults.length > 10 && <li>… và {shown.faults.length - 10} chỗ khác.</li>}
          </ul>
        </section>
      )}
      {!shown && !problem && <BusyIndicator label="Đang đọc nhật ký…" />}
      {shown && (
        <Told
          className={styles.count}
          text={[
            shown.total > shown.entries.length
              ? `${formatNumber(String(shown.total))} dòng, đang xem ${shown.entries.length} dòng mới nhất. Thu hẹp điều kiện hoặc xuất ra tệp để xem hết.`
              : `${formatNumber(String(shown.total))} dòng`,
            ...(shown.faults.length === 0 && shown.total > 0
              ? ['đã kiểm tra: mọi dòng đúng như lúc ghi']
              : []),
          ].join(' · ')}
        />
      )}
      {shown?.total === 0 && (
        <p className={styles.empty}>
          {isNarrowed ? 'Không có dòng nào hợp với điều kiện trên.' : 'Chưa có gì được ghi.'}
        </p>
      )}
      {shown && shown.total > 0 && (
        // Scrolled by the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <Table className={styles.table} stickyHeader tabIndex={0} aria-label="Nhật ký">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Lúc</Table.Th>
              <Table.Th scope="col">Việc</Table.Th>
              <Table.Th scope="col">Đối tượng</Table.Th>
              <Table.Th scope="col">Người dùng</Table.Th>
              <Table.Th scope="col">Máy</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.entries.map((entry) => (
              <Table.Tr key={entry.n}>
                <Table.Td className={styles.fixed}>
                  {formatDateShort(dateInVietnam(entry.at))} {timeInVietnam(entry.at)}
                </Table.Td>
                <Table.Td>{tellAct(entry)}</Table.Td>
                <Table.Td>{entry.about?.name}</Table.Td>
                <Table.Td>{entry.user}</Table.Td>
                <Table.Td>{entry.machine}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </BackScreen>
  );
}

/** Undefined: no day of the calendar. */
function parseDay(text: string): string | undefined {
  const reading = parseDate(text);
  return reading.ok ? reading.date : undefined;
}
