import { parentPort } from 'node:worker_threads';

type Port = { listen(listener: (message: unknown) => void): void; post(message: unknown): void };

/**
 * The worker's own side of a `WorkerLink`. The first message is what it was started with: `begin` takes it, and answers what
 * hears the messages after it. Both sides are of one program and one build; what crosses has the types of its protocol.
 */
export function serve(
  begin: (data: never, reply: (reply: unknown) => void) => (message: never) => void,
): void {
  const port = openPort();
  let hear: ((message: never) => void) | null = null;
  port.listen((message) => {
    if (hear) hear(message as never);
    else hear = begin(message as never, (reply) => port.post(reply));
  });
}

function openPort(): Port {
  // Electron's, in a process of its own; no other Node has it.
  const own = process.parentPort as Electron.ParentPort | undefined;
  if (own) {
    return {
      listen: (listener) => void own.on('message', ({ data }) => listener(data)),
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin, a window has
      post: (message) => own.postMessage(message),
    };
  }
  const thread = parentPort;
  if (thread === null) throw new Error('this file runs only as a worker');
  return {
    listen: (listener) => void thread.on('message', listener),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
    post: (message) => thread.postMessage(message),
  };
}
