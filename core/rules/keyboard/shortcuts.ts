import type { KeyPress } from './chord.ts';
import { readChord } from './chord.ts';

/** Where keys are answered, in the order of the guide. A place takes a key before the place that it lies within. */
export const keyPlaces = {
  everywhere: { title: 'Mọi nơi', within: null },
  search: { title: 'Tìm trong mọi báo cáo', within: 'everywhere' },
  home: { title: 'Trang kỳ báo cáo', within: 'everywhere' },
  editing: { title: 'Mọi nơi ghi được', within: 'everywhere' },
  document: { title: 'Báo cáo, công văn, trang in', within: 'editing' },
  report: { title: 'Màn hình soạn báo cáo', within: 'document' },
  text: { title: 'Trong bài viết', within: 'report' },
  table: { title: 'Trong bảng của bài viết', within: 'text' },
  figures: { title: 'Bảng số liệu của báo cáo', within: 'report' },
  rows: { title: 'Danh sách nhiệm vụ, kiến nghị', within: 'report' },
  note: { title: 'Ô ghi chú thích', within: 'report' },
  'find-bar': { title: 'Thanh tìm và thay thế', within: 'report' },
  findings: { title: 'Kết quả kiểm tra', within: 'report' },
  'print-view': { title: 'Trang in', within: 'document' },
  bench: { title: 'Tổng hợp báo cáo', within: 'editing' },
  attendance: { title: 'Điểm danh hội nghị', within: 'editing' },
  catalogue: { title: 'Danh mục', within: 'editing' },
  list: { title: 'Bảng của danh mục', within: 'catalogue' },
  outline: { title: 'Tên mục của đề cương', within: 'catalogue' },
  form: { title: 'Biểu mẫu Excel', within: 'editing' },
} as const satisfies Record<string, { title: string; within: string | null }>;

export type KeyPlace = keyof typeof keyPlaces;

type Shortcut = {
  place: KeyPlace;
  /** Chords of `readChord`; the first is the one that menus and buttons show. */
  keys: readonly string[];
  /** On macOS, where the system has its own use for the others. */
  mac?: readonly string[];
  label: string;
};

/**
 * Every key of the program. The menu's accelerators, the keys of the screens and of the editor, the hints of the buttons, Trợ giúp →
 * Phím tắt and the page of the guide are all made from it. A name that is a command of the menu is that command.
 */
