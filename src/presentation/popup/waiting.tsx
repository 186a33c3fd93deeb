import { useEffect, useState } from 'preact/hooks';
import { waitingSentence } from '../../core/pending.ts';
import type { Pending } from '../../core/report.ts';
import { printable } from '../export/printable.ts';

/** What the tab waits for, and for how long; the time is the popup's own. */
export function WaitingView({ pending }: { readonly pending: Pending }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, []);
  const seconds = Math.max(0, Math.round((now - Date.parse(pending.since)) / 1_000));
  return (
    <section class="waiting">
      <p role="status">{printable(waitingSentence(pending))}</p>
      <p class="quiet">For {seconds} seconds so far.</p>
    </section>
  );
}
