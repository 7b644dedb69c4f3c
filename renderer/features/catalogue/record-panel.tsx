import { Button } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import type { Jump } from '../../../core/contract/catalogue.ts';
import { Told } from '../../components/announcer.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { CatalogueSession, CatalogueView } from './catalogue-session.ts';
import { ColumnForm } from './column-form.tsx';
import { nounScreens } from './nouns.ts';
import { UsesList } from './uses-list.tsx';
import { VersionsList } from './versions-list.tsx';
import styles from './record-form.module.css';

type Props = {
  kind: CatalogueKind;
  session: CatalogueSession;
  view: CatalogueView;
  record: CatalogueRecord;
  onOpen: (id: string) => void;
  onClose: () => void;
  onRemove: () => void;
  onJump: (jump: Jump) => void;
};

/** One record: its form, where it is used, and as what it was saved before. */
export function RecordPanel({ kind, session, view, record, onOpen, onClose, onRemove, onJump }: Props) {
  const [tab, setTab] = useState<'form' | 'uses' | 'versions'>('form');
  const holder = useRef<HTMLElement>(null);
  const lastPlace = useRef<string | null>(null);
  const findings = session.findingsOf(record.id);
  const { Form } = nounScreens[kind] ?? {};
  const isNew = !session.isOnDisk(record.id);
  const isRefused = view.refusedIds.includes(record.id);
  const name = session.noun.nameRecord(record, view.context);
  const change = (next: CatalogueRecord, place?: string) =>
    session.act(
      [{ id: record.id, before: record, after: next }],
      place === undefined ? null : `${record.id} ${place}`,
    );
  const formProps = {
    record,
    onChange: change,
    findings,
    context: view.context,
    records: view.records,
    isOnDisk: !isNew,
    onActs: (records: readonly CatalogueRecord[]) =>
      session.act(
        records.map((after) => ({ id: after.id, before: view.records.get(after.id) ?? null, after })),
      ),
    onOpen,
    onJump,
  };
  /** Undo makes the form anew; whoever was typing goes on in the same field. */
  const goOn = useEffectEvent((_replacedCount: number) => {
    const place = lastPlace.current;
    if (place === null || document.activeElement !== document.body) return;
    holder.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)?.focus();
  });
  useEffect(() => goOn(view.replacedCount), [view.replacedCount]);
  return (
    <section ref={holder} className={styles.panel} aria-label={isNew ? 'Mục mới' : name}>
      <header className={styles.head}>
        <h2 className={styles.title}>{name.trim() || 'Mục mới'}</h2>
        <Button
          variant="subtle"
          color="gray.8"
          size="compact-xs"
          leftSection={<IconX className={styles.icon} aria-hidden />}
          onClick={onClose}
        >
          Đóng
        </Button>
      </header>
      <div className={styles.tabs} role="tablist" aria-label="Phần của mục">
        {(
          [
            ['form', 'Nội dung'],
            ['uses', 'Đang dùng ở'],
            ['versions', 'Các bản đã lưu'],
          ] as const
        )
          // How a house writes is a part of its organisation, whose own list tells where that is used.
          .filter(([key]) => kind !== 'spelling' || key !== 'uses')
          .map(([key, label]) => (
            <button
              key={key}
              type="button"
              role="tab"
              aria-selected={tab === key}
              disabled={isNew && key !== 'form'}
              className={styles.tab}
              onClick={() => setTab(key)}
            >
              {label}
            </button>
          ))}
      </div>
      {tab === 'form' && (
        // What is left ends a step of undo; the fields within are what one acts on.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          role="tabpanel"
          aria-label="Nội dung"
          className={styles.body}
          onFocus={(event) => {
            if (event.target instanceof HTMLElement) lastPlace.current = event.target.dataset.place ?? null;
          }}
          onBlur={() => session.endStep()}
        >
          <ErrorSummary errors={findings.filter(({ severity }) => severity === 'refused')} />
          {findings
            .filter(({ field, severity }) => field === null && severity !== 'refused')
            .map(({ sentence }) => (
              <p key={sentence} className={styles.warning}>
                {sentence}
              </p>
            ))}
          {Form ? (
            <Form key={view.replacedCount} {...formProps} />
          ) : (
            <ColumnForm key={view.replacedCount} {...formProps} noun={session.noun} />
          )}
          {isRefused && (
            <Told
              className={styles.note}
              text={
                findings.length > 0
                  ? 'Mục này chưa được lưu; sửa xong các chỗ trên thì tự lưu.'
                  : 'Mục mới; ghi đủ nội dung thì tự lưu.'
              }
            />
          )}
          {kind !== 'spelling' && (
            <div className={styles.acts}>
              <Button variant="default" onClick={onRemove}>
                Xoá
              </Button>
            </div>
          )}
        </div>
      )}
      {tab === 'uses' && (
        <div role="tabpanel" aria-label="Đang dùng ở" className={styles.body}>
          <UsesList kind={kind} id={record.id} onJump={onJump} />
        </div>
      )}
      {tab === 'versions' && (
        <div role="tabpanel" aria-label="Các bản đã lưu" className={styles.body}>
          <VersionsList
            key={view.savedAt}
            kind={kind}
            id={record.id}
            onRestore={(earlier) => {
              change(earlier);
              setTab('form');
            }}
          />
        </div>
      )}
    </section>
  );
}
