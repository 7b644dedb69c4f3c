import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';

type SecondInstanceListener = (argv: string[], workingDirectory: string, additionalData: unknown) => void;

/** Sends stdin to the socket and waits until the first instance has closed it. */
const deliver = `
const socket = require('node:net').connect('\\0' + process.argv[1]);
socket.on('error', (error) => { console.error(error.message); process.exitCode = 1; });
process.stdin.pipe(socket);
socket.resume();
`;

/**
 * Takes the lock of a user-data folder, or hands this start's arguments to the instance that has it and returns false.
 * The lock is a Linux abstract socket: bound synchronously, and gone with its process even after kill -9.
 */
export function requestLock(
  folder: string,
  additionalData: object,
  onSecondInstance: SecondInstanceListener,
): boolean {
  const name = `giao-ban-stand-in-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 40)}`;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error) => console.error('electron stand-in: second instance:', error));
    socket.on('end', () => {
      const { argv, workingDirectory, data } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      socket.end();
      onSecondInstance(argv, workingDirectory, data);
    });
  });
  let problem: Error | undefined;
  server.on('error', (error) => (problem = error));
  server.listen(`\0${name}`);
  server.unref();
  if (server.listening) return true;
  const message = JSON.stringify({
    argv: process.argv,
    workingDirectory: process.cwd(),
    data: additionalData,
  });
  const { status, stderr } = spawnSync(process.execPath, ['-e', deliver, name], {
    input: message,
    encoding: 'utf8',
  });
  if (status !== 0) console.error('electron stand-in: the first instance did not answer:', stderr, problem);
  return false;
}
