import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A message of the DevTools protocol that nobody asked for. */
export interface DevToolsEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The target it is about; none for the browser itself. */
  readonly sessionId?: string;
}

/** A Chromium process, spoken to over its DevTools pipe. */
export interface DevTools {
  send(method: string, params?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>;
  onEvent(listener: (event: DevToolsEvent) => void): void;
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: Readonly<Record<string, unknown>>): void;
  reject(error: Error): void;
}

/** Starts Chromium and speaks to it directly: libraries keep the sessions of workers and foreign frames to themselves. */
export function openDevTools(executable: string, args: readonly string[], env: NodeJS.ProcessEnv): DevTools {
  const browser = spawn(executable, [...args, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env,
  });
  // The third and fourth of the streams above are pipes, the one to write to and the other to read from.
  const [, , , input, output] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: DevToolsEvent) => void)[] = [];
  let last = 0;

  readMessages(output, (text) => {
    const message = JSON.parse(text);
    if (message.id === undefined) {
      for (const listener of listeners) listener(message);
      return;
    }
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) one?.resolve(message.result);
    else one?.reject(new Error(message.error.message));
  });
  browser.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium ended.'));
  });

  return {
    send(method, params = {}, sessionId) {
      return new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      });
    },
    onEvent: (listener) => listeners.push(listener),
    close: () => endOf(browser),
  };
}

/** Messages are separated by a zero byte. */
function readMessages(stream: Readable, receive: (text: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = `${rest}${chunk}`.split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(message);
  });
}

function endOf(browser: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (browser.exitCode !== null) return resolve();
    browser.once('exit', () => resolve());
    browser.kill();
  });
}
