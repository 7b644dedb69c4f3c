import { Button, Group } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import type { EditedRow, EditedWord } from '../../../../core/rules/comparison/compare-with-word.ts';
import { editReport } from '../../../../core/rules/rounds/edit-report.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { newId } from '../new-id.ts';
import { useReport } from '../report-context.ts';
import { importInto } from '../versions/keep-version.ts';
import { addRemarks } from './remarks-tab.tsx';
import { ReimportRow } from './reimport-row.tsx';
import { goToBlock } from './go-to-block.ts';
import { useReimport } from './use-reimport.ts';
import type { Rounds } from './use-rounds.ts';
import styles from './reimport-dialog.module.css';

/**
 * Nhập lại bản Word đã sửa: only what differs, Cũ beside Mới; the report changes when the user says so, as one step that
 * can be undone.
 */
export function ReimportDialog({ rounds, editor }: { rounds: Rounds; editor: Editor | null }) {
  const { session, say } = useReport();
  const { state, choose, cancel } = useReimport(rounds.close);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set());
  const title = 'Nhập lại bản Word đã sửa';
  if (state.status !== 'read') {
    return (
      <Dialog opened onClose={cancel} title={title} size="32rem">
        {state.status === 'reading' && <BusyIndicator label="Đang đọc tệp Word…" onCancel={cancel} />}
        {state.status === 'failed' && (
          <>
            <p role="alert">{describeProblem(state.problem)}</p>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={cancel}>
                Đóng
              </Button>
              <Button data-autofocus onClick={choose}>
                Chọn tệp khác
              </Button>
            </Group>
          </>
        )}
      </Dialog>
    );
  }
  const { fileName } = state;
  const { rows, figures, comments } = state.edited;
  const takable = rows.filter((row) => row.edit !== null);
  const decide = (row: EditedRow, isTaken: boolean) =>
    setTaken((before) => {
      const next = new Set(before);
      if (isTaken) next.add(row.id);
      else next.delete(row.id);
      return next;
    });
  const take = () => {
    const edits = rows.flatMap((row) => (taken.has(row.id) && row.edit ? [row.edit] : []));
    void importInto(session, `từ bản Word đã sửa “${fileName}”`, (report) => editReport(report, edits));
    say(`Đã lấy ${edits.length} chỗ từ bản Word. Hoàn tác (Ctrl+Z) để trả lại như cũ.`);
    rounds.close();
  };
  const makeRemark = (id: string) => {
    const found = comments.find(({ comment }) => comment.id === id);
    if (!found) return;
    const { comment, blockId } = found;
    const text = comment.quote ? `${comment.text} (về: “${comment.quote}”)` : comment.text;
    const { draftNumber } = session.getView().report;
    const remark = {
      id: newId(),
      draftNumber,
      page: '',
      author: comment.author,
      text,
      isDone: false,
      blockId,
    };
    session.change(`remark:${remark.id}:text`, (report) => addRemarks(report, [remark]));
    setNoted((before) => new Set([...before, id]));
  };
  const jump = (id: string) => {
    rounds.close();
    requestAnimationFrame(() => editor && goToBlock(editor, id));
  };
  return (
    <Dialog opened onClose={rounds.close} title={`${title}: ${state.fileName}`} size="64rem">
      <p className={styles.summary}>{summarise(state.edited)}</p>
      <section
        className={styles.list}
        aria-label="Các chỗ khác nhau"
        // What scrolls must be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {rows.length > 0 && (
          <ol className={styles.rows}>
            {rows.map((row) => (
              <ReimportRow
                key={row.id}
                row={row}
                isTaken={taken.has(row.id)}
                onDecide={(isTaken) => decide(row, isTaken)}
                onJump={jump}
              />
            ))}
          </ol>
        )}
        {figures.length > 0 && (
          <>
            <h3 className={styles.title}>Số liệu không khớp với bảng số liệu</h3>
            <ul>
              {figures.map((figure) => (
                <li key={`${figure.label} ${figure.printed} ${figure.written}`}>
                  {figure.label}: bảng ghi {figure.printed}, bản Word ghi {figure.written}
                </li>
              ))}
            </ul>
          </>
        )}
        {comments.length > 0 && (
          <>
            <h3 className={styles.title}>Ghi chú bên lề trong bản Word</h3>
            <ul className={styles.rows}>
              {comments.map(({ comment }) => (
                <li key={comment.id} className={styles.comment}>
                  <span>
                    <strong>{comment.author || 'Không rõ người ghi'}:</strong> {comment.text}
                    {comment.quote && <span className={styles.quote}> (về: “{comment.quote}”)</span>}
                  </span>
                  {noted.has(comment.id) ? (
                    <span className={styles.done}>Đã thêm</span>
                  ) : (
                    <Button size="compact-xs" variant="default" onClick={() => makeRemark(comment.id)}>
                      Thành ý kiến lãnh đạo
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Group justify="space-between" gap="sm" mt="md">
        <Button
          variant="default"
          disabled={takable.length === 0}
          onClick={() => setTaken(new Set(takable.map((row) => row.id)))}
        >
          Lấy tất cả
        </Button>
        <Group gap="sm">
          <Button variant="default" data-autofocus onClick={rounds.close}>
            {taken.size === 0 ? 'Đóng' : 'Huỷ'}
          </Button>
          <Button disabled={taken.size === 0} onClick={take}>
            Đưa vào báo cáo ({taken.size} chỗ)
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}

/** What lies below the fold is told above it. */
function summarise({ rows, figures, comments }: EditedWord): string {
  if (rows.length + figures.length + comments.length === 0) return 'Bản Word không khác báo cáo đang soạn.';
  return [
    rows.length > 0 ? `${rows.length} đoạn khác với báo cáo` : 'Phần chữ không khác báo cáo',
    ...(figures.length > 0 ? [`${figures.length} số liệu không khớp`] : []),
    ...(comments.length > 0 ? [`${comments.length} ghi chú bên lề`] : []),
  ].join(' · ');
}
