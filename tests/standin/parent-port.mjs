// Loaded first in each utility process of the stand-in: gives it Electron's process.parentPort.
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  postMessage(message) {
    process.send(message, undefined, undefined, () => undefined);
  }
}

const port = new ParentPort();
// As with Electron, a process that listens lives until its parent ends, and what came before it listened is kept.
port.once('newListener', () => {
  process.on('disconnect', () => process.exit());
  process.on('message', (data) => port.emit('message', { data }));
});
process.parentPort = port;
