import { within } from '../within.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

/** A browser to be ended, which may be dead, or deaf, by now. */
interface Ending {
  readonly close: () => Promise<void>;
  readonly closed: Promise<void>;
  readonly processId: number;
  /** The folder that only this browser used. */
  readonly folder: TemporaryFolder;
}

/** Milliseconds that a browser gets to close by itself, and then to be gone. */
const grace = 15_000;

/** Ends the browser, by force where it does not hear, and removes what it left on disk. */
export async function endBrowser({ close, closed, processId, folder }: Ending): Promise<void> {
  const gone = closed.then(() => 'gone' as const);
  // A connection that is cut says so by an error, which is nothing to worry about when the browser is gone.
  const closing = close().then(
    () => undefined,
    () => gone,
  );
  await within(grace, 'The browser does not close.', closing).catch(async () => {
    process.kill(processId, 'SIGKILL');
    await within(grace, 'The browser does not end.', gone).catch(() => undefined);
  });
  await folder.remove();
}
