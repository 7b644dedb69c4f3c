import { app, dialog } from 'electron';

/** Says that the program cannot start and ends it, rather than leave it running without a window. */
export function failToStart(error: unknown): void {
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(
    'Không khởi động được Giao Ban',
    `Dữ liệu đã lưu vẫn còn nguyên. Mở lại phần mềm; nếu vẫn lỗi thì cài lại bộ cài đặt.\n\n${reason}`,
  );
  app.exit(1);
}
