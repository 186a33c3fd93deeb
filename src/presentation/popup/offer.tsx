import type { Report } from '../../core/report.ts';
import { send } from '../../platform/send.ts';
import { Task } from './task.tsx';
import { upgradeWords } from './words.ts';

interface Props {
  readonly tabId: number;
  readonly upgrade: Report['upgrade'];
  readonly scheme: string;
}

/** On a page in clear: whether HTTPS works here, and the way there. */
export function Offer({ tabId, upgrade, scheme }: Props) {
  if (scheme !== 'http' || upgrade.state === 'gap' || upgrade.value.state === 'not-tried') return null;
  const { state } = upgrade.value;
  return (
    <section class="offer">
      <p>{upgradeWords[state]}</p>
      {state === 'available' && <Task label="Switch to HTTPS" strong work={() => send('switch-to-https', { tabId })} />}
    </section>
  );
}
