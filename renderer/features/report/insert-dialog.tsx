import type { Editor } from '@tiptap/core';
import { citeInFull, citeShortly } from '../../../core/rules/records/cite-document.ts';
import { orderIndicators } from '../../../core/rules/figures/order-indicators.ts';
import { writeFigure } from '../../../core/rules/figures/write-figure.ts';
import { PickDialog } from './pick-dialog.tsx';
import { insertReference, type Reference } from './prose/insert-reference.ts';
import { useReport, useSessionPart } from './report-context.ts';

type Props = { kind: 'figure' | 'citation'; editor: Editor; onClose: () => void };

/** Chèn số liệu, Chèn căn cứ: a reference into the prose, at the cursor. */
export function InsertDialog({ kind, editor, onClose }: Props) {
  const { opened } = useReport();
  const figures = useSessionPart((view) => view.report.figures);
  const close = () => {
    onClose();
    requestAnimationFrame(() => editor.commands.focus());
  };
  const insert = (reference: Reference) => {
    insertReference(editor, reference);
    close();
  };
  if (kind === 'figure') {
    return (
      <PickDialog
        title="Chèn số liệu"
        emptySentence="Kỳ này không có nội dung số liệu nào."
        options={orderIndicators(opened.indicators).map((indicator) => ({
          id: indicator.id,
          label: indicator.label,
          detail: `${writeFigure(figures.find((each) => each.indicatorId === indicator.id))} ${indicator.unit}`,
        }))}
        onPick={(indicatorId) => insert({ name: 'figureReference', attributes: { indicatorId } })}
        onClose={close}
      />
    );
  }
  return (
    <PickDialog
      title="Chèn văn bản căn cứ, viện dẫn"
      emptySentence="Chưa có văn bản nào trong danh mục."
      options={opened.citedDocuments.map((each) => ({
        id: each.id,
        label: citeShortly(each),
        detail: citeInFull(each).replace(citeShortly(each), '').replace(/^, /, ''),
      }))}
      onPick={(citedDocumentId) => insert({ name: 'citation', attributes: { citedDocumentId } })}
      onClose={close}
    />
  );
}
