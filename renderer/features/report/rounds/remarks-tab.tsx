import { useRef, useState } from 'react';
import type { LeaderRemark } from '../../../../core/model/leader-remark.ts';
import { limits } from '../../../../core/model/limits.ts';
import type { Report } from '../../../../core/model/report.ts';
import type { DrawerTabProps } from '../drawer/drawer-tab.ts';
import { focusPlace } from '../focus-place.ts';
import { newId } from '../new-id.ts';
import { useReport, useSessionPart } from '../report-context.ts';
import { LockableFields } from './lockable-fields.tsx';
import { RemarkRow } from './remark-row.tsx';
import styles from './remarks-tab.module.css';

const noRemarks: readonly LeaderRemark[] = [];

/** Ý kiến lãnh đạo: what a leader wrote on the paper, ticked off one by one; kept for each numbered draft. */
export function RemarksTab({ editor }: DrawerTabProps) {
  const remarks = useSessionPart((view) => view.report.leaderRemarks ?? noRemarks);
  const draftNumbers = [...new Set(remarks.map((each) => each.draftNumber))].sort((a, b) => b - a);
  const openCount = remarks.filter((each) => !each.isDone).length;
  return (
    <LockableFields>
      <div className={styles.tab}>
        <AddRemark />
        {remarks.length === 0 ? (
          <p className={styles.empty}>Chưa ghi ý kiến nào. Gõ nội dung rồi nhấn Enter để thêm.</p>
        ) : (
          <p className={styles.summary}>
            {openCount === 0 ? 'Đã tiếp thu hết các ý kiến.' : `Còn ${openCount} ý kiến chưa xong.`}
          </p>
        )}
        {draftNumbers.map((draftNumber) => (
          <section key={draftNumber} aria-label={nameOfDraft(draftNumber)}>
            <h3 className={styles.title}>{nameOfDraft(draftNumber)}</h3>
            <ul className={styles.list}>
              {remarks
                .filter((each) => each.draftNumber === draftNumber)
                .map((remark) => (
                  <RemarkRow key={remark.id} remark={remark} editor={editor} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </LockableFields>
  );
}

function nameOfDraft(draftNumber: number): string {
  return draftNumber === 0 ? 'Trước khi trình' : `Dự thảo lần ${draftNumber}`;
}

/** One line for page, author and text; Enter adds, and the cursor stays for the next remark on the paper. */
function AddRemark() {
  const { session } = useReport();
  const draftNumber = useSessionPart((view) => view.report.draftNumber);
  const lastAuthor = useSessionPart((view) => view.report.leaderRemarks?.at(-1)?.author);
  const signerName = useSessionPart((view) => view.report.header.signerName);
  const [author, setAuthor] = useState(lastAuthor ?? signerName);
  const [page, setPage] = useState('');
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const add = () => {
    if (text.trim() === '') {
      field.current?.focus();
      return;
    }
    const remark: LeaderRemark = {
      id: newId(),
      draftNumber,
      page: page.trim(),
      author: author.trim(),
      text: text.trim().normalize('NFC'),
      isDone: false,
      blockId: null,
    };
    session.change(`remark:${remark.id}:text`, (report) => addRemarks(report, [remark]));
    setText('');
    field.current?.focus();
  };
  return (
    <form
      className={styles.form}
      aria-label="Thêm ý kiến"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label className={styles.page}>
        <span className={styles.label}>Trang</span>
        <input
          className={styles.input}
          value={page}
          maxLength={20}
          autoComplete="off"
          onChange={(event) => setPage(event.currentTarget.value)}
        />
      </label>
      <label className={styles.author}>
        <span className={styles.label}>Người cho ý kiến</span>
        <input
          className={styles.input}
          value={author}
          maxLength={limits.lineCharacters}
          autoComplete="off"
          onChange={(event) => setAuthor(event.currentTarget.value)}
        />
      </label>
      <label className={styles.text}>
        <span className={styles.label}>Nội dung</span>
        <textarea
          ref={field}
          rows={2}
          className={styles.input}
          data-place="remark:new"
          value={text}
          maxLength={limits.paragraphCharacters}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      </label>
      <button type="submit" className={styles.add}>
        Thêm
      </button>
    </form>
  );
}

/** Puts the cursor where the next remark is typed, once the tab is drawn. */
export function focusNewRemark(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusPlace('remark:new')));
}

/** The report with further remarks at the end of their list. */
export function addRemarks(report: Report, remarks: readonly LeaderRemark[]): Report {
  return { ...report, leaderRemarks: [...(report.leaderRemarks ?? []), ...remarks] };
}
