// Writes docs/huong-dan/phim-tat.md from the map of keys: npm run shortcuts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeShortcutsPage } from '../core/rules/keyboard/write-shortcuts-page.ts';

const file = join(import.meta.dirname, '../docs/huong-dan/phim-tat.md');
writeFileSync(file, await format(writeShortcutsPage(), { ...(await resolveConfig(file)), filepath: file }));
