import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps a picture of the window for whoever wants to look; without GIAO_BAN_PICTURES nothing is taken. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['GIAO_BAN_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
