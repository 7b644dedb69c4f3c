import { useState, type ReactNode } from 'react';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import { listReferences } from '../../../../core/rules/records/list-references.ts';
import { rememberGiven } from '../../../../core/rules/sections/share-sections.ts';
import {
  compareShare,
  takeBackSections,
  type ShareDifferences,
} from '../../../../core/rules/sections/take-back-sections.ts';
import type { SectionShare } from '../../../../core/model/section-share.ts';
import { call } from '../../../api/client.ts';
import { readProblem } from '../../../components/read-problem.ts';
import { newId } from '../new-id.ts';
import { useReport } from '../report-context.ts';
import { importInto } from '../versions/keep-version.ts';
import { isReportLocked } from '../report-session.ts';
import { GiveDialog } from './give-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

type Shown = { kind: 'give' } | { kind: 'take'; share: SectionShare; differences: ShareDifferences };

/** Giao phần and its way back: the two acts, and the dialog that one of them shows. */
export function useSectionShare(sectionId: string | null): {
  give: () => void;
  takeBack: () => void;
  dialog: ReactNode;
} {
  const { session, opened, say } = useReport();
  const [shown, setShown] = useState<Shown | null>(null);
  const { periodId, organisationId } = opened.report;
  const close = () => setShown(null);
  const attempt = (work: Promise<void>) => {
    work.catch((error: unknown) => {
      const problem = readProblem(error);
      if (problem.code !== 'cancelled') say(describeProblem(problem));
    });
  };
  const writeFile = async (sectionIds: string[]) => {
    close();
    if (!(await session.saveNow())) {
      say('Báo cáo chưa lưu được nên chưa giao được phần nào.');
      return;
    }
    const given = await call('sections:give', { periodId, organisationId, sectionIds });
    if (!given) return;
    session.change('share', (report) => rememberGiven(report, given.share));
    say(`Đã ghi “${given.fileName}” vào ${given.folder}. Gửi tệp này cho người soạn.`);
  };
  const readFile = async () => {
    session.settle();
    if (isReportLocked(session.getView())) {
      say('Báo cáo đã ban hành, chỉ đọc được. Mở lại để sửa rồi nhận phần đã giao.');
      return;
    }
    const share = await call('sections:read', { periodId, organisationId });
    if (!share) return;
    const { report } = session.getView();
    const missing = share.sections.find(({ id }) => !report.sections.some((each) => each.id === id));
    if (missing) {
      say(`Đề cương của báo cáo ở máy này không có mục “${missing.title}”, chưa nhận được phần này.`);
      return;
    }
    const known = new Set(opened.indicators.map(({ id }) => id));
    const blocks = share.contents.flatMap((content) => content.blocks);
    const used = listReferences({ ...report, blocks, figures: share.figures }).indicatorIds;
    if ([...used].some((id) => !known.has(id))) {
      say(
        'Phần này dùng nội dung số liệu chưa có ở máy này. Thống nhất danh mục số liệu giữa hai máy rồi nhận lại.',
      );
      return;
    }
    const differences = compareShare(report, share);
    if (differences.sections.length + differences.figures.length === 0)
      say('Phần này giống bản đang có ở máy này, không có gì để nhận.');
    else setShown({ kind: 'take', share, differences });
  };
  return {
    give: () => {
      session.settle();
      setShown({ kind: 'give' });
    },
    takeBack: () => attempt(readFile()),
    dialog:
      shown === null ? null : shown.kind === 'give' ? (
        <GiveDialog startId={sectionId} onGive={(ids) => attempt(writeFile(ids))} onClose={close} />
      ) : (
        <TakeBackDialog
          share={shown.share}
          differences={shown.differences}
          onClose={close}
          onTake={(chosen) => {
            void importInto(session, 'phần đã giao', (report) =>
              takeBackSections(report, shown.share, chosen, newId),
            );
            close();
          }}
        />
      ),
  };
}
