import type { ComponentChildren } from 'preact';
import type { Failure } from '../../core/report.ts';
import { printable } from '../export/printable.ts';
import { ReadableText } from '../names/readable-text.tsx';
import { Fold } from './fold.tsx';
import { lookSentence } from './look-sentence.ts';
import { shownAddress } from './shown-address.ts';
import { Steps } from './steps.tsx';
import { failureWords } from './words.ts';

interface Props {
  readonly failure: Failure;
  /** What can be done here, where that is not said elsewhere. */
  readonly children?: ComponentChildren;
}

/** What a visitor can do where there is no page, folded what the owner does, and what else of the site answers. */
export function FailureView({ failure, children }: Props) {
  const { owner, code, looks } = failure;
  const visitor = [...answeringIn(looks), ...failure.visitor];
  return (
    <section class="failure">
      {visitor.length > 0 && (
        <>
          <h2>{failureWords.visitor}</h2>
          <Steps steps={visitor} />
        </>
      )}
      {looks !== undefined && (
        <>
          <h2>{failureWords.looks}</h2>
          <ul class="steps" aria-live="polite">
            {looks.map((look) => (
              <li key={look.url}>
                <ReadableText text={lookSentence(look)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {owner.length > 0 && (
        <Fold class="owner" summary={failureWords.owner}>
          {() => <Steps steps={owner} inOrder />}
        </Fold>
      )}
      {children}
      <p class="quiet">
        {failureWords.code} <code>{printable(code)}</code>
      </p>
    </section>
  );
}

/** Where the site was found to answer, with a certificate that the browser accepts, nothing needs to be tried. */
function answeringIn(looks: Failure['looks'] = []): Failure['visitor'] {
  const answering = looks.find(({ url, state }) => state === 'answered' && url.startsWith('https:'));
  return answering === undefined ? [] : [[{ text: failureWords.answering(shownAddress(answering.url, 54)) }]];
}
