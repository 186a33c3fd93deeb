import { afterEach, expect, test, vi } from 'vitest';
import { onFirstSignal } from './exit-on-signal.ts';

const before = process.listeners('SIGINT');
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    for (const listener of process.listeners(signal)) if (!before.includes(listener)) process.off(signal, listener);
});

test('a signal that arrives several times at once is one, and a later one ends the command', () => {
  vi.useFakeTimers();
  vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Error(`exit ${status}`);
  });
  const work = vi.fn();
  onFirstSignal(work);
  process.emit('SIGINT');
  process.emit('SIGINT');
  vi.advanceTimersByTime(900);
  process.emit('SIGINT');
  expect(work).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(200);
  expect(() => process.emit('SIGINT')).toThrow('exit 130');
  expect(work).toHaveBeenCalledOnce();
});
