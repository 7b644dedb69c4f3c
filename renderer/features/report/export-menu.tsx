import { Menu } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconFileSpreadsheet from '@tabler/icons-react/dist/esm/icons/IconFileSpreadsheet.mjs';
import { Fragment } from 'react';
import type { PrintVariant, ReportTable } from '../../../core/contract/views.ts';
import { reportTableNames } from '../../../core/documents/report-tables.ts';
import type { Report } from '../../../core/model/report.ts';
import { useSessionPart } from './report-context.ts';
import { ToolbarButton } from './toolbar-button.tsx';
import type { ExportFormat } from './use-export.ts';
import styles from './export-menu.module.css';
import toolbar from './toolbar.module.css';

type Props = {
  onExport: (format: ExportFormat, variant?: PrintVariant) => void;
  onFillForm: () => void;
};

/** The tables of the report as files of their own: task list, petitions, figures, in Word, PDF and Excel. */
export function ExportMenu({ onExport, onFillForm }: Props) {
  const report = useSessionPart((view) => view.report);
  const tables = listTables(report);
  return (
    <Menu position="bottom-end" returnFocus={false} width="19rem">
      <Menu.Target>
        <ToolbarButton label="Xuất Excel, phụ lục" icon={<IconFileSpreadsheet aria-hidden />}>
          <IconChevronDown className={toolbar.caret} aria-hidden />
        </ToolbarButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label role="presentation">Excel</Menu.Label>
        <Menu.Item onClick={() => onExport('excel')}>Xuất Excel: số liệu, nhiệm vụ, kiến nghị…</Menu.Item>
        <Menu.Item onClick={onFillForm}>Điền biểu mẫu Excel của cấp trên…</Menu.Item>
        {tables.map(({ table, nothing }) => (
          <Fragment key={table}>
            <Menu.Label role="presentation">{reportTableNames[table]}</Menu.Label>
            {nothing === null ? (
              <div className={styles.formats}>
                {(['word', 'pdf', 'excel'] as const).map((format) => (
                  <Menu.Item
                    key={format}
                    aria-label={`${reportTableNames[table]}, ${formatNames[format]}`}
                    onClick={() => onExport(format, { kind: 'table', table })}
                  >
                    {formatNames[format]}…
                  </Menu.Item>
                ))}
              </div>
            ) : (
              <div className={styles.nothing}>{nothing}</div>
            )}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const formatNames = { word: 'Word', pdf: 'PDF', excel: 'Excel' } as const;

/** What the report does not have is told in its place: no empty page is ever printed. */
function listTables(report: Report): { table: ReportTable; nothing: string | null }[] {
  const hasTasks = report.nextTasks.some(({ text }) => text.trim() !== '');
  const hasPetitions = report.petitions.some(({ text }) => text.trim() !== '');
  const hasFigures = report.figures.some(({ state }) => state !== 'blank');
  return [
    { table: 'tasks', nothing: hasTasks ? null : 'Báo cáo chưa có nhiệm vụ kỳ tới nào.' },
    { table: 'petitions', nothing: hasPetitions ? null : 'Báo cáo chưa có kiến nghị nào.' },
    { table: 'figures', nothing: hasFigures ? null : 'Báo cáo chưa có số liệu nào.' },
  ];
}
