import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ArrivalFacts, ArrivedFile } from '../../../core/contract/intake.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { CalendarDate } from '../../../core/model/calendar-date.ts';
import type { ArrivalWay, OriginalFile } from '../../../core/model/incoming.ts';
import { warnOfArrival } from '../../../core/rules/intake/warn-of-arrival.ts';
import { call } from '../../api/client.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './arrival-dialog.module.css';

const ways: Readonly<Record<ArrivalWay, string>> = {
  word: 'Tệp Word',
  pdf: 'Tệp PDF, bản quét',
  paper: 'Bản giấy',
  program: 'Soạn trong phần mềm này',
};

type Registered = {
  arrivedOn: CalendarDate | null;
  incomingNumber: string;
  number: string;
  date: CalendarDate | null;
  way: ArrivalWay | null;
  originals: readonly OriginalFile[];
};

type Props = {
  periodId: string;
  periodName: string;
  title: string;
  /** What the register has so far. */
  registered: Registered;
  /** Was dropped on the row. */
  file: File | null;
  today: CalendarDate;
  lastDay: CalendarDate | null;
  endedOn: CalendarDate | null;
  /** A supplement was asked for, and may be what comes now. */
  awaitsSupplement: boolean;
  /** The name and subject of a source, which a body's report has by itself. */
  naming?: { name: string; abstract: string };
  save: (given: {
    facts: ArrivalFacts;
    fileId: string | null;
    isSupplement: boolean;
    name: string;
    abstract: string;
  }) => Promise<unknown>;
  onClose: () => void;
  onSaved: () => void;
};

/** Ghi nhận văn bản đến: what the register of incoming documents has of it, and the file as it came. */
export function ArrivalDialog(props: Props) {
  const { periodId, periodName, title, registered, today, lastDay, endedOn, awaitsSupplement, naming } =
    props;
  const [facts, setFacts] = useState<ArrivalFacts>({
    arrivedOn: registered.arrivedOn ?? today,
    incomingNumber: registered.incomingNumber,
    number: registered.number,
    date: registered.date,
    way: registered.way ?? 'paper',
  });
  const [name, setName] = useState(naming?.name ?? '');
  const [abstract, setAbstract] = useState(naming?.abstract ?? '');
  const [isSupplement, setIsSupplement] = useState(awaitsSupplement);
  const [file, setFile] = useState<ArrivedFile | null>(null);
  const [isBusy, setIsBusy] = useState<'reading' | 'saving' | null>(props.file ? 'reading' : null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const nameError = naming !== undefined && name.trim() === '' ? 'Ghi tên cơ quan gửi.' : null;
  const [attempt, setAttempt] = useState(0);

  const choose = () => {
    setIsBusy('reading');
    setProblem(null);
    receive(call('intake:choose-file', { periodId }));
  };
  const receive = (asking: Promise<ArrivedFile | null>) => {
    asking
      .then(
        (found) => {
          if (!found) return;
          setFile(found);
          setFacts((before) => ({
            ...before,
            way: found.way,
            number: before.number || found.number,
            date: before.date ?? found.date,
          }));
        },
        (error: unknown) => setProblem(readProblem(error)),
      )
      .finally(() => setIsBusy(null));
  };
  const takeDropped = useEffectEvent((dropped: File) =>
    receive(
      dropped
        .arrayBuffer()
        .then((buffer) =>
          call('intake:take-file', { periodId, name: dropped.name, bytes: new Uint8Array(buffer) }),
        ),
    ),
  );
  useEffect(() => {
    if (props.file) takeDropped(props.file);
  }, [props.file]);

  const save = () => {
    setIsBusy('saving');
    setProblem(null);
    props
      .save({
        facts,
        fileId: file?.fileId ?? null,
        isSupplement,
        name: name.trim(),
        abstract: abstract.trim(),
      })
      .then(props.onSaved, (error: unknown) => {
        setProblem(readProblem(error));
        setIsBusy(null);
      });
  };
  const warnings = warnOfArrival({
    ...facts,
    lastDay,
    today,
    periodName,
    otherPeriod: file?.otherPeriod ?? null,
    endedOn,
  });
  const change = (part: Partial<ArrivalFacts>) => setFacts({ ...facts, ...part });

  return (
    <Dialog opened onClose={props.onClose} title={title} size="38rem" returnFocus={false}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isBusy) return;
          if (nameError === null) save();
          else setAttempt(attempt + 1);
        }}
      >
        <ErrorSummary
          errors={nameError === null ? [] : [{ field: 'name', sentence: nameError }]}
          attempt={attempt}
        />
        {naming && (
          <>
            <TextInput
              label="Cơ quan gửi"
              placeholder="UBND tỉnh, Công an tỉnh, Ban Dân tộc…"
              name="name"
              data-autofocus
              required
              error={attempt > 0 && nameError}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label="Trích yếu"
              value={abstract}
              onChange={(event) => setAbstract(event.currentTarget.value)}
            />
          </>
        )}
        <div className={styles.file}>
          <span className={styles.fileName}>
            {file
              ? file.fileName
              : (registered.originals.at(-1)?.name ?? 'Chưa đính kèm tệp; bản giấy thì không cần.')}
          </span>
          <Button variant="default" size="compact-sm" disabled={isBusy !== null} onClick={choose}>
            {registered.originals.length > 0 || file ? 'Thêm tệp khác…' : 'Chọn tệp Word, PDF, bản quét…'}
          </Button>
        </div>
        {isBusy === 'reading' && <BusyIndicator label="Đang chọn và đọc tệp…" />}
        {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
        <div className={styles.pair}>
          <DateInput
            label="Ngày đến (theo sổ văn bản đến)"
            date={facts.arrivedOn}
            onDate={(arrivedOn) => change({ arrivedOn })}
          />
          <TextInput
            label="Số đến"
            value={facts.incomingNumber}
            onChange={(event) => change({ incomingNumber: event.currentTarget.value })}
          />
        </div>
        <div className={styles.pair}>
          <TextInput
            label="Số, ký hiệu văn bản"
            value={facts.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <DateInput
            key={file?.fileId}
            label="Ngày của văn bản"
            date={facts.date}
            onDate={(date) => change({ date })}
          />
        </div>
        <NativeSelect
          label="Gửi đến bằng"
          value={facts.way}
          data={Object.entries(ways).map(([value, label]) => ({ value, label }))}
          onChange={(event) => change({ way: event.currentTarget.value as ArrivalWay })}
        />
        {awaitsSupplement && (
          <Checkbox
            label="Đây là bản bổ sung theo đề nghị"
            checked={isSupplement}
            onChange={(event) => setIsSupplement(event.currentTarget.checked)}
          />
        )}
        {warnings.length > 0 && (
          <ul className={styles.warnings}>
            {warnings.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            Huỷ
          </Button>
          <Button type="submit" disabled={isBusy !== null}>
            Ghi nhận
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
