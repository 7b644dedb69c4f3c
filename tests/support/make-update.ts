import { randomBytes, type KeyObject } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UpdateManifest } from '../../core/model/update-manifest.ts';
import { packUpdate } from '../../electron/services/updates/pack-update.ts';

export const nextRelease = {
  version: '9.1.0',
  date: '2027-03-01',
  groups: [{ title: 'Thêm', items: ['Nhận tệp báo cáo của đơn vị.'] }],
};

/** A signed update file in `folder`, for a PC with Linux unless told otherwise; answers its path and the installer's bytes. */
export async function makeUpdate(
  folder: string,
  privateKey: KeyObject,
  {
    name = 'GiaoBan-9.1.0.capnhat',
    installerName = 'GiaoBan-9.1.0-x64.AppImage',
    ...changes
  }: Partial<UpdateManifest> & { name?: string; installerName?: string } = {},
): Promise<{ path: string; bytes: Buffer }> {
  const bytes = randomBytes(3_000);
  const installer = join(folder, installerName);
  await writeFile(installer, bytes);
  const path = join(folder, name);
  await packUpdate({
    installer,
    out: path,
    privateKey,
    manifest: {
      product: 'giao-ban',
      version: nextRelease.version,
      platform: 'linux',
      arch: 'x64',
      releases: [nextRelease],
      ...changes,
    },
  });
  return { path, bytes };
}
