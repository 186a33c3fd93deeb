import { expect, test } from 'vitest';
import type { Failure, Look } from '../../core/report.ts';
import { markupOf } from '../export/markup.ts';
import { FailureView } from './failure-view.tsx';
import { failureWords } from './words.ts';

/** The steps of a visitor, where these looks have been taken. */
function stepsAfter(...looks: readonly Look[]): readonly string[] {
  const failure: Failure = {
    ...{ code: 'net::ERR_CERT_COMMON_NAME_INVALID', class: 'certificate-name', summary: 'Another name.', owner: [] },
    ...{ visitor: [[{ text: 'Check the spelling.' }]], looks: [...looks] },
  };
  const [steps = ''] = markupOf(<FailureView failure={failure} />).split(failureWords.looks);
  return [...steps.matchAll(/<li>(.*?)<\/li>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
}

test('an address that answers over HTTPS is what a visitor does first', () => {
  expect(
    stepsAfter(
      { url: 'https://site.example/', state: 'failed' },
      { url: 'http://site.example/', state: 'answered' },
      { url: 'https://www.site.example/', state: 'answered' },
    ),
  ).toEqual([failureWords.answering('https://www.site.example/'), 'Check the spelling.']);
});

test('an address that answers over HTTP alone, or redirects, is not recommended', () => {
  expect(
    stepsAfter(
      { url: 'http://site.example/', state: 'answered' },
      { url: 'https://site.example/', state: 'redirected' },
    ),
  ).toEqual(['Check the spelling.']);
});
