import type { Prompt } from '../../platform/prompt.ts';

/** What the bar in the page may say, by the name of the state. */
export const bars: Readonly<Record<string, Prompt>> = {
  'bar-offer': { kind: 'offer', host: 'site.example', port: '', samePort: false },
  'bar-other-port': { kind: 'offer', host: 'site.example', port: '8080', samePort: false },
  'bar-same-port': { kind: 'offer', host: 'site.example', port: '8443', samePort: true },
  'bar-failed': {
    kind: 'failed',
    host: 'site.example',
    reason: 'Over HTTPS, the site answers with status 503. You are back on the previous page.',
  },
  'bar-loop': { kind: 'loop', host: 'site.example', url: 'http://site.example/' },
  'bar-long-name': {
    kind: 'offer',
    host: `${'a-rather-long-label.'.repeat(9)}xn--bcher-kva.example`,
    port: '',
    samePort: false,
  },
};
