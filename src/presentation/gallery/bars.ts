import type { Prompt } from '../../platform/prompt.ts';

/** What the bar in the page may say, by the name of the state. */
export const bars: Readonly<Record<string, Prompt>> = {
  'bar-offer': { kind: 'offer', host: 'site.example' },
  'bar-failed': {
    kind: 'failed',
    host: 'site.example',
    reason: 'site.example answered with an error over HTTPS (503).',
  },
  'bar-long-name': { kind: 'offer', host: `${'a-rather-long-label.'.repeat(9)}xn--bcher-kva.example` },
};
