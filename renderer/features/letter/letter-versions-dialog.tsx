import { Button, Group, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import { comparePieces } from '../../../core/documents/compare-pieces.ts';
import type { Piece } from '../../../core/documents/print-document.ts';
import type { Letter } from '../../../core/model/letter.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { nameVersion, nameVersionInText } from '../../../core/rules/versions/name-version.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import { useAnswer } from '../../use-answer.ts';
import { MarkedText } from '../report/rounds/marked-text.tsx';
import { VersionsList } from '../report/versions/versions-list.tsx';
import styles from '../report/versions/versions.module.css';
import type { LetterSession } from './letter-session.ts';

type Props = { session: LetterSession; onClose: () => void };

/** Các bản đã lưu of a letter: compared word by word with what stands now or with each other, and put back. */
export function LetterVersionsDialog({ session, onClose }: Props) {
  const isReadOnly = useIsReadOnly();
  const { letter } = session.getView();
  const { periodId, id } = letter;
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** What it is compared with: another version, or null for what stands now. */
  const [otherId, setOtherId] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { answer: list, problem: unlisted } = useAnswer(async () => {
    // What was typed last is a part of what stands now.
    await session.saveNow();
    return call('letter:list-versions', { periodId, id });
  });
  const whole = list?.versions.filter(({ isDamaged }) => !isDamaged) ?? [];
  const read = async (versionId: string) =>
    versionId === '' ? null : call('letter:read-version', { periodId, id, versionId });
  const { answer: shown, problem: unread } = useAnswer(read, chosenId ?? whole[0]?.id ?? '');
  const { answer: other, problem: otherUnread } = useAnswer(read, otherId ?? '');
  const later = otherId === null ? letter : (other?.letter ?? letter);
  const pieces = useMemo(
    () => shown && comparePieces(piecesOf(shown.letter), piecesOf(later)),
    [shown, later],
  );
  const isSame = pieces?.every((piece) => piece.kind !== 'text' || !piece.change) ?? false;
  const restore = () => {
    if (!shown) return;
    const note = nameVersionInText(shown.view);
    const run = async () => {
      await call('letter:keep-version', { periodId, id, reason: 'before-restore', note });
      session.takeIn(shown.letter);
      await session.saveNow();
      onClose();
    };
    run().catch((error: unknown) => setProblem(readProblem(error)));
  };
  const told = problem ?? unlisted ?? unread ?? otherUnread;
  return (
    <Dialog opened onClose={onClose} title="Các bản đã lưu" size="70rem">
      {told && <ProblemBanner problem={told} />}
      {!list && !unlisted && <BusyIndicator label="Đang đọc các bản đã lưu…" onCancel={onClose} />}
      {list?.versions.length === 0 && <p>Chưa có bản nào khác bản đang soạn.</p>}
      {list && list.versions.length > 0 && (
        <div className={styles.halves}>
          <div className={styles.side}>
            <VersionsList
              list={list}
              chosenId={shown?.view.id ?? null}
              currentLabel="Bản đang soạn"
              onChoose={(version) => setChosenId(version.id)}
            />
          </div>
          {shown && pieces && (
            <div className={styles.main}>
              <h2 className={styles.title}>
                {nameVersion(shown.view)}
                <span className={styles.detail}>
                  {formatMomentOfYear(shown.view.at)}
                  {shown.view.savedBy && ` · ${shown.view.savedBy}`}
                </span>
              </h2>
              <NativeSelect
                label="So với"
                value={otherId ?? ''}
                data={[
                  { value: '', label: 'Bản đang soạn' },
                  ...whole
                    .filter((version) => version.id !== shown.view.id)
                    .map((version) => ({
                      value: version.id,
                      label: `${nameVersion(version)} – ${formatMomentOfYear(version.at)}`,
                    })),
                ]}
                onChange={(event) => setOtherId(event.currentTarget.value || null)}
              />
              <section
                className={styles.content}
                aria-label="Các chỗ khác nhau"
                // What scrolls must be reached by keyboard.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
              >
                {isSame && <p className={styles.quiet}>Hai bản giống nhau.</p>}
                <MarkedText pieces={pieces} />
              </section>
              <Group justify="flex-end" gap="sm" className={styles.foot}>
                <Button variant="default" onClick={onClose}>
                  Đóng
                </Button>
                <Button disabled={isReadOnly} onClick={restore}>
                  Khôi phục bản này
                </Button>
              </Group>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Subject, addressees, text and recipients, each line of its own. */
function piecesOf({ header, addressees, paragraphs }: Letter): Piece[] {
  return [header.abstract, ...addressees, ...paragraphs, ...header.recipients].flatMap((text): Piece[] => [
    { kind: 'text', text },
    { kind: 'line-break' },
  ]);
}
