import { Button, Group } from '@mantine/core';
import type { Problem } from '../../../core/contract/problem.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { CenteredPanel } from '../../components/centered-panel.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';

type Props = {
  problems: readonly Problem[];
  dataFolder: string | null;
  onRetry: () => void;
  onShowWorkspaces: () => void;
  onShowBackups: () => void;
};

/** The data folder cannot be read: says why, changes nothing, and lets it be tried again. */
export function UnreadableData({ problems, dataFolder, onRetry, onShowWorkspaces, onShowBackups }: Props) {
  return (
    <CenteredPanel title="Chưa mở được dữ liệu">
      <p>
        Không có tệp nào bị sửa hay xoá. Xử lý theo hướng dẫn dưới đây rồi chọn “Thử lại”, hoặc khôi phục từ
        bản sao lưu; trạng thái hiện có được giữ lại trước khi khôi phục.
      </p>
      {problems.map((problem) => (
        <ProblemBanner key={describeProblem(problem)} problem={problem} />
      ))}
      {dataFolder && <p style={{ overflowWrap: 'anywhere' }}>Thư mục dữ liệu: {dataFolder}</p>}
      <Group mt="md">
        <Button ref={focusWhenShown} onClick={onRetry}>
          Thử lại
        </Button>
        <Button variant="default" onClick={onShowBackups}>
          Khôi phục từ bản sao lưu…
        </Button>
        <Button variant="default" onClick={onShowWorkspaces}>
          Mở bộ dữ liệu khác…
        </Button>
      </Group>
    </CenteredPanel>
  );
}