export const shortcuts = {
  'show-guide': { place: 'everywhere', keys: ['F1'], label: 'Hướng dẫn của màn hình đang mở' },
  'show-rule': {
    place: 'everywhere',
    keys: ['Shift+F1'],
    label: 'Quy định đứng sau ô đang ghi (dấu ? cạnh tên ô)',
  },
  'show-shortcuts': { place: 'everywhere', keys: ['Ctrl+/'], label: 'Bảng phím tắt' },
  search: { place: 'everywhere', keys: ['Ctrl+K'], label: 'Tìm trong mọi báo cáo' },
  'show-recent': { place: 'everywhere', keys: ['Ctrl+O'], label: 'Mở báo cáo, công văn gần đây' },
  'go-home': { place: 'everywhere', keys: ['Alt+Home'], label: 'Về trang kỳ báo cáo' },
  'zoom-in': { place: 'everywhere', keys: ['Ctrl+=', 'Ctrl++'], label: 'Phóng to' },
  'zoom-out': { place: 'everywhere', keys: ['Ctrl+-'], label: 'Thu nhỏ' },
  'zoom-reset': { place: 'everywhere', keys: ['Ctrl+0'], label: 'Cỡ thường' },
  leave: { place: 'everywhere', keys: ['Escape'], label: 'Đóng hộp thoại, trở về' },
  cut: { place: 'everywhere', keys: ['Ctrl+X'], label: 'Cắt' },
  copy: { place: 'everywhere', keys: ['Ctrl+C'], label: 'Sao chép' },
  paste: { place: 'everywhere', keys: ['Ctrl+V'], label: 'Dán' },
  'select-all': { place: 'everywhere', keys: ['Ctrl+A'], label: 'Chọn tất cả' },
  quit: { place: 'everywhere', keys: ['Ctrl+Q'], label: 'Thoát' },

  'choose-found': {
    place: 'search',
    keys: ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'],
    label: 'Chọn kết quả khi đang gõ',
  },
  'open-found': { place: 'search', keys: ['Enter'], label: 'Mở đúng chỗ' },

  'choose-report': {
    place: 'home',
    keys: ['ArrowDown', 'ArrowUp', 'Home', 'End'],
    label: 'Chọn báo cáo; Enter để mở',
  },

  save: { place: 'editing', keys: ['Ctrl+S'], label: 'Lưu ngay' },
  undo: { place: 'editing', keys: ['Ctrl+Z'], label: 'Hoàn tác' },
  redo: {
    place: 'editing',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    mac: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    label: 'Làm lại',
  },

  'export-word': { place: 'document', keys: ['Ctrl+Shift+W'], label: 'Xuất Word' },
  'export-pdf': { place: 'document', keys: ['Ctrl+Shift+P'], label: 'Lưu PDF' },
  print: { place: 'document', keys: ['Ctrl+P'], label: 'In ra giấy' },

  find: { place: 'report', keys: ['Ctrl+F'], label: 'Tìm trong báo cáo' },
  // Command+H hides a program of macOS.
  replace: { place: 'report', keys: ['Ctrl+H'], mac: ['Ctrl+Alt+F'], label: 'Tìm và thay thế' },
  'find-next': { place: 'report', keys: ['F3'], label: 'Chỗ tìm thấy kế tiếp' },
  'find-previous': { place: 'report', keys: ['Shift+F3'], label: 'Chỗ tìm thấy trước' },
  'next-pane': { place: 'report', keys: ['F6'], label: 'Sang khung kế tiếp' },
  'previous-pane': { place: 'report', keys: ['Shift+F6'], label: 'Về khung trước' },
  'show-findings': { place: 'report', keys: ['F7'], label: 'Kiểm tra' },
  'toggle-drawer': { place: 'report', keys: ['F8'], label: 'Mở, đóng khung bên' },
  'show-print-view': { place: 'report', keys: ['F9'], label: 'Xem trang in' },
  'show-print-here': { place: 'report', keys: ['Shift+F9'], label: 'Xem trang in ở chỗ con trỏ' },

  bold: { place: 'text', keys: ['Ctrl+B'], label: 'Đậm' },
  italic: { place: 'text', keys: ['Ctrl+I'], label: 'Nghiêng' },
  superscript: { place: 'text', keys: ['Ctrl+.'], label: 'Chỉ số trên' },
  subscript: { place: 'text', keys: ['Ctrl+,'], label: 'Chỉ số dưới' },
  'set-level': {
    place: 'text',
    keys: ['Ctrl+Alt+0', 'Ctrl+Alt+1', 'Ctrl+Alt+2', 'Ctrl+Alt+3', 'Ctrl+Alt+4', 'Ctrl+Alt+5'],
    label: 'Đoạn văn (0), đề mục cấp 1 đến 5',
  },
  'lower-level': { place: 'text', keys: ['Tab'], label: 'Xuống một cấp đề mục' },
  'higher-level': { place: 'text', keys: ['Shift+Tab'], label: 'Lên một cấp đề mục' },
  'break-line': { place: 'text', keys: ['Shift+Enter'], label: 'Xuống dòng trong đoạn' },
  'confirm-copy': { place: 'text', keys: ['Ctrl+Enter'], label: 'Giữ nguyên đoạn chép ở con trỏ' },
  'confirm-section': {
    place: 'text',
    keys: ['Ctrl+Shift+Enter'],
    label: 'Giữ nguyên mọi đoạn chép trong mục',
  },
  'go-to-start': { place: 'text', keys: ['Ctrl+Home'], label: 'Về đầu bài; thêm Shift để chọn' },
  'go-to-end': { place: 'text', keys: ['Ctrl+End'], label: 'Về cuối bài; thêm Shift để chọn' },

  'next-cell': { place: 'table', keys: ['Tab'], label: 'Sang ô kế tiếp; ở ô cuối: thêm dòng' },
  'previous-cell': { place: 'table', keys: ['Shift+Tab'], label: 'Về ô trước' },
  'widen-column': { place: 'table', keys: ['Alt+Shift+ArrowRight'], label: 'Cột rộng hơn' },
  'narrow-column': { place: 'table', keys: ['Alt+Shift+ArrowLeft'], label: 'Cột hẹp hơn' },

  'move-in-figures': {
    place: 'figures',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    label: 'Sang ô bên; thêm Shift để chọn nhiều ô',
  },
  'next-figure': { place: 'figures', keys: ['Enter'], label: 'Xuống dòng dưới' },
  'previous-figure': { place: 'figures', keys: ['Shift+Enter'], label: 'Lên dòng trên' },
  'edit-figure': { place: 'figures', keys: ['F2'], label: 'Sửa trong ô' },
  'tick-estimate': { place: 'figures', keys: ['Space'], label: 'Đánh dấu số ước' },
  'clear-figures': { place: 'figures', keys: ['Delete'], label: 'Xoá các ô đã chọn' },
  'restore-figure': { place: 'figures', keys: ['Escape'], label: 'Lấy lại số cũ của ô đang sửa' },
  'confirm-figure': {
    place: 'figures',
    keys: ['Ctrl+Enter'],
    label: 'Giữ nguyên số kỳ trước; tới chỗ có số này trong bài',
  },

  'move-row': {
    place: 'rows',
    keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
    label: 'Chuyển dòng lên, xuống',
  },
  'add-row': { place: 'rows', keys: ['Enter'], label: 'Thêm dòng bên dưới (ở cuối nội dung)' },

  'end-note': { place: 'note', keys: ['Escape', 'Ctrl+Enter'], label: 'Xong, trở về bài viết' },

  'next-match': { place: 'find-bar', keys: ['Enter'], label: 'Ô tìm: chỗ kế tiếp; ô thay thế: thay' },
  'previous-match': { place: 'find-bar', keys: ['Shift+Enter'], label: 'Chỗ trước' },
  'close-find': { place: 'find-bar', keys: ['Escape'], label: 'Đóng thanh tìm' },

  'choose-finding': {
    place: 'findings',
    keys: ['ArrowDown', 'ArrowUp', 'Home', 'End'],
    label: 'Chọn dòng; Enter tới chỗ đó',
  },
  'pass-over': { place: 'findings', keys: ['Delete'], label: 'Bỏ qua dòng đang chọn' },
  'close-findings': { place: 'findings', keys: ['Escape'], label: 'Trở về bài viết' },

  'next-page': { place: 'print-view', keys: ['PageDown'], label: 'Trang sau' },
  'previous-page': { place: 'print-view', keys: ['PageUp'], label: 'Trang trước' },
  'next-place': {
    place: 'print-view',
    keys: ['ArrowDown', 'ArrowUp'],
    label: 'Đi giữa các chỗ trên trang; Enter tới ô để sửa',
  },

  'choose-block': {
    place: 'bench',
    keys: ['ArrowDown', 'ArrowUp', 'Home', 'End'],
    label: 'Chọn đoạn của các đơn vị',
  },
  'take-block': { place: 'bench', keys: ['Enter'], label: 'Lấy đoạn vào báo cáo tổng hợp' },
  'tick-block': { place: 'bench', keys: ['Space'], label: 'Đánh dấu để lấy, gộp nhiều đoạn' },

  'mark-present': { place: 'attendance', keys: ['C'], label: 'Có mặt, xuống người sau' },
  'mark-absent': { place: 'attendance', keys: ['V'], label: 'Vắng, xuống người sau' },
  'mark-deputised': { place: 'attendance', keys: ['T'], label: 'Đi thay, ghi người đi thay' },

  'add-record': { place: 'catalogue', keys: ['Ctrl+N'], label: 'Thêm mục mới' },
  'find-record': { place: 'catalogue', keys: ['Ctrl+F'], label: 'Tìm trong danh mục' },

  'choose-record': {
    place: 'list',
    keys: ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'],
    label: 'Chọn dòng; thêm Shift để chọn nhiều',
  },
  'open-record': { place: 'list', keys: ['Enter'], label: 'Mở để sửa' },
  'tick-record': { place: 'list', keys: ['Space'], label: 'Đánh dấu dòng' },
  'tick-all': { place: 'list', keys: ['Ctrl+A'], label: 'Đánh dấu mọi dòng' },
  'remove-record': { place: 'list', keys: ['Delete'], label: 'Xoá các dòng đã đánh dấu' },

  'add-section': { place: 'outline', keys: ['Enter'], label: 'Thêm mục bên dưới' },
  'move-section': {
    place: 'outline',
    keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
    label: 'Chuyển mục lên, xuống',
  },
  'shift-section': {
    place: 'outline',
    keys: ['Alt+ArrowRight', 'Alt+ArrowLeft'],
    label: 'Xuống cấp, lên cấp',
  },
  'lower-section': { place: 'outline', keys: ['Tab'], label: 'Xuống cấp' },
  'higher-section': { place: 'outline', keys: ['Shift+Tab'], label: 'Lên cấp' },
  'free-tab': { place: 'outline', keys: ['Escape'], label: 'Để Tab lại sang ô khác' },

  'choose-cell': {
    place: 'form',
    keys: ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'],
    label: 'Chọn ô',
  },
  'set-source': { place: 'form', keys: ['Enter'], label: 'Chọn số liệu cho ô' },
  'take-proposal': { place: 'form', keys: ['Space'], label: 'Nhận đề xuất của ô' },
  'clear-source': { place: 'form', keys: ['Delete'], label: 'Bỏ số liệu đã gán cho ô' },
  'next-sheet': { place: 'form', keys: ['Ctrl+PageDown'], label: 'Trang tính sau' },
  'previous-sheet': { place: 'form', keys: ['Ctrl+PageUp'], label: 'Trang tính trước' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
export type ShortcutIn<Place extends KeyPlace> = {
  [Id in ShortcutId]: (typeof shortcuts)[Id]['place'] extends Place ? Id : never;
}[ShortcutId];

export const shortcutIds = Object.keys(shortcuts) as ShortcutId[];

const definitions: Record<ShortcutId, Shortcut> = shortcuts;

/** The chords of one shortcut, on macOS or elsewhere. */
export function keysOf(id: ShortcutId, isMac = false): readonly string[] {
  const { keys, mac } = definitions[id];
  return (isMac && mac) || keys;
}

/** Whether a key press is the shortcut, by its keys of any system. */
export function isShortcut(id: ShortcutId, press: KeyPress): boolean {
  const chord = readChord(press);
  const { keys, mac = [] } = definitions[id];
  return chord !== null && (keys.includes(chord) || mac.includes(chord));
}

/** The shortcut of one of these places that a key press is; null when it is none. */
export function findShortcut<Place extends KeyPlace>(
  press: KeyPress,
  ...places: readonly Place[]
): ShortcutIn<Place> | null {
  const found = shortcutIds.find(
    (id) => places.some((place) => place === definitions[id].place) && isShortcut(id, press),
  );
  return (found as ShortcutIn<Place> | undefined) ?? null;
}
