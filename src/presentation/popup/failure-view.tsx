import type { Failure } from '../../core/report.ts';

/** Why there is no page, and what to do first. */
export function FailureView({ failure }: { readonly failure: Failure }) {
  return (
    <section aria-labelledby="failure">
      <h2 id="failure">What to do</h2>
      <ol class="steps">
        {failure.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="quiet">
        The browser’s word for it: <code>{failure.code}</code>
      </p>
    </section>
  );
}
