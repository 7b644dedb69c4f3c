import type { Migration } from './migration.ts';

/** Every step ever shipped, oldest first, without a gap: the last one leads to `schemaVersion`. */
export const migrations: readonly Migration[] = [];
