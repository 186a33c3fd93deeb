import type { Look } from '../../core/report.ts';
import { shownAddress } from './shown-address.ts';

/** What came of asking for a site elsewhere, in a sentence. */
export function lookSentence({ url, state }: Look): string {
  const isPlaintext = url.startsWith('http:');
  const place = `${shownAddress(url, 54)} (port ${isPlaintext ? 80 : 443})`;
  return `${place} ${(isPlaintext ? overHttp : overHttps)[state]}`;
}

type Words = Readonly<Record<Look['state'], string>>;

const overHttp: Words = {
  answered: 'answers over HTTP: the server is up, and HTTP works.',
  // A browser that holds an HSTS policy answers itself, and its answer looks the same.
  redirected: 'redirects to another URL: the server is up, unless the browser itself switched to HTTPS.',
  failed: 'cannot be reached either.',
  timeout: 'does not answer in time either.',
};

const overHttps: Words = {
  answered: 'answers, with a certificate that the browser accepts.',
  redirected: 'answers, with a certificate that the browser accepts, and redirects to another URL.',
  failed: 'cannot be reached either, or its certificate is not accepted.',
  timeout: 'does not answer in time either.',
};
