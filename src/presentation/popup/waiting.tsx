import { useEffect, useState } from 'preact/hooks';
import { waitingSentence } from '../../core/pending.ts';
import type { Pending } from '../../core/report.ts';
import { waiting } from '../../words/en/waiting.ts';
import { ReadableText } from '../names/readable-text.tsx';
import { popupWords } from './words.ts';

interface Props {
  readonly pending: Pending;
  /** What the report says already. */
  readonly summary: string;
}

/** What the tab waits for, and for how long; the time is the popup's own. */
export function WaitingView({ pending, summary }: Props) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, []);
  const seconds = Math.max(0, Math.round((now - Date.parse(pending.since)) / 1_000));
  const sentence = waitingSentence(pending, waiting);
  return (
    <section class="waiting">
      {sentence !== summary && (
        <p role="status">
          <ReadableText text={sentence} />
        </p>
      )}
      <p class="quiet">{popupWords.waited(seconds)}</p>
    </section>
  );
}
