import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ChangeEffect } from '../../../../core/contract/organisation-change.ts';
import type { Problem } from '../../../../core/contract/problem.ts';
import {
  organisation as organisationSchema,
  type Organisation,
} from '../../../../core/model/organisation.ts';
import type { OrganisationChangeKind } from '../../../../core/model/organisation-change.ts';
import { isStandingOn } from '../../../../core/rules/organisations/standing.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';
import { call } from '../../../api/client.ts';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import type { CatalogueSession } from '../catalogue-session.ts';
import { CheckGroup } from '../check-group.tsx';
import { ChoiceField, TextLine, TypedValue } from '../form-fields.tsx';
import { buildChange, type ChangeDraft } from './build-change.ts';
import { EffectView } from './effect-view.tsx';
import { LetterheadPicture } from './letterhead-picture.tsx';
import styles from './change-dialog.module.css';

const kinds: { value: OrganisationChangeKind; label: string; note: string }[] = [
  {
    value: 'rename',
    label: 'Đổi tên',
    note: 'Cơ quan vẫn hoạt động, mang tên gọi, phần đầu văn bản, ký hiệu mới.',
  },
  { value: 'merge', label: 'Sáp nhập, hợp nhất', note: 'Nhiều cơ quan thành một, mới lập hoặc đang có.' },
  { value: 'split', label: 'Tách', note: 'Lập cơ quan mới từ một phần của cơ quan đang có.' },
  {
    value: 'close',
    label: 'Kết thúc hoạt động',
    note: 'Không có cơ quan kế thừa, như cấp huyện từ 01/7/2025.',
  },
  { value: 'move', label: 'Chuyển cơ quan cấp trên', note: 'Trực thuộc cơ quan khác; tên gọi giữ nguyên.' },
];

type Props = { session: CatalogueSession; onClose: () => void; onDone: () => void };

