import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ChangeEffect } from '../../../../core/contract/organisation-change.ts';
import type { Problem } from '../../../../core/contract/problem.ts';
import {
  organisation as organisationSchema,
  type Organisation,
} from '../../../../core/model/organisation.ts';
import type { OrganisationChangeKind } from '../../../../core/model/organisation-change.ts';
import {
  pickNames,
  suggestMergedNames,
  type BodyNames,
} from '../../../../core/rules/organisations/suggest-merged-names.ts';
import { isStandingOn } from '../../../../core/rules/organisations/standing.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { sortVietnamese } from '../../../../core/rules/text/sort-vietnamese.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';
import { call } from '../../../api/client.ts';
import { HiddenText } from '../../../components/hidden-text.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { focusWhenShown } from '../../../components/focus-when-shown.ts';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import type { CatalogueSession } from '../catalogue-session.ts';
import { CheckGroup } from '../check-group.tsx';
import { ChoiceField, TypedValue } from '../form-fields.tsx';
import { buildChange, listMissing, type ChangeDraft, type PartDraft } from './build-change.ts';
import { EffectView } from './effect-view.tsx';
import { NamesFields } from './names-fields.tsx';
import { SplitParts } from './split-parts.tsx';
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
  const [draft, setDraft] = useState<ChangeDraft>(() => ({
    ...nothingChosen,
    kind: 'rename',
    date: context.today,
    newId: crypto.randomUUID(),
  }));
  const [effect, setEffect] = useState<ChangeEffect | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  /** The fields begin anew with each proposal that is taken. */
  const [proposalCount, setProposalCount] = useState(0);
  const update = (part: Partial<ChangeDraft>) => setDraft({ ...draft, ...part });
  const { kind, date, ids } = draft;
  const choices = sortVietnamese(
    bodies
      .filter((body) => isStandingOn(body, addDays(date, -1)) || isStandingOn(body, date))
      .map((body) => ({ value: body.id, label: selectVersion(body, date).name })),
    ({ label }) => label,
  );
  const isSingle = kind === 'rename' || kind === 'split';
  const source = bodies.find(({ id }) => id === (draft.intoId ?? ids[0]));
  const proposals = kind === 'merge' ? proposeNames(bodies, draft) : [];
  const names = draft.names ?? proposals[0] ?? (source ? pickNames(selectVersion(source, date)) : null);
  const proposed = proposals.findIndex(({ name }) => name === names?.name);
  const beginPart = (body: Organisation | undefined): PartDraft[] =>
    body ? [{ id: crypto.randomUUID(), names: pickNames(selectVersion(body, date)) }] : [];
  const chooseBody = (id: string | null) => {
    const body = bodies.find((each) => each.id === id);
    update({ ids: id === null ? [] : [id], names: null, parts: beginPart(body) });
  };

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
  const change = buildChange(draft, names, source);
  const missing = listMissing(draft, names, source, choices[0]?.value);
  const changes = change ? [change] : [];
  const foresee = () => {
    if (missing.length > 0) {
      setRefusals((count) => count + 1);
      return;
    }
    void run(async () => {
      setEffect(await call('organisation:plan-change', { changes }));
      setStep('effect');
    });
  };
  const carryOut = () =>
    run(async () => {
      await call('organisation:carry-out-change', { changes });
      onDone();
      onClose();
    });

  return (
    <Dialog
      opened
      onClose={onClose}
      closeOnClickOutside={step === 'kind'}
      title="Thay đổi tổ chức"
      size={step === 'effect' ? '62rem' : '44rem'}
    >
      {/* Each step begins at its top. */}
      <p key={step} ref={focusWhenShown} tabIndex={-1} className={styles.step}>
        {stepTitles[step]}
      </p>
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {step === 'kind' && (
        <fieldset className={styles.kinds}>
          <HiddenText as="legend">Thay đổi nào?</HiddenText>
          {kinds.map(({ value, label, note }) => (
            <label key={value} className={styles.kind} htmlFor={`change-${value}`}>
              <input
                id={`change-${value}`}
                aria-label={`${label}. ${note}`}
                type="radio"
                name="change-kind"
                checked={kind === value}
                onChange={() => setDraft({ ...draft, ...nothingChosen, kind: value })}
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
          <ErrorSummary errors={missing} attempt={refusals} />
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
              onValue={chooseBody}
            />
          ) : (
            <CheckGroup
              label={kind === 'merge' ? 'Các cơ quan sáp nhập (kết thúc)' : 'Các cơ quan'}
              place="bodies"
              values={ids}
              choices={choices.filter(({ value }) => value !== draft.intoId)}
              // What somebody typed stays; what was proposed follows the bodies.
              onValues={(values) => update({ ids: values, names: proposed < 0 ? draft.names : null })}
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
          {proposals.length > 1 && ids.length > 0 && (
            <ChoiceField
              label="Lấy tên gọi, phần đầu văn bản theo"
              place="proposal"
              value={proposed < 0 ? null : String(proposed)}
              choices={proposals.map(({ name }, index) => ({ value: String(index), label: name }))}
              emptyLabel={proposed < 0 ? '(tên khác)' : undefined}
              note="Phần mềm đề xuất từ tên của các cơ quan; sửa được ở dưới."
              onValue={(index) => {
                setProposalCount((count) => count + 1);
                update({ names: proposals[Number(index)] ?? null });
              }}
            />
          )}
          {kind === 'split' && source && (
            <SplitParts
              key={source.id}
              parts={draft.parts}
              isOver={draft.isOver}
              onParts={(parts) => update({ parts })}
              onOver={(isOver) => update({ isOver })}
              onAdd={() => update({ parts: [...draft.parts, ...beginPart(source)] })}
            />
          )}
          {(kind === 'rename' || kind === 'merge') && names && (
            <NamesFields
              key={`${kind} ${ids.join(' ')} ${draft.intoId ?? ''} ${proposalCount}`}
              names={names}
              place=""
              onNames={(typed) => update({ names: typed })}
            />
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
        {step === 'kind' && (
          <Button
            onClick={() => {
              setRefusals(0);
              setStep('details');
            }}
          >
            Tiếp tục
          </Button>
        )}
        {step === 'details' && (
          <Button disabled={isBusy} onClick={foresee}>
            Xem tác động
          </Button>
        )}
        {step === 'effect' && (
          <Button disabled={isBusy} onClick={() => void carryOut()}>
            Thực hiện
          </Button>
        )}
      </Group>
    </Dialog>
  );
}

const stepTitles = {
  kind: 'Bước 1/3. Thay đổi nào?',
  details: 'Bước 2/3. Cơ quan nào, từ ngày nào?',
  effect: 'Bước 3/3. Tác động; chưa có gì được ghi cho đến khi bấm Thực hiện.',
} as const;

const nothingChosen = { ids: [], intoId: null, parentId: null, names: null, parts: [], isOver: false };

/** Of a merger: a body that goes on keeps its name first of all. */
function proposeNames(bodies: readonly Organisation[], { ids, intoId, date }: ChangeDraft): BodyNames[] {
  const versionsOf = (wanted: readonly string[]) =>
    wanted.flatMap((id) => {
      const body = bodies.find((each) => each.id === id);
      return body ? [selectVersion(body, addDays(date, -1))] : [];
    });
  const own = versionsOf(intoId === null ? [] : [intoId]).map(pickNames);
  const others = suggestMergedNames(versionsOf([...(intoId === null ? [] : [intoId]), ...ids]));
  return [...own, ...others.filter(({ name }) => own.every((each) => each.name !== name))];
}
