import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import type { SourceReport } from '../../../core/contract/consolidation.ts';
import { tellSource } from '../../../core/rules/consolidation/tell-source.ts';
import { useSessionPart } from '../report/report-context.ts';
import { useEditorPart } from '../report/use-editor-part.ts';
import type { Gathered } from './use-bench.ts';
import styles from './bench.module.css';

type Props = { editor: Editor | null; gathered: Gathered; reports: readonly SourceReport[] };

/** Of which bodies' text the paragraph with the cursor was made. */
export function SourceLine({ editor, gathered, reports }: Props) {
  const blocks = useSessionPart((view) => view.report.blocks);
  const id = useEditorPart(
    editor,
    ({ state }) => {
      const { $head } = state.selection;
      const found: unknown = $head.depth > 0 ? $head.node(1).attrs.id : null;
      return typeof found === 'string' ? found : '';
    },
    '',
  );
  const words = useMemo(() => {
    const sources = blocks.find((block) => block.id === id)?.sources ?? [];
    const names = sources.map((source) => {
      const report = reports.find(
        (each) => each.organisationId === source.organisationId && each.periodId === source.periodId,
      );
      return report ? tellSource(report, source.revision) : source.organisationId;
    });
    return [...new Set(names)].join('; ');
  }, [blocks, id, reports]);
  const isStale = gathered.stale.some(({ blockId }) => blockId === id);
  return (
    <p className={styles.source}>
      {words === '' ? 'Đoạn ở con trỏ do cơ quan tự viết.' : `Nguồn: ${words}.`}
      {isStale && ' Nguồn đã thay đổi sau khi lấy.'}
    </p>
  );
}
