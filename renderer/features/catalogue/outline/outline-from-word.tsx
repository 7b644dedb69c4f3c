import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { organisationKinds, periodKinds } from '../../../../core/catalogue/named-values.ts';
import type {
  OutlineProposal,
  ProposedIndicator,
  ProposedLine,
} from '../../../../core/model/outline-proposal.ts';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { PeriodKind } from '../../../../core/model/period.ts';
import { call } from '../../../api/client.ts';
import { Told } from '../../../components/announcer.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { CheckGroup } from '../check-group.tsx';
import { useHouse } from '../use-house.ts';
import { IndicatorRows } from './indicator-rows.tsx';
import { ProposedLines } from './proposed-lines.tsx';
import styles from './outline-from-word.module.css';

type Props = {
  /** The outline is kept. */
  onTaken: (outlineId: string) => void;
  onClose: () => void;
};

/**
 * "Từ công văn (Word)": asks for the file, shows what outline and which indicators it would make, each line to be changed,
 * and keeps them. Stands by itself: any screen can open it.
 */
export function OutlineFromWord({ onTaken, onClose }: Props) {
  const [proposal, setProposal] = useState<OutlineProposal | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosenKinds, setChosenKinds] = useState<string[] | null>(null);
  const [chosenPeriods, setChosenPeriods] = useState<PeriodKind[]>([]);
  const [isTaking, setIsTaking] = useState(false);
  const house = useHouse();
  const kinds = chosenKinds ?? [...new Set(house.map(({ kind }) => kind))];
  const hasAsked = useRef(false);

  const ask = () => {
    setProblem(null);
    call('outline:read-word-file', {}).then(
      (read) => {
        if (read.status === 'cancelled') onClose();
        else setProposal(read.proposal);
      },
      (error: unknown) => {
        const found = readProblem(error);
        if (found.code === 'cancelled') onClose();
        else setProblem(found);
      },
    );
  };
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    ask();
  });

  const take = () => {
    if (!proposal || isTaking) return;
    setIsTaking(true);
    setProblem(null);
    const { fileName, name, lines, indicators } = proposal;
    call('outline:take', {
      fileName,
      name: name.trim(),
      lines,
      indicators,
      organisationKinds: kinds,
      periodKinds: chosenPeriods,
    }).then(
      ({ outlineId }) => onTaken(outlineId),
      (error: unknown) => {
        setProblem(readProblem(error));
        setIsTaking(false);
      },
    );
  };
  const change = (next: Partial<OutlineProposal>) =>
    setProposal((before) => before && { ...before, ...next });
  const sectionCount = proposal?.lines.filter(({ role }) => role === 'section').length ?? 0;
  const takenCount = proposal?.indicators.filter(({ isTaken }) => isTaken).length ?? 0;
  const canTake = sectionCount > 0 && kinds.length > 0 && proposal?.name.trim() !== '';
  return (
    <Dialog opened onClose={onClose} title="Lấy đề cương từ tệp Word" size="64rem">
      {!proposal && !problem && (
        <BusyIndicator label="Đang đọc tệp…" onCancel={() => void call('outline:cancel-reading', {})} />
      )}
      {!proposal && problem && (
        <>
          <ProblemBanner problem={problem} />
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={onClose}>
              Đóng
            </Button>
            <Button onClick={ask}>Chọn tệp khác</Button>
          </Group>
        </>
      )}
      {proposal && (
        <div className={styles.dialog}>
          <p className={styles.file}>
            <strong>{proposal.fileName}</strong>
            {proposal.letterhead.length > 0 && ` – ${proposal.letterhead.join(' · ')}`}
          </p>
          {proposal.conversionCount > 0 && (
            <p className={styles.note}>
              {proposal.conversionCount} chỗ dùng phông chữ cũ (TCVN3, VNI) đã chuyển sang chữ Việt thông
              dụng. Xem lại trước khi lấy.
            </p>
          )}
          <TextInput
            label="Tên đề cương"
            data-autofocus
            defaultValue={proposal.name}
            maxLength={300}
            onChange={(event) => change({ name: event.currentTarget.value.normalize('NFC') })}
          />
          <CheckGroup
            label="Dùng cho loại cơ quan"
            place="organisationKinds"
            values={kinds}
            choices={organisationKinds}
            {...(kinds.length === 0 && { note: 'Chọn ít nhất một loại cơ quan.' })}
            onValues={setChosenKinds}
          />
          <CheckGroup
            label="Dùng cho loại kỳ báo cáo"
            place="periodKinds"
            values={chosenPeriods}
            choices={periodKinds}
            note="Không chọn loại nào: dùng cho mọi loại kỳ."
            onValues={(values) => setChosenPeriods(values as PeriodKind[])}
          />
          <ProposedLines lines={proposal.lines} onChange={(lines: ProposedLine[]) => change({ lines })} />
          {proposal.indicators.length > 0 && (
            <IndicatorRows
              indicators={proposal.indicators}
              onChange={(indicators: ProposedIndicator[]) => change({ indicators })}
            />
          )}
          {problem && <ProblemBanner problem={problem} />}
          <div className={styles.end}>
            <Told
              className={styles.count}
              text={
                sectionCount === 0
                  ? 'Chưa có mục nào. Chuyển các dòng tiêu đề thành “Mục” rồi lấy.'
                  : `Sẽ lấy ${sectionCount} mục${takenCount > 0 ? ` và ${takenCount} nội dung số liệu` : ''}.`
              }
            />
            <Button variant="default" onClick={onClose}>
              Huỷ
            </Button>
            <Button
              onClick={take}
              loading={isTaking}
              data-disabled={!canTake || undefined}
              aria-disabled={!canTake}
              onClickCapture={(event) => {
                if (!canTake) event.stopPropagation();
              }}
            >
              Lấy đề cương
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
