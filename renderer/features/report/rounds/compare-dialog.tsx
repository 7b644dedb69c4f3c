import { Button, Group, NativeSelect } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../../../core/contract/problem.ts';
import type { NumberedDraft } from '../../../../core/model/numbered-draft.ts';
import { formatMoment } from '../../../../core/rules/values/format-moment.ts';
import { compareToDraft } from '../../../../core/documents/comparison.ts';
import { call } from '../../../api/client.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { BusyIndicator } from '../../../components/busy-indicator.tsx';
import { ProblemBanner } from '../../../components/problem-banner.tsx';
import { readProblem } from '../../../components/read-problem.ts';
import { useReport } from '../report-context.ts';
import { compareStates } from './compare-states.ts';
import { goToBlock } from './go-to-block.ts';
import { ComparisonView } from './comparison-view.tsx';
import type { Rounds } from './use-rounds.ts';
import styles from './compare-dialog.module.css';

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
    <Dialog opened onClose={rounds.close} title="So sánh với dự thảo đã trình" size="56rem">
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
            <ComparisonView
              comparison={comparison}
              nothing={`Chưa có gì khác dự thảo lần ${draft.draftNumber}.`}
              beforeTitle="Dự thảo đã trình"
              afterTitle="Bản này"
              jump={{ to: jump, ids: new Set(report.blocks.map(({ id }) => id)) }}
            />
          </section>
        </>
      )}
    </Dialog>
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
