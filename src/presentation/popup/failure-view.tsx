import type { Failure } from '../../core/report.ts';
import { send } from '../../platform/send.ts';
import { lookSentence } from '../components/look-sentence.ts';
import { Task } from '../components/task.tsx';

/** Why there is no page, what to do first, and what else of the site answers if one wants to know. */
export function FailureView({ tabId, failure }: { readonly tabId: number; readonly failure: Failure }) {
  const { steps, code, looks } = failure;
  return (
    <section aria-labelledby="failure">
      <h2 id="failure">What to do</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {looks !== undefined && (
        <>
          <h2>Other addresses</h2>
          <ul class="steps" aria-live="polite">
            {looks.map((look) => (
              <li key={look.url}>{lookSentence(look)}</li>
            ))}
          </ul>
        </>
      )}
      <Task
        label={looks === undefined ? 'Check other ports and www' : 'Check again'}
        busyLabel="Checking…"
        work={() => send('second-look', { tabId })}
      />
      <p class="quiet">
        Browser error code: <code>{code}</code>
      </p>
    </section>
  );
}
