import { readFileSync } from 'node:fs';
import { extensionProcessesOf, familyOf } from './processes.ts';

/** Memory in MB, what processes share counted once (Linux). */
export interface Memory {
  /** Of the process itself. */
  readonly own: number;
  /** Of all that it started. */
  readonly started: number;
}

/** Measures a process and all that it started until it is told to stop; resolves with the most that there was of each. */
export function watchMemory(id: number, interval = 2_000): () => Memory {
  const most = { own: 0, started: 0 };
  const measure = (): void => {
    const [own = 0, ...started] = familyOf(id).map(proportionalSize);
    most.own = Math.max(most.own, own);
    most.started = Math.max(
      most.started,
      started.reduce((sum, one) => sum + one, 0),
    );
  };
  const timer = setInterval(measure, interval);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** MB of the processes in which a browser, given by its first process, runs extensions. */
export const extensionMemory = (id: number): number =>
  extensionProcessesOf(id).reduce((sum, one) => sum + proportionalSize(one), 0);

function proportionalSize(id: number): number {
  try {
    const [, kilobytes = ''] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    // It has ended.
    return 0;
  }
}
