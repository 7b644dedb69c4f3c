import { Button, Group, NativeSelect } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { FormRow, PreparedForm } from '../../../core/contract/forms.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported } from '../../../core/contract/views.ts';
import { readAddress } from '../../../core/rules/forms/cell-address.ts';
import { describeSource } from '../../../core/rules/forms/describe-source.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { noteSentences } from './form-notes.ts';
import { nameSources } from './name-sources.ts';
import { listRemarks, showContent, tellSum } from './show-content.ts';
import { SheetGrid, type CellMark, type Place } from './sheet-grid.tsx';
import styles from './fill-dialog.module.css';

type Props = {
  /** Which reports may fill a form; more than one are chosen from. */
  reports: readonly { periodId: string; organisationId: string; name: string }[];
  onClose: () => void;
};

/** Điền biểu mẫu: which form, what each cell would hold, and the filled file. Made from the saved report. */
export function FillDialog({ reports, onClose }: Props) {
  const [organisationId, setOrganisationId] = useState(reports[0]?.organisationId ?? '');
  const report = reports.find((each) => each.organisationId === organisationId);
  return (
    <Dialog opened onClose={onClose} title="Điền biểu mẫu của cấp trên" size="76rem" returnFocus={false}>
      <div className={styles.body}>
        {reports.length > 1 && (
          <NativeSelect
            label="Báo cáo của"
            value={organisationId}
            data={reports.map((each) => ({ value: each.organisationId, label: each.name }))}
            onChange={(event) => setOrganisationId(event.currentTarget.value)}
          />
        )}
        {report && (
          <FormChoice
            key={organisationId}
            periodId={report.periodId}
            organisationId={organisationId}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

type ReportKey = { periodId: string; organisationId: string };

/** The forms that one report fills. */
function FormChoice({ periodId, organisationId, onClose }: ReportKey & { onClose: () => void }) {
  const [forms, setForms] = useState<FormRow[] | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [formId, setFormId] = useState<string | null>(null);
  useEffect(() => {
    let isStale = false;
    const load = async () => {
      const found = await call('form:list', { report: { periodId, organisationId } });
      if (isStale) return;
      setForms(found.forms);
      setProblems(found.problems);
      setFormId(found.forms[0]?.id ?? null);
    };
    load().catch((error: unknown) => {
      if (!isStale) setProblems([readProblem(error)]);
    });
    return () => {
      isStale = true;
    };
  }, [periodId, organisationId]);
  return (
    <>
      {problems.map((each) => (
        <ProblemBanner key={describeProblem(each)} problem={each} />
      ))}
      {!forms && problems.length === 0 && <BusyIndicator label="Đang tìm biểu mẫu…" />}
      {forms && forms.length > 0 && (
        <NativeSelect
          data-autofocus
          label="Biểu mẫu"
          value={formId ?? ''}
          data={forms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setFormId(event.currentTarget.value)}
        />
      )}
      {forms?.length === 0 && (
        <p className={styles.sentence}>
          Chưa có biểu mẫu nào cho báo cáo này. Thêm ở Danh mục, mục Biểu mẫu (Excel): chọn tệp Excel cấp trên
          gửi, rồi chọn mỗi ô lấy số liệu nào.
        </p>
      )}
      {formId !== null && (
        <FormFilling key={formId} {...{ periodId, organisationId, formId }} onClose={onClose} />
      )}
      {formId === null && (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Đóng
          </Button>
        </Group>
      )}
    </>
  );
}

/** What one form would hold, and the act that writes it. */
function FormFilling({
  periodId,
  organisationId,
  formId,
  onClose,
}: ReportKey & { formId: string; onClose: () => void }) {
  const [prepared, setPrepared] = useState<PreparedForm | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  useEffect(() => {
    let isStale = false;
    call('form:prepare', { periodId, organisationId, formId }).then(
      (found) => {
        if (!isStale) setPrepared(found);
      },
      (error: unknown) => {
        if (!isStale) setProblem(readProblem(error));
      },
    );
    return () => {
      isStale = true;
    };
  }, [periodId, organisationId, formId]);
  const write = () => {
    if (isWriting) return;
    setIsWriting(true);
    setProblem(null);
    setExported(null);
    call('form:fill', { periodId, organisationId, formId })
      .then(
        (result) => {
          if (result.status === 'done') setExported(result);
        },
        (error: unknown) => {
          const found = readProblem(error);
          if (found.code !== 'cancelled') setProblem(found);
        },
      )
      .finally(() => setIsWriting(false));
  };
  const canWrite = prepared !== null && prepared.refused.length === 0 && prepared.cells.length > 0;
  return (
    <>
      {!prepared && !problem && <BusyIndicator label="Đang đọc biểu mẫu…" />}
      {prepared && <Preview prepared={prepared} />}
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {isWriting && <BusyIndicator label="Đang điền biểu mẫu…" />}
      {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
        <Button
          aria-disabled={!canWrite}
          data-disabled={!canWrite || undefined}
          onClick={() => canWrite && write()}
        >
          Điền và lưu…
        </Button>
      </Group>
    </>
  );
}

function Preview({ prepared }: { prepared: PreparedForm }) {
  const { workbook, cells, indicators, organisations, refused } = prepared;
  const used = new Set(cells.map(({ sheet }) => sheet));
  const sheets = workbook.sheets.filter(({ name, isHidden }) => used.has(name) || !isHidden);
  const [sheetName, setSheetName] = useState(
    sheets.find(({ name }) => used.has(name))?.name ?? sheets[0]?.name,
  );
  const sheet = sheets.find(({ name }) => name === sheetName) ?? sheets[0];
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const names = useMemo(() => nameSources({ indicators, organisations }), [indicators, organisations]);
  if (!sheet) return null;
  const marks = markValues(cells, sheet.name);
  const remarks = listRemarks(cells);
  const goTo = (sheet: string, address: string) => {
    setSheetName(sheet);
    const target = readAddress(address);
    if (target) setPlace(target);
  };
  return (
    <div className={styles.preview}>
      <div className={styles.sheet}>
        {sheets.length > 1 && (
          <NativeSelect
            aria-label="Trang tính"
            value={sheet.name}
            data={sheets.map(({ name }) => name)}
            onChange={(event) => {
              setSheetName(event.currentTarget.value);
              setPlace({ row: 0, column: 0 });
            }}
          />
        )}
        <SheetGrid
          key={sheet.name}
          sheet={sheet}
          looks={workbook.looks}
          label={`Biểu mẫu sẽ điền, trang tính ${sheet.name}`}
          marks={marks}
          selected={place}
          onSelect={setPlace}
        />
      </div>
      <div className={styles.side}>
        <p className={styles.sentence}>
          Sẽ ghi {cells.length} ô vào bản sao của tệp {prepared.fileName}. Các ô và trang khác giữ nguyên.
        </p>
        {cells.length === 0 && (
          <p className={styles.warning}>
            Biểu mẫu chưa chọn ô nào. Mở Danh mục, mục Biểu mẫu (Excel) để chọn ô.
          </p>
        )}
        {refused.map(({ sheet: name, address, sentence }) => (
          <p key={`${name}!${address}`} className={styles.warning}>
            Ô {address} ({name}): {sentence} Sửa ở Danh mục, mục Biểu mẫu (Excel).
          </p>
        ))}
        {remarks.map(({ title, found }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.remark}>
              {title} ({found.length})
            </h3>
            <ul className={styles.list}>
              {found.map((each) => (
                <li key={`${each.sheet}!${each.address}`}>
                  <button
                    type="button"
                    className={styles.item}
                    onClick={() => goTo(each.sheet, each.address)}
                  >
                    <strong>{each.address}</strong> {describeSource(each.source, names)}
                    {tellSum(each) && <span className={styles.sum}>{tellSum(each)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {workbook.notes.map((note) => (
          <p key={note} className={styles.note}>
            {noteSentences[note]}
          </p>
        ))}
      </div>
    </div>
  );
}

/** What each cell of a sheet will hold; one that the form keeps as it is bears no mark. */
function markValues(cells: PreparedForm['cells'], sheetName: string): Map<string, CellMark> {
  return new Map(
    cells
      .filter(({ sheet, content }) => sheet === sheetName && content.kind !== 'keep')
      .map(({ address, content, remark, sum }): [string, CellMark] => {
        const text = showContent(content);
        if (text !== '') return [address, { kind: 'value', text }];
        const isPartial = sum && remark === 'partial-sum';
        const blank = isPartial ? `${sum.knownCount}/${sum.bodyCount} cơ quan` : 'chưa có';
        return [address, { kind: 'blank', text: blank }];
      }),
  );
}
