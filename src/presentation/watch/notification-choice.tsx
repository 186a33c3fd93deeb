import { useState } from 'preact/hooks';
import { watchWords } from './words.ts';

interface Props {
  readonly allowed: boolean;
  readonly ask: () => Promise<boolean>;
}

/** Whether a person is notified. Browsers ask only while they still see the click. */
export function NotificationChoice({ allowed, ask }: Props) {
  const [isRefused, setRefused] = useState(false);
  const words = watchWords.notifications;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="quiet">{allowed ? words.allowed : words.missing}</p>
      {!allowed && (
        <button type="button" onClick={() => void ask().then((isAllowed) => setRefused(!isAllowed))}>
          {words.allow}
        </button>
      )}
      {isRefused && !allowed && <p role="alert">{words.refused}</p>}
    </section>
  );
}
