import type { PastedFigures, PasteRefusal } from '../../../../core/rules/figures/paste-figures.ts';
import styles from '../figures-panel.module.css';

type Props = { pasted: Omit<PastedFigures, 'report'>; onDismiss: () => void };

/** What became of a paste: how much was taken, and every cell that was not, with its text. */
export function PasteNotice({ pasted, onDismiss }: Props) {
  const { writtenCount, unread, leftOver } = pasted;
  return (
    <div className={styles.notice} role={unread.length + leftOver.length > 0 ? 'alert' : 'status'}>
      <div>
        {writtenCount > 0 ? `Đã dán ${writtenCount} ô.` : 'Chưa dán được ô nào.'}
        {unread.length > 0 && (
          <ul>
            {unread.map(({ label, text, reason }) => (
              <li key={`${label} ${text}`}>
                {label}: chưa đọc được “{text}”. {describe[reason]}
              </li>
            ))}
          </ul>
        )}
        {leftOver.length > 0 && (
          <>
            <p>Không có dòng hoặc cột tương ứng trong bảng:</p>
            <ul>
              {leftOver.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <button type="button" className={styles.small} onClick={onDismiss}>
        Đóng
      </button>
    </div>
  );
}

const describe: Record<PasteRefusal, string> = {
  unreadable: 'Viết như 1.234 hoặc 12,5.',
  'ambiguous-dot': 'Dấu chấm chỉ ngăn hàng nghìn; phần lẻ dùng dấu phẩy, như 2,58.',
  'ambiguous-comma': 'Dấu phẩy có thể là hàng nghìn hoặc phần lẻ; gõ lại vào ô này.',
  'too-long': 'Nhiều nhất 15 chữ số, phần lẻ 6 chữ số.',
  'needs-parts': 'Tỷ lệ được tính từ tử số và mẫu số; dán dạng 275/298.',
  'not-a-ratio': 'Dòng này chỉ nhận một số.',
  'no-number': 'Chỉ tiêu năm là một số.',
};
