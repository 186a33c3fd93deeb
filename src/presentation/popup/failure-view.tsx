import type { ComponentChildren } from 'preact';
import type { Failure } from '../../core/report.ts';
import { lookSentence } from '../components/look-sentence.ts';

interface Props {
  readonly failure: Failure;
  /** What can be done here, where that is not said elsewhere. */
  readonly children?: ComponentChildren;
}

/** Why there is no page, what to do first, and what else of the site answers if one wants to know. */
export function FailureView({ failure, children }: Props) {
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
      {children}
      <p class="quiet">
        Browser error code: <code>{code}</code>
      </p>
    </section>
  );
}
