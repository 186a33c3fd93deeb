import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** A port behind a firewall that drops what comes, as far as a caller can tell. */
export interface SilentPort {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens with a thread that never accepts. Once the waiting line is full, the system drops whoever calls next, and the
 * caller gets neither a refusal nor an answer.
 */
export async function openSilentPort(): Promise<SilentPort> {
  const awake = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(listenAndSleep, { eval: true, workerData: awake });
  // The thread below posts the number of its port, once.
  const [port] = (await once(thread, 'message')) as [number];
  const line = await fillLine(port);
  return {
    port,
    async close() {
      for (const socket of line) socket.destroy();
      Atomics.store(awake, 0, 1);
      Atomics.notify(awake, 0);
      await thread.terminate();
    },
  };
}

const backlog = 1;

const listenAndSleep = `
  const { parentPort, workerData: awake } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: ${backlog} }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(awake, 0, 0);
  });
`;

/** One more than the line is said to hold fills it. */
async function fillLine(port: number): Promise<readonly Socket[]> {
  const line: Socket[] = [];
  for (let place = 0; place <= backlog; place += 1) {
    const socket = connect(port, '127.0.0.1');
    line.push(socket);
    await once(socket, 'connect');
  }
  return line;
}