/** Thay đổi tổ chức: what, which bodies from which day, and what follows from it before anything is written. */
export function ChangeDialog({ session, onClose, onDone }: Props) {
  const { records, context } = session.getView();
  const bodies = [...records.values()].flatMap((record): Organisation[] => {
    const read = organisationSchema.safeParse(record);
    return read.success ? [read.data] : [];
  });
  const [step, setStep] = useState<'kind' | 'details' | 'effect'>('kind');
  const [draft, setDraft] = useState<ChangeDraft>({
    kind: 'rename',
    date: context.today,
    ids: [],
    intoId: null,
    parentId: null,
    names: null,
  });
  const [effect, setEffect] = useState<ChangeEffect | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const update = (part: Partial<ChangeDraft>) => setDraft({ ...draft, ...part });
  const { kind, date, ids } = draft;
  const choices = bodies
    .filter((body) => isStandingOn(body, addDays(date, -1)) || isStandingOn(body, date))
    .map((body) => ({ value: body.id, label: selectVersion(body, date).name }));
  const isSingle = kind === 'rename' || kind === 'split';
  const needsNames = kind === 'rename' || kind === 'split' || kind === 'merge';
  const source = bodies.find(({ id }) => id === (draft.intoId ?? ids[0]));
  const names = draft.names ?? (source ? namesOf(source, date) : null);

  const run = async (work: () => Promise<void>) => {
    setProblem(null);
    setIsBusy(true);
    try {
      await work();
    } catch (error) {
      setProblem(readProblem(error));
    }
    setIsBusy(false);
  };
  const changes = () => {
    const change = buildChange(draft, names, source, date);
    return change ? [change] : [];
  };
  const foresee = () =>
    run(async () => {
      setEffect(await call('organisation:plan-change', { changes: changes() }));
      setStep('effect');
    });
  const carryOut = () =>
    run(async () => {
      await call('organisation:carry-out-change', { changes: changes() });
      onDone();
      onClose();
    });
  const canForesee = ids.length > 0 && (!needsNames || (names !== null && names.name.trim() !== ''));

  return (
    <Modal opened onClose={onClose} title="Thay đổi tổ chức" size={step === 'effect' ? '62rem' : '44rem'}>
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {step === 'kind' && (
        <fieldset className={styles.kinds}>
          <legend className={styles.legend}>Thay đổi nào?</legend>
          {kinds.map(({ value, label, note }) => (
            <label key={value} className={styles.kind} htmlFor={`change-${value}`}>
              <input
                id={`change-${value}`}
                aria-label={`${label}. ${note}`}
                type="radio"
                name="change-kind"
                checked={kind === value}
                onChange={() => setDraft({ ...draft, kind: value, ids: [], intoId: null, names: null })}
              />
              <span>
                <strong>{label}</strong>
                <span className={styles.note}>{note}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {step === 'details' && (
        <div className={styles.details}>
          <TypedValue
            label="Từ ngày (ngày đầu của tổ chức mới)"
            place="date"
            value={date}
            type="date"
            onValue={(value) => value !== null && update({ date: value })}
          />
          {isSingle ? (
            <ChoiceField
              label="Cơ quan"
              place="body"
              value={ids[0] ?? null}
              choices={choices}
              emptyLabel="(chọn cơ quan)"
              onValue={(id) => update({ ids: id === null ? [] : [id], names: null })}
            />
          ) : (
            <CheckGroup
              label={kind === 'merge' ? 'Các cơ quan sáp nhập (kết thúc)' : 'Các cơ quan'}
              place="bodies"
              values={ids}
              choices={choices.filter(({ value }) => value !== draft.intoId)}
              onValues={(values) =>
                update({ ids: values, names: draft.intoId === null ? null : draft.names })
              }
            />
          )}
          {kind === 'merge' && (
            <ChoiceField
              label="Thành"
              place="into"
              value={draft.intoId}
              choices={choices.filter(({ value }) => !ids.includes(value))}
              emptyLabel="Cơ quan mới"
              onValue={(intoId) => update({ intoId, names: null })}
            />
          )}
          {kind === 'move' && (
            <ChoiceField
              label="Cơ quan cấp trên mới"
              place="parent"
              value={draft.parentId}
              choices={choices.filter(({ value }) => !ids.includes(value))}
              emptyLabel="(không)"
              onValue={(parentId) => update({ parentId })}
            />
          )}
          {needsNames && names && (
            <div key={`${source?.id ?? ''} ${kind}`} className={styles.names}>
              <TextLine
                label="Tên gọi"
                place="name"
                value={names.name}
                onText={(name) => update({ names: { ...names, name } })}
              />
              <TextLine
                label="Tên gọi tắt"
                place="shortName"
                value={names.shortName}
                onText={(shortName) => update({ names: { ...names, shortName } })}
              />
              <TextLine
                label="Cơ quan cấp trên, trên văn bản"
                place="superiorLines"
                isMultiline
                rows={2}
                value={names.superiorLines.join('\n')}
                onText={(text) => update({ names: { ...names, superiorLines: linesOf(text) } })}
              />
              <TextLine
                label="Cơ quan ban hành, trên văn bản"
                place="issuerLines"
                isMultiline
                rows={2}
                value={names.issuerLines.join('\n')}
                onText={(text) => update({ names: { ...names, issuerLines: linesOf(text) } })}
              />
              <TextLine
                label="Ký hiệu"
                place="symbol"
                value={names.symbol}
                onText={(symbol) => update({ names: { ...names, symbol } })}
              />
              <TextLine
                label="Địa danh"
                place="placeName"
                value={names.placeName}
                onText={(placeName) => update({ names: { ...names, placeName } })}
              />
              <LetterheadPicture version={names} />
            </div>
          )}
        </div>
      )}
      {step === 'effect' && effect && <EffectView effect={effect} />}
      <Group justify="space-between" gap="sm" className={styles.acts}>
        {step === 'kind' ? (
          <Button variant="subtle" color="gray.8" onClick={onClose}>
            Huỷ
          </Button>
        ) : (
          <Button
            variant="subtle"
            color="gray.8"
            onClick={() => setStep(step === 'effect' ? 'details' : 'kind')}
          >
            Quay lại
          </Button>
        )}
        {step === 'kind' && <Button onClick={() => setStep('details')}>Tiếp tục</Button>}
        {step === 'details' && (
          <Button disabled={!canForesee || isBusy} onClick={() => void foresee()}>
            Xem tác động
          </Button>
        )}
        {step === 'effect' && (
          <Button disabled={isBusy} onClick={() => void carryOut()}>
            Thực hiện
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function namesOf(body: Organisation, date: string): NonNullable<ChangeDraft['names']> {
  const { name, shortName, superiorLines, issuerLines, symbol, placeName } = selectVersion(body, date);
  return { name, shortName, superiorLines, issuerLines, symbol, placeName };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
