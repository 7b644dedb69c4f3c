import { Menu } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { Fragment } from 'react';
import type { Report } from '../../../../core/model/report.ts';
import { describeReportState } from '../../../../core/rules/rounds/describe-report-state.ts';
import { formatMomentOfYear } from '../../../../core/rules/values/format-moment.ts';
import { isTextLocked } from '../../../../core/rules/rounds/lock-report.ts';
import { explainRefusal } from '../../../../core/rules/rounds/move-report.ts';
import { StateBadge } from '../../../components/state-badge.tsx';
import { useSessionPart } from '../report-context.ts';
import type { Rounds } from './use-rounds.ts';
import styles from './rounds-menu.module.css';

/** The state of the report, and behind it the way on: what is possible now, and why the rest is not yet. */
export function RoundsMenu({ rounds }: { rounds: Rounds }) {
  const report = useSessionPart((view) => view.report);
  const { state, draftNumber } = report;
  const words = describeReportState(state, draftNumber);
  return (
    <Menu position="bottom-end" width="22rem" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.opener}
          aria-label={`Tình trạng: ${words}. Trình, duyệt, ban hành`}
          title="Trình, duyệt, ban hành"
        >
          <StateBadge state={state} draftNumber={draftNumber} />
          <IconChevronDown className={styles.caret} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.steps}>
        {listSteps(report, rounds).map((group) => (
          <Fragment key={group.title}>
            <Menu.Label role="presentation">{group.title}</Menu.Label>
            {group.steps.map((step) => (
              <Step key={step.label} {...step} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type StepProps = { label: string; refusal?: string | null; hint?: string; run: () => void };

/** A step that is not possible stays in the list and says why: the way on is learned by reading it. */
function Step({ label, refusal = null, hint, run }: StepProps) {
  const detail = refusal ?? hint;
  return (
    <Menu.Item
      className={styles.step}
      // Mantine's own `disabled` would leave the step out for the keyboard, and drops a plain `aria-disabled`.
      renderRoot={(props: object) => (
        <button type="button" {...props} aria-disabled={refusal !== null || undefined} />
      )}
      closeMenuOnClick={refusal === null}
      onClick={() => {
        if (refusal === null) run();
      }}
    >
      <span className={styles.label}>{label}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </Menu.Item>
  );
}

function listSteps(report: Report, rounds: Rounds): { title: string; steps: StepProps[] }[] {
  const { draftNumber, issued, sentAt } = report;
  const isSent = report.state === 'sent' || report.state === 'received';
  const sentWords = isSent && sentAt !== null ? `Đã gửi lúc ${formatMomentOfYear(sentAt)}.` : null;
  const lastAccepted = report.acceptedFindings?.at(-1);
  const openRemarks = (report.leaderRemarks ?? []).filter((each) => !each.isDone).length;
  const refusalOf = (act: Parameters<typeof explainRefusal>[1]) => explainRefusal(report, act);
  const isReopenable = refusalOf('reopen') === null;
  const hasSignedCopy = issued !== null && issued.signedCopySha256 !== null;
  const signedCopyName = issued?.signedCopyName ?? 'bản ký';
  return [
    {
      title: 'Trình lãnh đạo',
      steps: [
        {
          label: `Trình lãnh đạo (dự thảo lần ${draftNumber + 1})…`,
          refusal: refusalOf('submit'),
          run: () => rounds.show('submit'),
        },
        ...(draftNumber > 0
          ? [
              {
                label: 'In bản trình (PDF)…',
                hint: `Dự thảo lần ${draftNumber}, giãn dòng, lề ghi rộng`,
                run: () => rounds.print('pdf', { kind: 'submission', draftNumber }),
              },
              {
                label: 'In bản trình (Word)…',
                run: () => rounds.print('word', { kind: 'submission', draftNumber }),
              },
              {
                label: 'So sánh, in bản so sánh…',
                hint: 'Khác gì so với dự thảo đã trình',
                run: () => rounds.show('compare'),
              },
            ]
          : []),
        {
          label: 'Ghi ý kiến lãnh đạo',
          ...(openRemarks > 0 && { hint: `Còn ${openRemarks} ý kiến chưa xong` }),
          run: rounds.writeRemarks,
        },
        {
          label: 'Nhập lại bản Word đã sửa…',
          refusal: isTextLocked(report) ? 'Báo cáo đã ban hành. Chọn “Mở lại để sửa” nếu cần sửa.' : null,
          run: () => rounds.show('reimport'),
        },
        ...(refusalOf('revise') === null
          ? [
              {
                label: 'Tiếp thu, chỉnh sửa',
                hint: `Về “Đang soạn”; lần trình sau là dự thảo lần ${draftNumber + 1}`,
                run: () => void rounds.act({ kind: 'revise' }),
              },
            ]
          : []),
      ],
    },
    {
      title: 'Duyệt, ban hành',
      steps: [
        {
          label: 'Đã duyệt',
          refusal: refusalOf('approve'),
          run: () => void rounds.act({ kind: 'approve' }),
        },
        {
          label: 'Ghi số, ngày ban hành…',
          refusal: refusalOf('issue'),
          hint: issued ? `Đang ghi: số ${issued.number}` : 'Số và ngày do văn thư cấp sau khi ký',
          run: () => rounds.show('issue'),
        },
        {
          label: hasSignedCopy ? 'Thay bản ký (PDF)…' : 'Đính kèm bản ký (PDF)…',
          refusal: refusalOf('attach-signed-copy'),
          ...(issued?.isSignedCopyOutdated && { hint: 'Bản ký đang có là của lần ban hành trước' }),
          run: rounds.attachSignedCopy,
        },
        ...(hasSignedCopy
          ? [
              { label: 'Xem bản ký', hint: signedCopyName, run: rounds.openSignedCopy },
              { label: 'Gỡ bản ký…', run: () => rounds.show('detach-signed-copy') },
            ]
          : []),
        {
          label: 'Đã gửi…',
          refusal: refusalOf('send') && (sentWords ?? refusalOf('send')),
          hint: 'Kiểm tra, rồi giữ nguyên văn bản gửi này',
          run: () => rounds.show('send'),
        },
        ...(lastAccepted
          ? [
              {
                label: 'Lý do vẫn gửi…',
                hint: lastAccepted.reason,
                run: () => rounds.show('accepted-findings'),
              },
            ]
          : []),
        ...(isReopenable ? [{ label: 'Mở lại để sửa…', run: () => rounds.show('reopen') }] : []),
      ],
    },
    {
      title: 'Báo cáo này',
      steps: [
        {
          label: 'Các bản đã lưu…',
          hint: 'Xem lại, so sánh, khôi phục',
          run: () => rounds.show('versions'),
        },
        { label: 'Xoá báo cáo…', hint: 'Vào thùng rác, giữ 30 ngày', run: () => rounds.show('remove') },
      ],
    },
  ];
}
