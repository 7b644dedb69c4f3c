import { Button } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../core/contract/contract.ts';
import type { FormRow, OpenedForm } from '../../../core/contract/forms.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { FormCell } from '../../../core/model/form.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { formatMomentSeenAt } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { HiddenText } from '../../components/hidden-text.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { OpeningPanel } from '../../components/opening-panel.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useCommands } from '../../use-commands.ts';
import type { VisitedScreen } from '../../screens/visited-screen.ts';
import { FormPage } from './form-page.tsx';
import { FormSession } from './form-session.ts';
import { periodKindNames } from './form-settings.tsx';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import styles from './forms-screen.module.css';

type Shown = { opened: OpenedForm; session: FormSession; lost: FormCell[] };

type Leaving = {
  onLeave: () => void;
  /** To another screen of the menu Cài đặt. */
  onVisit: (screen: VisitedScreen) => void;
  onShowWorkspaces: () => void;
};

/** Biểu mẫu (Excel): the forms of upper levels, and the page of the one that is open. */
export function FormsScreen({ onLeave, onVisit, onShowWorkspaces }: Leaving) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [opening, setOpening] = useState<{ id: string; edition: number | null } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = useCallback((opened: OpenedForm, lost: FormCell[] = []) => {
    const session = new FormSession(opened, (form, expectedVersion) =>
      call('form:save', { form, expectedVersion }),
    );
    setShown((before) => {
      before?.session.dispose();
      return { opened, session, lost };
    });
    setOpening(null);
  }, []);
  const open = useCallback(
    (id: string, edition: number | null = null) => {
      setOpening({ id, edition });
      setProblem(null);
      call('form:open', { id, edition }).then(
        (opened) => show(opened),
        (error: unknown) => setProblem(readProblem(error)),
      );
    },
    [show],
  );
  useEffect(() => {
    document.title = 'Biểu mẫu (Excel) – Giao Ban';
  }, []);
  const back = () => {
    shown?.session.dispose();
    setShown(null);
    setOpening(null);
    setProblem(null);
  };
  if (opening)
    return (
      <OpeningPanel
        what="biểu mẫu"
        title="Biểu mẫu (Excel)"
        problem={problem}
        onRetry={() => open(opening.id, opening.edition)}
        onLeave={back}
      />
    );
  if (shown)
    return (
      <FormPage
        key={`${shown.opened.form.id} ${shown.opened.edition} ${shown.opened.version}`}
        opened={shown.opened}
        session={shown.session}
        lost={shown.lost}
        onLeave={back}
        onVisit={onVisit}
        onShowWorkspaces={onShowWorkspaces}
        onShowEdition={(index) => open(shown.opened.form.id, index)}
        onReplaced={show}
      />
    );
  return <FormList {...{ onLeave, onVisit, onShowWorkspaces }} onOpen={open} onAdded={show} />;
}

type ListProps = Leaving & {
  onOpen: (id: string) => void;
  onAdded: (opened: OpenedForm) => void;
};

