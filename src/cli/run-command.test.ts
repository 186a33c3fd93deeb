import { afterEach, expect, test, vi } from 'vitest';
import { exitStatus } from './exit-status.ts';
import { runCommand } from './run-command.ts';

const { exitCode } = process;
const listeners = process.listeners('uncaughtException');
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = exitCode;
  for (const one of process.listeners('uncaughtException'))
    if (!listeners.includes(one)) process.off('uncaughtException', one);
});

test.each(['', 'adit', 'constructor', 'toString', '__proto__'])(
  '“%s” is no command, which is wrong usage',
  async (name) => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await runCommand({ audit: async () => async () => 0, site: async () => async () => 0 }, [name]);
    expect(process.exitCode).toBe(exitStatus.usage);
    expect(written.mock.calls.join('')).toContain('Commands: audit, site.');
  },
);
