import type { Editor } from '@tiptap/core';
import { limits } from '../../../core/model/limits.ts';
import type { Report } from '../../../core/model/report.ts';
import { keepText, takeNewText, type StaleSource } from '../../../core/rules/consolidation/follow-sources.ts';
import type { GatheredBlock } from '../../../core/rules/consolidation/gather-sections.ts';
import { setAside, takeBackAside } from '../../../core/rules/consolidation/set-aside.ts';
import {
  addAsNotes,
  addToBlock,
  mergeBlocks,
  putIntoSection,
  putUnderBody,
  takeBlock,
} from '../../../core/rules/consolidation/take-blocks.ts';
import { newId } from '../report/new-id.ts';
import { useReport } from '../report/report-context.ts';
import { revealBlock } from './reveal-block.ts';

export type BenchActs = ReturnType<typeof useBenchActs>;

/** What the bench does with the consolidation: each one step, which Ctrl+Z takes back. */
export function useBenchActs(editor: Editor | null, sectionId: string | null) {
  const { session, say } = useReport();
  const change = (act: (report: Report) => Report) => session.replace('', act);
  const reveal = (id: string | undefined) => {
    if (editor && id) requestAnimationFrame(() => revealBlock(editor, id));
  };
  const chosenBlockId = () => {
    if (!editor) return null;
    const { $head } = editor.state.selection;
    const id: unknown = $head.depth > 0 ? $head.node(1).attrs.id : null;
    return typeof id === 'string' ? id : null;
  };
  const intoChosenBlock = (act: (report: Report, blockId: string) => Report) => {
    session.settle();
    const id = chosenBlockId();
    const block = session.getView().report.blocks.find((each) => each.id === id);
    if (!id || !block || block.type === 'table' || (block.type === 'heading' && block.sectionId)) {
      say('Đặt con trỏ vào đoạn cần thêm ở trang bên phải (không phải đề mục, bảng), rồi bấm lại.');
      return;
    }
    change((report) => act(report, id));
    reveal(id);
  };
  return {
    take: (chosen: readonly GatheredBlock[], isByBody: boolean) => {
      if (sectionId === null) return;
      const taken = chosen.map((each) => ({ report: each.report, block: takeBlock(each, newId) }));
      change((report) =>
        isByBody
          ? taken.reduce(
              (grown, each) => putUnderBody(grown, sectionId, each.report, [each.block], newId),
              report,
            )
          : putIntoSection(
              report,
              sectionId,
              taken.map(({ block }) => block),
              newId,
            ),
      );
      reveal(taken.at(-1)?.block.id);
    },
    merge: (chosen: readonly GatheredBlock[]) => {
      if (sectionId === null) return;
      const merged = mergeBlocks(chosen.map((each) => takeBlock(each, newId)));
      if (!merged) {
        say('Bảng không gộp vào đoạn chữ được: lấy riêng từng bảng.');
        return;
      }
      change((report) => putIntoSection(report, sectionId, [merged], newId));
      reveal(merged.id);
    },
    addToParagraph: (chosen: readonly GatheredBlock[]) =>
      intoChosenBlock((report, id) =>
        addToBlock(
          report,
          id,
          chosen.map((each) => takeBlock(each, newId)),
        ),
      ),
    addAsNotes: (chosen: readonly GatheredBlock[]) =>
      intoChosenBlock((report, id) =>
        addAsNotes(
          report,
          id,
          chosen.map((each) => ({ name: each.report.name, block: takeBlock(each, newId) })),
          newId,
        ),
      ),
    keepText: (stale: StaleSource) => change((report) => keepText(report, stale)),
    takeNewText: (stale: StaleSource) => {
      session.settle();
      if (takeNewText(session.getView().report, stale, newId) === null) {
        say(
          'Đoạn này đã được viết lại nên không tự thay được: sửa trên trang bên phải, rồi bấm “Giữ nguyên” để thôi nhắc.',
        );
        return;
      }
      change((report) => takeNewText(report, stale, newId) ?? report);
      reveal(stale.blockId);
    },
    setAside: (blocks: readonly GatheredBlock[], reason: string) => {
      const { consolidation } = session.getView().report;
      if ((consolidation?.setAside?.length ?? 0) + blocks.length > limits.blocks) {
        say(`Đã ghi không đưa vào ${limits.blocks} đoạn, không ghi thêm được.`);
        return;
      }
      session.replace('consolidation', (report) => setAside(report, blocks, reason));
      say(`Đã ghi ${blocks.length} đoạn là không đưa vào; Ctrl+Z để hoàn tác.`);
    },
    takeBackAside: (key: string) =>
      session.replace('consolidation', (report) => takeBackAside(report, new Set([key]))),
    setShape: (shape: 'by-work-area' | 'by-organisation') =>
      session.change('consolidation', (report) => ({
        ...report,
        consolidation: { leftOut: [], ...report.consolidation, shape },
      })),
  };
}