function FormList({ onLeave, onVisit, onShowWorkspaces, onOpen, onAdded }: ListProps) {
  const [forms, setForms] = useState<FormRow[] | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [removed, setRemoved] = useState<Result<'form:list-removed'>>([]);
  const [leaving, setLeaving] = useState<FormRow | null>(null);
  const load = useCallback(() => {
    const show = async () => {
      const found = await call('form:list', { report: null });
      setForms(found.forms);
      setProblems(found.problems);
      setRemoved(await call('form:list-removed', {}));
    };
    show().catch((error: unknown) => setFailure(readProblem(error)));
  }, []);
  useEffect(load, [load]);
  useCommands({
    'go-home': onLeave,
    'show-layouts': () => onVisit('show-layouts'),
    'show-catalogue': () => onVisit('show-catalogue'),
    'show-workspaces': onShowWorkspaces,
    'show-backups': () => onVisit('show-backups'),
    'hand-over': () => onVisit('hand-over'),
    'close-window': () => void call('window:close', {}),
  });
  const add = () => {
    if (isReading) return;
    setFailure(null);
    setIsReading(true);
    call('form:add', {})
      .then(
        (opened) => opened && onAdded(opened),
        (error: unknown) => {
          const problem = readProblem(error);
          if (problem.code !== 'cancelled') setFailure(problem);
        },
      )
      .finally(() => setIsReading(false));
  };
  const act = (job: Promise<unknown>) => {
    setFailure(null);
    job.then(load, (error: unknown) => setFailure(readProblem(error)));
  };
  return (
    <BackScreen
      title="Biểu mẫu (Excel)"
      onBack={onLeave}
      acts={
        <Button leftSection={<IconPlus className={styles.icon} aria-hidden />} onClick={add}>
          Thêm biểu mẫu…
        </Button>
      }
    >
      {problems.map((each) => (
        <ProblemBanner key={describeProblem(each)} problem={each} />
      ))}
      {failure && <ProblemBanner problem={failure} onDismiss={() => setFailure(null)} />}
      {isReading && (
        <BusyIndicator label="Đang đọc tệp Excel…" onCancel={() => void call('form:cancel-reading', {})} />
      )}
      <p className={styles.lead}>
        Tệp Excel của cấp trên (Biểu số …) được giữ nguyên như khi gửi. Chọn một lần mỗi ô lấy số liệu nào; từ
        kỳ sau, bấm “Điền biểu mẫu” trong báo cáo để có tệp đã điền. Phông chữ, ô gộp, công thức, trang in
        không đổi.
      </p>
      {forms?.length === 0 && <p className={styles.empty}>Chưa có biểu mẫu nào.</p>}
      {forms && forms.length > 0 && (
        <table className={styles.table}>
          <HiddenCaption>Biểu mẫu của cấp trên</HiddenCaption>
          <thead>
            <tr>
              <th scope="col">Tên biểu mẫu</th>
              <th scope="col">Tệp mẫu</th>
              <th scope="col">Kỳ báo cáo</th>
              <th scope="col" className={styles.number}>
                Số ô đã chọn
              </th>
              <th scope="col">Sửa lần cuối</th>
              <th scope="col">
                <HiddenText>Mở biểu mẫu</HiddenText>
              </th>
            </tr>
          </thead>
          <tbody>
            {forms.map((form) => (
              <tr key={form.id}>
                <th scope="row">{form.name}</th>
                <td>
                  {form.fileName}
                  {form.editionCount > 1 && ` (${form.editionCount} lần ban hành)`}
                </td>
                <td>
                  {form.periodKinds.length === 0
                    ? 'Mọi kỳ'
                    : form.periodKinds.map((kind) => periodKindNames[kind]).join(', ')}
                </td>
                <td className={styles.number}>{form.cellCount}</td>
                <td>{formatSaved(form.savedAt)}</td>
                <td className={styles.action}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray.8"
                    aria-label={`Xoá ${form.name}`}
                    onClick={() => setLeaving(form)}
                  >
                    Xoá
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="light"
                    aria-label={`Mở ${form.name}`}
                    onClick={() => onOpen(form.id)}
                  >
                    Mở
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {removed.length > 0 && (
        <section aria-label="Đã xoá trong 30 ngày qua">
          <h2 className={styles.removedTitle}>Đã xoá trong 30 ngày qua</h2>
          <ul className={styles.removedList}>
            {removed.map(({ binId, name, removedAt }) => (
              <li key={binId}>
                {name} <span className={styles.quiet}>({formatSaved(removedAt)})</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Lấy lại ${name}`}
                  onClick={() => act(call('form:bring-back', { binId }))}
                >
                  Lấy lại
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        title={`Xoá biểu mẫu “${leaving?.name ?? ''}”?`}
        confirmLabel="Xoá"
        isDestructive
        onCancel={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) act(call('form:remove', { id: leaving.id, expectedVersion: leaving.version }));
          setLeaving(null);
        }}
      >
        Các tệp đã điền không bị ảnh hưởng. Biểu mẫu có thể lấy lại trong 30 ngày.
      </ConfirmDialog>
    </BackScreen>
  );
}

function formatSaved(savedAt: string): string {
  return formatMomentSeenAt(savedAt, new Date().toISOString());
}
