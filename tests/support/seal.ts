import { createHash } from 'node:crypto';

/** The text of a record's file, changed and sealed again as the program that wrote it would have. */
export function resealed(text: string, change: (text: string) => string): string {
  const open = change(text).replace(/"checksum":"sha256-[0-9a-f]{64}"/, '"checksum":""');
  const digest = createHash('sha256').update(open).digest('hex');
  return open.replace('"checksum":""', `"checksum":"sha256-${digest}"`);
}
