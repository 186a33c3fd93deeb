import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { send } from '../../platform/send.ts';
import { Task } from '../components/task.tsx';
import { HostName } from '../names/host-name.tsx';

interface Props {
  /** The tab whose bar was answered. */
  readonly tabId: number;
  readonly host: string;
}

/** The second click of a double click that began in a page must not be the one that decides; in milliseconds. */
const settling = 500;

/** Asks whether a site is to be upgraded from now on, where no page can lead the click astray. */
export function Confirm({ tabId, host }: Props) {
  const isReady = useSettled();
  const always = async (): Promise<void> => {
    await send('always-upgrade', { tabId, host });
    await leave(tabId);
  };
  return (
    <main>
      <h1>
        Always open{' '}
        <strong>
          <HostName host={host} />
        </strong>{' '}
        over HTTPS?
      </h1>
      <p>
        From now on this browser opens every page of <HostName host={host} /> over HTTPS. If that fails, a page explains
        why and offers ways to continue. You can change this in the popup and in the options.
      </p>
      <p class="buttons" inert={!isReady}>
        <Task label="Always for this site" strong work={always} />
        <Task label="Cancel" work={() => leave(tabId)} />
      </p>
    </main>
  );
}

/** Whether the page has been in view for a moment. */
function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      setSettled(false);
      if (document.visibilityState === 'visible') timer = setTimeout(() => setSettled(true), settling);
    };
    settle();
    document.addEventListener('visibilitychange', settle);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', settle);
    };
  }, []);
  return isSettled;
}

/** Back to the tab that asked, if it is still there. */
async function leave(tabId: number): Promise<void> {
  const [here, tab] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.update(tabId, { active: true }).catch(() => undefined),
  ]);
  if (tab?.id !== undefined || here?.id !== undefined) await browser.tabs.remove(here?.id ?? []);
}
