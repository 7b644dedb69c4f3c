import { listShortcuts } from './list-shortcuts.ts';

/** Trợ giúp → Hướng dẫn → Phím tắt, in Markdown; the tables are lined up by the formatter. */
export function writeShortcutsPage(): string {
  const tables = listShortcuts().map(({ title, lines }) =>
    [
      `## ${title}`,
      '',
      '| Phím | Việc |',
      '| --- | --- |',
      ...lines.map(({ keys, label }) => `| ${keys.map((each) => `\`${each}\``).join(', ')} | ${label} |`),
    ].join('\n'),
  );
  const intro =
    'Bảng này mở ngay trong phần mềm bằng `Ctrl+/`. Trên máy Mac, `Ctrl` là phím ⌘, `Alt` là phím ⌥.';
  return `${['# Phím tắt', intro, ...tables].join('\n\n')}\n`;
}
