import { useState } from 'preact/hooks';
import type { Report, Upgrade } from '../../core/report.ts';
import { reachOf } from '../../core/standards/reach.ts';
import { send } from '../../platform/send.ts';
import { Task } from '../components/task.tsx';
import { upgradeWords } from '../components/words.ts';

interface Props {
  readonly tabId: number;
  readonly upgrade: Report['upgrade'];
  readonly connection: Report['connection'];
  /** The site is upgraded already, as said elsewhere. */
  readonly isAlways: boolean;
}

/** On a public page over HTTP: whether HTTPS works here, the way there, and what else can be asked. */
export function Offer({ tabId, upgrade, connection, isAlways }: Props) {
  const { scheme, host, port, defaultPort, hops } = connection;
  const [answer, setAnswer] = useState<string>();
  const [isDismissed, setDismissed] = useState(false);
  if (scheme !== 'http' || upgrade.state === 'gap' || reachOf(host) !== 'public' || isDismissed) return null;
  if (hops.at(-1)?.raw) return null;
  const { state, target } = upgrade.value;
  const askedHere = new URL(target).port === String(port);
  const ask = async (samePort: boolean): Promise<void> => {
    const told = await send('ask-over-https', { tabId, samePort });
    setAnswer(told === null || told === undefined ? notAsked : wordsOf(told));
  };
  const dismiss = async (): Promise<void> => {
    await send('dismiss-offer', { tabId });
    setDismissed(true);
  };
  return (
    <section class="offer">
      <p>{wordsOf(upgrade.value)}</p>
      {answer !== undefined && answer !== wordsOf(upgrade.value) && <p role="status">{answer}</p>}
      {state === 'available' && (
        <>
          <Task label="Switch to HTTPS" strong work={() => send('switch-to-https', { tabId })} />
          {!isAlways && <Task label="Always for this site" work={() => send('always-upgrade', { tabId })} />}
          <Task label="Not now" work={dismiss} />
        </>
      )}
      {state === 'not-tried' && <Task label="Check HTTPS" busyLabel="Checking…" work={() => ask(false)} />}
      {!defaultPort && !askedHere && (
        <Task label={`Check HTTPS on port ${port}`} busyLabel="Checking…" work={() => ask(true)} />
      )}
    </section>
  );
}

const notAsked =
  'HTTPS cannot be checked for this page: it is the response to a form, or how it was reached could not be observed.';

/** An answer of a port of its own is said as such: it is about that port alone. */
function wordsOf({ state, target }: Upgrade): string {
  const { port } = new URL(target);
  return port === '' ? upgradeWords[state] : `Port ${port}: ${upgradeWords[state]}`;
}
