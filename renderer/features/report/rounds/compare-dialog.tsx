import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { NumberedDraft } from '../../../../core/model/numbered-draft.ts';
import { formatMoment } from '../../../../core/rules/values/format-moment.ts';
import { compareToDraft } from '../../../../core/documents/comparison.ts';
import type { ReportChange } from '../../../../core/rules/comparison/list-report-changes.ts';
import { call } from '../../../api/client.ts';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { useReport } from '../report-context.ts';
import { compareStates } from './compare-states.ts';
import { goToBlock } from './go-to-block.ts';
import { MarkedText } from './marked-text.tsx';
import type { Rounds } from './use-rounds.ts';
import styles from './compare-dialog.module.css';

const groups: Record<ReportChange['group'], string> = {
  header: 'Số, ngày, người ký',
  figures: 'Số liệu',
  'next-tasks': 'Nhiệm vụ',
  petitions: 'Ý kiến, kiến nghị',
};

/** So sánh với dự thảo lần n: what has changed since a leader saw the report, on screen, and the way to paper. */
export function CompareDialog({ rounds, editor }: { rounds: Rounds; editor: Editor | null }) {
  const { session, opened, layout } = useReport();
  const { drafts, draft, isEmpty, problem, choose } = useDrafts();
  const { report } = session.getView();
  const comparison = useMemo(
    () => (draft ? compareStates(compareToDraft(draft), report, opened, layout) : null),
    [draft, report, opened, layout],
  );
  const jump = (id: string) => {
    rounds.close();
    requestAnimationFrame(() => editor && goToBlock(editor, id));
  };
  const print = (format: 'pdf' | 'word') => {
    if (!draft) return;
    rounds.close();
    rounds.print(format, { kind: 'comparison', draftNumber: draft.draftNumber });
  };
  return (
    <Modal opened onClose={rounds.close} title="So sánh với dự thảo đã trình" size="56rem">
      {problem && <ProblemBanner problem={problem} />}
      {!problem && isEmpty && (
        <p>
          Chưa có dự thảo nào được giữ lại để so sánh. Mỗi lần “Trình lãnh đạo”, phần đang có được giữ nguyên
          văn.
        </p>
      )}
      {!problem && !isEmpty && !comparison && <BusyIndicator label="Đang so sánh…" onCancel={rounds.close} />}
      {comparison && draft && (
        <>
          <div className={styles.head}>
            <NativeSelect
              data-autofocus
              label="So với"
              value={String(draft.draftNumber)}
              data={drafts.map((each) => ({
                value: String(each.draftNumber),
                label: `Dự thảo lần ${each.draftNumber} (trình ${formatMoment(each.submittedAt)})`,
              }))}
              onChange={(event) => choose(Number(event.currentTarget.value))}
            />
            <Group gap="sm">
              <Button variant="default" onClick={() => print('word')}>
                Xuất Word
              </Button>
              <Button onClick={() => print('pdf')}>In bản so sánh (PDF)</Button>
            </Group>
          </div>
          <section
            className={styles.list}
            aria-label="Các chỗ khác nhau"
            // What scrolls must be reached by keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {comparison.passages.length === 0 && comparison.changes.length === 0 && (
              <p>Chưa có gì khác dự thảo lần {draft.draftNumber}.</p>
            )}
            {comparison.passages.length > 0 && (
              <>
                <h3 className={styles.title}>Phần chữ: {comparison.passages.length} đoạn khác</h3>
                <ol className={styles.passages}>
                  {comparison.passages.map((passage) => (
                    <li key={passage.key} className={styles.passage}>
                      <p className={styles.text}>
                        {passage.mark && `${passage.mark} `}
                        <MarkedText pieces={passage.pieces} />
                      </p>
                      {report.blocks.some((block) => block.id === passage.id) && (
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          className={styles.jump}
                          onClick={() => jump(passage.id)}
                        >
                          Đến đoạn
                        </Button>
                      )}
                    </li>
                  ))}
                </ol>
              </>
            )}
            {comparison.changes.length > 0 && <ChangeTable changes={comparison.changes} />}
          </section>
        </>
      )}
    </Modal>
  );
}

function ChangeTable({ changes }: { changes: readonly ReportChange[] }) {
  return (
    <table className={styles.table}>
      <caption className={styles.title}>Số liệu, nhiệm vụ, kiến nghị và thông tin khác</caption>
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          <th scope="col">Dự thảo đã trình</th>
          <th scope="col">Bản này</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.group} ${change.label} ${change.before}`}>
            <th scope="row">
              {groups[change.group]}: {change.label}
            </th>
            <td>{change.before || 'chưa có'}</td>
            <td>{change.after || 'đã bỏ'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The drafts that were given to the leader, and the one that is compared: the newest at first. */
function useDrafts() {
  const { session } = useReport();
  const [drafts, setDrafts] = useState<{ draftNumber: number; submittedAt: string }[] | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const [draft, setDraft] = useState<NumberedDraft | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const { periodId, organisationId } = session.getView().report;
    let isStale = false;
    const load = async () => {
      const listed = await call('report:list-drafts', { periodId, organisationId });
      const draftNumber = wanted ?? listed[0]?.draftNumber;
      if (isStale) return;
      setDrafts(listed);
      if (draftNumber === undefined) return;
      const read = await call('report:read-draft', { periodId, organisationId, draftNumber });
      if (!isStale) setDraft(read);
    };
    load().catch((error: unknown) => {
      if (!isStale) setProblem(readProblem(error));
    });
    return () => {
      isStale = true;
    };
  }, [session, wanted]);
  return { drafts: drafts ?? [], isEmpty: drafts?.length === 0, draft, problem, choose: setWanted };
}
