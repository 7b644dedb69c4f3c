import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { UpdateManifest } from '../../../core/model/update-manifest.ts';
import { createProof, writeUpdateHead } from './update-file.ts';

/** Writes an update file around an installer; `out` must not be there yet. */
export async function packUpdate({
  installer,
  out,
  privateKey,
  manifest,
}: {
  installer: string;
  out: string;
  privateKey: KeyObject;
  manifest: Omit<UpdateManifest, 'installer'>;
}): Promise<void> {
  const proof = createProof();
  for await (const chunk of createReadStream(installer)) proof.add(chunk as Buffer);
  const head = writeUpdateHead(
    {
      ...manifest,
      installer: { name: basename(installer), size: proof.size(), sha512: proof.sha512() },
    } as UpdateManifest,
    privateKey,
  );
  const file = await open(out, 'wx');
  try {
    await file.writeFile(head);
    await file.writeFile(createReadStream(installer));
    await file.sync();
  } finally {
    await file.close();
  }
}
