import { app, BrowserWindow, dialog, type RenderProcessGoneDetails } from 'electron';
import type { FaultLog } from '../services/fault-log.ts';

/** What goes wrong from now on stands in the log; a page that has gone is told, with what was saved, and can be opened again. */
export function followFaults(log: FaultLog, lastSavedAt: () => Date | null): void {
  log.note(`started: ${app.getVersion()}, ${process.platform} ${process.arch}`);
  process.on('uncaughtExceptionMonitor', (error) => log.noteFault(error));
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console);
    console[level] = (...told: unknown[]) => {
      say(...told);
      for (const each of told) if (each instanceof Error) log.noteFault(each);
    };
  }
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.note(`${type} gone: ${reason}, ${exitCode}`);
  });
  app.on('render-process-gone', (_event, contents, details) => {
    log.note(`page gone: ${details.reason}, ${details.exitCode}`);
    if (endedByItself(details)) return;
    const window = BrowserWindow.fromWebContents(contents);
    if (window) offerReload(window, lastSavedAt()).catch((error: unknown) => log.noteFault(error));
  });
}

function endedByItself({ reason }: RenderProcessGoneDetails): boolean {
  return reason === 'clean-exit';
}

async function offerReload(window: BrowserWindow, savedAt: Date | null): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Giao Ban',
    message: 'Màn hình của phần mềm đã dừng đột ngột',
    detail: tellSaved(savedAt),
    buttons: ['Mở lại', 'Đóng phần mềm'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}

/** What is safe, and from when on something may have to be typed again. */
export function tellSaved(savedAt: Date | null): string {
  const safe = 'Phần đã báo “Đã lưu” vẫn còn nguyên.';
  if (!savedAt) return `${safe} Từ lúc mở phần mềm chưa lưu lần nào.`;
  const time = new Intl.DateTimeFormat('vi-VN', { timeStyle: 'medium' }).format(savedAt);
  return `${safe} Lần lưu gần nhất lúc ${time}; chữ gõ sau lúc đó có thể phải gõ lại.`;
}
