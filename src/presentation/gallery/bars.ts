import type { Theme } from '../../core/settings/theme.ts';
import type { Prompt } from '../../platform/prompt.ts';

/** A bar, in the theme of the system where no other is chosen. */
export type ShownBar = Prompt & { readonly theme?: Theme };

/** What the bar in the page may say, by the name of the state. */
export const bars: Readonly<Record<string, ShownBar>> = {
  'bar-offer': { kind: 'offer', host: 'site.example', port: '', samePort: false },
  'bar-offer-chosen-dark': { kind: 'offer', host: 'site.example', port: '', samePort: false, theme: 'dark' },
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
