import { parseUrl } from '../parse-url.ts';

/** What a server that refuses a request says it wants: TLS on a port that was asked over HTTP, or a client certificate. */
export type Wanted = 'tls' | 'certificate';

/** By scheme, which statuses such pages have, and which words no other page has. */
const refusals = {
  'http:': [
    // Servers differ in their words ("The plain HTTP request was sent to HTTPS port", "You're speaking plain HTTP to an
    // SSL-enabled server port", "Client sent an HTTP request to an HTTPS server."), but each names what it wants.
    { statuses: [400], words: /\b(https|ssl|tls)\b/i, wanted: 'tls' },
    // Webmin, which calls it a success.
    { statuses: [200], words: /web server is running in SSL mode/i, wanted: 'tls' },
  ],
  'https:': [
    // nginx, which also has numbers of its own for it, Apache and IIS.
    {
      statuses: [400, 403, 495, 496],
      words: /SSL certificate (was sent|error)|Post-Handshake Authentication|client certificate/i,
      wanted: 'certificate',
    },
  ],
} as const;

const refusalsOf = (url: string): readonly Refusal[] => {
  const { protocol = '', port = '' } = parseUrl(url) ?? {};
  if (protocol === 'https:') return refusals[protocol];
  // TLS is expected on ports of their own.
  return protocol === 'http:' && port !== '' ? refusals[protocol] : [];
};

interface Refusal {
  readonly statuses: readonly number[];
  readonly words: RegExp;
  readonly wanted: Wanted;
}

/** Whether the words of a page are worth reading: no page of any other kind can be such a refusal. */
export const mayTell = (url: string, status: number): boolean =>
  refusalsOf(url).some(({ statuses }) => statuses.includes(status));

/** What a page with these words wants, if it is such a refusal. */
export const wantedBy = (url: string, status: number, text: string): Wanted | undefined =>
  refusalsOf(url).find(({ statuses, words }) => statuses.includes(status) && words.test(text))?.wanted;
