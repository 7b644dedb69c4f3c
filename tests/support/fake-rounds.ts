import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import type { NumberedDraft } from '../../core/model/numbered-draft.ts';
import type { Report } from '../../core/model/report.ts';
import type { WordDocument } from '../../core/reading/word-document.ts';
import { attachSignedCopy, explainRefusal, moveReport } from '../../core/rules/rounds/move-report.ts';
import { paragraphOf, wordText } from './word-form.ts';

type Handlers = { [C in Channel]: (args: Args<C>) => Promise<Result<C>> };

type RoundChannel =
  | 'report:move'
  | 'report:attach-signed-copy'
  | 'report:open-signed-copy'
  | 'report:find-number'
  | 'report:list-drafts'
  | 'report:read-draft'
  | 'report:read-word';

const comment = { id: 'c1', author: 'Trần Văn Lãnh', date: null, text: 'Viết gọn lại.', quote: 'bám sát' };

/** The farmers' report after a leader had it in Word: the first paragraph changed with a comment, all else cut off. */
const editedWord: WordDocument = {
  blocks: [
    {
      ...paragraphOf([
        wordText('Các cấp Hội trong tỉnh đã bám sát sự lãnh đạo của cấp uỷ, tổ chức được '),
        wordText('276', { kind: 'inserted', author: 'Trần Văn Lãnh', date: null }),
        wordText(' buổi tuyên truyền cho hơn 14.000 lượt cán bộ, hội viên; kết nạp mới 1.108 hội viên.'),
      ]),
      commentIds: ['c1'],
    },
    paragraphOf([wordText('Đoạn lãnh đạo viết thêm.')]),
  ],
  notes: [],
  comments: [comment],
  pageHeaders: [],
  pageFooters: [],
  omitted: { pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0 },
};

/** What main does in the leader's rounds, in memory; the number 118 is taken by the report of the year before. */
export function createFakeRounds(store: {
  read: (key: { periodId: string; organisationId: string }) => { report: Report; version: number };
  write: (report: Report) => { version: number; savedAt: string };
}): Pick<Handlers, RoundChannel> {
  const drafts: NumberedDraft[] = [];
  const change = (
    { expectedVersion, ...key }: { periodId: string; organisationId: string; expectedVersion: number },
    edit: (report: Report) => Report,
  ) => {
    const { report, version } = store.read(key);
    if (version !== expectedVersion) throw new ProblemError('stale-version');
    const moved = edit(report);
    return { report: moved, ...store.write(moved) };
  };
  return {
    'report:move': async ({ act, ...name }) =>
      change(name, (report) => {
        const reason = explainRefusal(report, act.kind);
        if (reason !== null) throw new ProblemError('act-not-possible', { reason });
        const draftNumber = report.draftNumber + 1;
        const now = '2021-03-16T03:50:00.000Z';
        const moved = moveReport(report, act, { now, draftNumber });
        const { periodId, organisationId } = name;
        if (act.kind === 'submit')
          drafts.unshift({ periodId, organisationId, draftNumber, submittedAt: now, report: moved });
        return moved;
      }),
    'report:attach-signed-copy': async (name) =>
      change(name, (report) => attachSignedCopy(report, 'ab'.repeat(32), 'Báo cáo quý I - đã ký.pdf')),
    'report:open-signed-copy': async () => ({}),
    'report:find-number': async ({ number }) => ({ periodName: number === '118' ? 'năm 2020' : null }),
    'report:list-drafts': async () =>
      drafts.map(({ draftNumber, submittedAt }) => ({ draftNumber, submittedAt })),
    'report:read-word': async () => ({ fileName: 'Báo cáo quý I-2021 (đã sửa).docx', word: editedWord }),
    'report:read-draft': async ({ draftNumber }) => {
      const draft = drafts.find((each) => each.draftNumber === draftNumber);
      if (!draft) throw new ProblemError('record-missing', { kind: 'numbered-draft' });
      return draft;
    },
  };
}
