import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { call } from '../../api/client.ts';
import { readProblem } from '../../components/read-problem.ts';
import { useReport, useSessionPart } from './report-context.ts';
import styles from './save-failure-bar.module.css';

/** Stays until a save succeeds; what was typed is kept on the page all the while. */
export function SaveFailureBar() {
  const { session, say } = useReport();
  const save = useSessionPart((view) => view.save);
  if (save.status !== 'failed') return null;
  const { organisationId, periodId } = session.getView().report;
  const reopen = (then: (opened: Awaited<ReturnType<typeof open>>) => void) => {
    open().then(then, (error: unknown) => say(describeProblem(readProblem(error))));
  };
  const open = () => call('report:open', { organisationId, periodId });
  const saveCopy = () => {
    session.settle();
    call('report:save-copy', { report: session.getView().report }).then(
      (copy) =>
        copy && say(`Đã ghi bản sao “${copy.fileName}” vào ${copy.folder}. Lấy lại bằng Tệp, Nhận bản sao.`),
      (error: unknown) => say(describeProblem(readProblem(error))),
    );
  };
  const isStale = save.problem.code === 'stale-version';
  return (
    <div role="alert" className={styles.bar}>
      <IconAlertTriangle className={styles.icon} aria-hidden />
      <span className={styles.text}>
        <strong>CHƯA LƯU ĐƯỢC.</strong>{' '}
        {isStale
          ? 'Báo cáo này vừa được lưu ở nơi khác sau khi mở ở đây. Phần vừa viết vẫn còn trên màn hình; chọn giữ bản nào (vẫn hoàn tác được).'
          : describeProblem(save.problem)}
      </span>
      {isStale ? (
        <>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => reopen((opened) => void session.overwrite(opened.version))}
          >
            Giữ bản đang soạn
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => reopen((opened) => session.adopt(opened))}
          >
            Lấy bản lưu ở nơi khác
          </Button>
        </>
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => void session.saveNow()}>
          Lưu lại
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={saveCopy}>
        Lưu bản sao nơi khác
      </Button>
    </div>
  );
}
