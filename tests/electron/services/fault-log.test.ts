import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFaultLog } from '../../../electron/services/fault-log.ts';

let folder: string;
const now = () => '2026-11-28T03:42:07.000Z';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('holds what went wrong, without messages or what a page may have slipped in', async () => {
  const log = openFaultLog(join(folder, 'logs'), now);
  expect(log.readEnd()).toBe('');
  log.note('started: 0.1.0, win32 x64');
  log.noteFault(new Error('không ghi được C:\\Users\\Nguyễn Văn A\\báo cáo.docx'));
  log.notePage('TypeError\nat save (index.js:1:2)\nTrích yếu: báo cáo mật');
  const text = await readFile(join(folder, 'logs', 'giao-ban.log'), 'utf8');
  expect(text).toMatch(/^2026-11-28T03:42:07\.000Z started: 0\.1\.0, win32 x64\n/);
  expect(text).toContain('Z Error\n  at ');
  expect(text).toContain('Z page\n  TypeError\n  at save (index.js:1:2)\n');
  expect(text).not.toMatch(/Nguyễn|Users|Trích yếu/);
  expect(log.readEnd()).toBe(text.trimEnd());
});

it('begins a new file when one is full, and keeps one earlier one', async () => {
  const log = openFaultLog(folder, now);
  for (let count = 0; count < 1_200; count += 1) log.note('x'.repeat(500));
  expect((await readdir(folder)).sort()).toEqual(['giao-ban.1.log', 'giao-ban.log']);
  expect((await readFile(join(folder, 'giao-ban.log'), 'utf8')).length).toBeLessThan(300_000);
  expect(log.readEnd().split('\n').length).toBeLessThanOrEqual(200);
});

it('is never in the way when its folder cannot be written', () => {
  const log = openFaultLog('/dev/null/logs', now);
  expect(() => log.note('started')).not.toThrow();
});
