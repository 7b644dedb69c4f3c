import { ActionIcon, Button } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import type { LeaderRemark } from '../../../../core/model/leader-remark.ts';
import type { Report } from '../../../../core/model/report.ts';
import { changeRow, removeRow } from '../edit-rows.ts';
import { useReport } from '../report-context.ts';
import { TextField } from '../text-field.tsx';
import { goToBlock } from './go-to-block.ts';
import styles from './remarks-tab.module.css';

/** One remark: ticked when it has been taken in, mended in place, tied to the paragraph in which the cursor stands. */
export function RemarkRow({ remark, editor }: { remark: LeaderRemark; editor: Editor | null }) {
  const { session, say } = useReport();
  const { id, blockId } = remark;
  const change = (report: Report, part: Partial<LeaderRemark>): Report =>
    withRemarks(report, (remarks) => changeRow(remarks, id, (each) => ({ ...each, ...part })));
  const set = (part: Partial<LeaderRemark>) =>
    session.change(`remark:${id}:text`, (report) => change(report, part));
  const jump = () => {
    if (editor && blockId !== null && !goToBlock(editor, blockId)) {
      say('Đoạn này không còn trong báo cáo.');
    }
  };
  return (
    <li className={styles.row} data-done={remark.isDone || undefined}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={remark.isDone}
        aria-label={`Đã xong: ${remark.text.slice(0, 80)}`}
        title="Đã xong"
        onChange={(event) => set({ isDone: event.currentTarget.checked })}
      />
      <div className={styles.content}>
        <span className={styles.facts}>
          {[remark.page && `Trang ${remark.page}`, remark.author].filter(Boolean).join(' · ')}
        </span>
        <TextField
          place={`remark:${id}:text`}
          label="Nội dung ý kiến"
          isLabelHidden
          isMultiline
          text={remark.text}
          onText={(report, text) => change(report, { text })}
        />
        <span className={styles.tools}>
          {blockId === null ? (
            <Button
              size="compact-xs"
              variant="subtle"
              title="Gắn ý kiến với đoạn mà con trỏ đang đứng"
              onClick={() => {
                const block: unknown = editor?.state.selection.$from.node(1)?.attrs.id;
                if (typeof block === 'string') set({ blockId: block });
              }}
            >
              Gắn đoạn
            </Button>
          ) : (
            <>
              <Button size="compact-xs" variant="subtle" onClick={jump}>
                Đến đoạn
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray.8"
                onClick={() => set({ blockId: null })}
              >
                Bỏ gắn
              </Button>
            </>
          )}
          <ActionIcon
            size="sm"
            aria-label="Xoá ý kiến"
            title="Xoá ý kiến"
            onClick={() =>
              session.change(`remark:${id}:text`, (report) =>
                withRemarks(report, (remarks) => removeRow(remarks, id)),
              )
            }
          >
            <IconTrash className={styles.icon} aria-hidden />
          </ActionIcon>
        </span>
      </div>
    </li>
  );
}

function withRemarks(report: Report, change: (remarks: LeaderRemark[]) => LeaderRemark[]): Report {
  const before = report.leaderRemarks ?? [];
  const after = change(before);
  return after === before ? report : { ...report, leaderRemarks: after };
}
