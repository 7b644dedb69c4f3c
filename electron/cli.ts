import { runCommand } from './command-line/run-command.ts';
import { locateResources } from './resources.ts';

process.exitCode = await runCommand(process.argv.slice(2), locateResources(import.meta.dirname), {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readInput: () => readAll(process.stdin),
});

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
