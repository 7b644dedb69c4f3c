import { refuseOpenFile } from '../store/refuse-open-file.ts';
import { writeDurably } from '../store/write-durably.ts';
import type { Printed } from './program.ts';

/** What is printed becomes a file, whole or not at all; a file that is open elsewhere is refused before anything is printed. */
export async function writePrinted(
  path: string,
  print: () => Promise<Printed>,
): Promise<Omit<Printed, 'bytes'>> {
  await refuseOpenFile(path);
  const { bytes, ...printed } = await print();
  await writeDurably(path, bytes);
  return printed;
}
