import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../core/contract/contract.ts';
import { acceleratorOf } from '../core/rules/keyboard/show-keys.ts';
import { shortcuts } from '../core/rules/keyboard/shortcuts.ts';

const isMac = process.platform === 'darwin';

/** The Vietnamese menu. Keys that the page itself answers are shown here but not registered twice. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template()));
}

function template(): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Tệp',
      submenu: [
        item('Bắt đầu báo cáo…', 'begin-report'),
        item('Mở gần đây…', 'show-recent'),
        item('Lưu', 'save'),
        { type: 'separator' },
        item('Xuất Word…', 'export-word'),
        item('Lưu PDF…', 'export-pdf'),
        item('In…', 'print'),
        item('Điền biểu mẫu…', 'fill-form'),
        { type: 'separator' },
        item('Giao phần…', 'give-sections'),
        item('Nhận phần đã giao…', 'take-back-sections'),
        item('Nhận bản sao…', 'take-in-copy'),
        { type: 'separator' },
        item('Các bản đã lưu…', 'show-versions'),
        item('Xoá báo cáo…', 'remove-report'),
        { type: 'separator' },
        item('Thùng rác', 'show-bin'),
        item('Nhật ký', 'show-journal'),
        { type: 'separator' },
        item('Mở bộ dữ liệu khác…', 'show-workspaces'),
        item('Sao lưu, khôi phục…', 'show-backups'),
        item('Bàn giao máy…', 'hand-over'),
        { type: 'separator' },
        { label: 'Thoát', accelerator: acceleratorOf('quit', isMac), click: () => app.quit() },
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        item('Hoàn tác', 'undo'),
        item('Làm lại', 'redo'),
        { type: 'separator' },
        { label: 'Cắt', role: 'cut' },
        { label: 'Sao chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
        { type: 'separator' },
        item('Tìm', 'find'),
        item('Tìm trong mọi báo cáo…', 'search'),
        item('Tìm và thay thế', 'replace'),
      ],
    },
    {
      label: '&Xem',
      submenu: [
        item('Về trang kỳ báo cáo', 'go-home'),
        item('Xem trang in', 'show-print-view'),
        item('Xem trang in ở đây', 'show-print-here'),
        { type: 'separator' },
        item('Phóng to', 'zoom-in'),
        item('Thu nhỏ', 'zoom-out'),
        item('Cỡ thường', 'zoom-reset'),
      ],
    },
    {
      label: '&Cài đặt',
      submenu: [
        item('Tuỳ chọn…', 'show-preferences'),
        { type: 'separator' },
        item('Danh mục…', 'show-catalogue'),
        item('Thể thức văn bản…', 'show-layouts'),
        item('Biểu mẫu Excel…', 'show-forms'),
        item('Bản Word…', 'show-word-copy-settings'),
      ],
    },
    {
      label: 'Trợ &giúp',
      submenu: [
        item('Hướng dẫn sử dụng', 'show-guide'),
        item('Phím tắt…', 'show-shortcuts'),
        { type: 'separator' },
        item('Có gì mới', 'show-news'),
        item('Cập nhật từ tệp…', 'show-update'),
        item('Kiểm tra an toàn…', 'check-safety'),
        { type: 'separator' },
        item('Giới thiệu Giao Ban', 'show-about'),
      ],
    },
  ];
}

function item(label: string, command: MenuCommand): MenuItemConstructorOptions {
  const accelerator = command in shortcuts ? acceleratorOf(command as keyof typeof shortcuts, isMac) : null;
  return {
    id: command,
    label,
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: () => {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      window?.webContents.send('menu:command', command);
    },
  };
}
